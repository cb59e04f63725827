package common;

//SOURCES files/Failure.java numpy/np.java

import common.numpy.NDArray;
import common.numpy.np;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The book's `common/optimizer.py` (section 6.1): six ways to step from gradients to better weights.
///
/// In the formulas η is the learning rate and g the gradient; each holds for every weight W by itself.
public final class Optimizers {

    private Optimizers() {}

    /// Moves parameters in place, each by its gradient.
    public abstract static sealed class Optimizer permits SGD, Momentum, Nesterov, AdaGrad, RMSprop, Adam {
        double learningRate;
        final NDArray t = np.zeros(1); // how many steps were made
        private final List<String> remembered;
        private final Map<String, NDArray> memory = new LinkedHashMap<>();

        /// @param remembered what is kept from step to step: arrays of the parameters' shapes
        private Optimizer(double learningRate, String... remembered) {
            this.learningRate = learningRate;
            this.remembered = List.of(remembered);
        }

        /// One step.
        ///
        /// @param params by name; one that has no gradient stays as it is
        /// @param grads  by the same names, of the same shapes
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            t.addi(1);
            grads.forEach((key, grad) -> {
                var W = weights(params, key);
                if (!grad.shape().equals(params.get(key).shape())) {
                    throw new IllegalArgumentException("a gradient of shape " + grad.shape() + " for " + key + " of shape "
                            + params.get(key).shape());
                }
                step(W, grad.values(), remembered.stream().map(name -> memory(name, key, params)).toArray(double[][]::new));
            });
        }

        /// The learning rate from the next step on.
        public void learningRate(double learningRate) {
            this.learningRate = learningRate;
        }

        /// What is remembered from step to step, for a checkpoint: arrays that change in place.
        public Map<String, NDArray> state(Map<String, NDArray> params) {
            remembered.forEach(name -> params.keySet().forEach(key -> memory(name, key, params)));
            var state = new LinkedHashMap<>(memory);
            state.put("t", t);
            return state;
        }

        abstract void step(double[] W, double[] g, double[][] memory);

        private double[] memory(String name, String key, Map<String, NDArray> params) {
            return memory.computeIfAbsent(name + "." + key, _ -> np.zerosLike(params.get(key))).storage().writable();
        }

        private static double[] weights(Map<String, NDArray> params, String key) {
            var param = params.get(key);
            if (param.isContiguous() && param.storage().writable().length == param.size()) {
                return param.storage().writable();
            }
            throw new IllegalArgumentException(key + " is a view: an optimizer changes arrays of their own");
        }
    }

    /// The names that [#named] takes.
    public static String[] names() {
        return new String[] {"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"};
    }

    /// The optimizer of that name.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public static Optimizer named(String name, double learningRate) {
        return switch (name) {
            case "sgd" -> new SGD(learningRate);
            case "momentum" -> new Momentum(learningRate);
            case "nesterov" -> new Nesterov(learningRate);
            case "adagrad" -> new AdaGrad(learningRate);
            case "rmsprop" -> new RMSprop(learningRate);
            case "adam" -> new Adam(learningRate);
            default -> throw new IllegalArgumentException("no optimizer is called '" + name + "', only "
                    + String.join(", ", names()));
        };
    }

    /// The usual learning rate of the optimizer of that name: 0.01, Adam's 0.001.
    public static double usualLearningRate(String name) {
        return name.equals("adam") ? 0.001 : 0.01;
    }

    /// Section 6.1.2: W -= η g.
    public static final class SGD extends Optimizer {
        public SGD(double learningRate) {
            super(learningRate);
        }

        @Override
        void step(double[] W, double[] g, double[][] memory) {
            for (int i = 0; i < W.length; i++) {
                W[i] -= learningRate * g[i];
            }
        }
    }

    /// Section 6.1.4, v the velocity: v = 0.9 v - η g, W += v.
    public static final class Momentum extends Optimizer {
        private static final double MOMENTUM = 0.9;

        public Momentum(double learningRate) {
            super(learningRate, "v");
        }

        @Override
        void step(double[] W, double[] g, double[][] memory) {
            var v = memory[0];
            for (int i = 0; i < W.length; i++) {
                v[i] = MOMENTUM * v[i] - learningRate * g[i];
                W[i] += v[i];
            }
        }
    }

    /// Nesterov's accelerated gradient, v the velocity: W += 0.9² v - 1.9 η g, then v = 0.9 v - η g.
    public static final class Nesterov extends Optimizer {
        private static final double MOMENTUM = 0.9;

        public Nesterov(double learningRate) {
            super(learningRate, "v");
        }

        @Override
        void step(double[] W, double[] g, double[][] memory) {
            var v = memory[0];
            for (int i = 0; i < W.length; i++) {
                W[i] += MOMENTUM * MOMENTUM * v[i] - (1 + MOMENTUM) * learningRate * g[i];
                v[i] = MOMENTUM * v[i] - learningRate * g[i];
            }
        }
    }

    /// Section 6.1.5, h the sum of the squares: h += g², W -= η g / (√h + 1e-7).
    public static final class AdaGrad extends Optimizer {
        public AdaGrad(double learningRate) {
            super(learningRate, "h");
        }

        @Override
        void step(double[] W, double[] g, double[][] memory) {
            var h = memory[0];
            for (int i = 0; i < W.length; i++) {
                h[i] += g[i] * g[i];
                W[i] -= learningRate * g[i] / (Math.sqrt(h[i]) + 1e-7);
            }
        }
    }

    /// AdaGrad that forgets: h = 0.99 h + 0.01 g², W -= η g / (√h + 1e-7).
    public static final class RMSprop extends Optimizer {
        private static final double DECAY = 0.99;

        public RMSprop(double learningRate) {
            super(learningRate, "h");
        }

        @Override
        void step(double[] W, double[] g, double[][] memory) {
            var h = memory[0];
            for (int i = 0; i < W.length; i++) {
                h[i] = DECAY * h[i] + (1 - DECAY) * g[i] * g[i];
                W[i] -= learningRate * g[i] / (Math.sqrt(h[i]) + 1e-7);
            }
        }
    }

    /// Section 6.1.6 (Kingma and Ba 2015), in step t: m += 0.1 (g - m), v += 0.001 (g² - v),
    /// W -= η √(1 - 0.999^t) / (1 - 0.9^t) m / (√v + 1e-7).
    public static final class Adam extends Optimizer {
        private static final double BETA1 = 0.9;
        private static final double BETA2 = 0.999;

        public Adam(double learningRate) {
            super(learningRate, "m", "v");
        }

        @Override
        void step(double[] W, double[] g, double[][] memory) {
            double[] m = memory[0], v = memory[1];
            // StrictMath: the same on every machine
            double rate = learningRate * Math.sqrt(1 - StrictMath.pow(BETA2, t.item())) / (1 - StrictMath.pow(BETA1, t.item()));
            for (int i = 0; i < W.length; i++) {
                m[i] += (1 - BETA1) * (g[i] - m[i]);
                v[i] += (1 - BETA2) * (g[i] * g[i] - v[i]);
                W[i] -= rate * m[i] / (Math.sqrt(v[i]) + 1e-7);
            }
        }
    }
}
