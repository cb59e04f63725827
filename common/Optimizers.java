package common;

//SOURCES NDArray.java Storage.java np.java

import java.util.LinkedHashMap;
import java.util.Map;

/// The book's `common/optimizer.py` (section 6.1): six ways to step from gradients to better weights.
///
/// In the formulas η is the learning rate and g the gradient; each holds for every weight W by itself.
public final class Optimizers {

    private Optimizers() {}

    /// Moves parameters in place, each by its gradient.
    public sealed interface Optimizer permits SGD, Momentum, Nesterov, AdaGrad, RMSprop, Adam {

        /// One step.
        ///
        /// @param params by name; one that has no gradient stays as it is
        /// @param grads  by the same names, of the same shapes
        void update(Map<String, NDArray> params, Map<String, NDArray> grads);

        /// What is remembered from step to step: arrays that change in place, zeros before the first step. A
        /// checkpoint keeps them.
        Map<String, NDArray> state(Map<String, NDArray> params);
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
    public record SGD(double learningRate) implements Optimizer {

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            grads.forEach((key, grad) -> {
                double[] W = weights(params, key), g = gradients(grad, W);
                for (int i = 0; i < W.length; i++) {
                    W[i] -= learningRate * g[i];
                }
            });
        }

        @Override
        public Map<String, NDArray> state(Map<String, NDArray> params) {
            return Map.of();
        }
    }

    /// Section 6.1.4, v the velocity: v = 0.9 v - η g, W += v.
    public static final class Momentum implements Optimizer {
        private static final double MOMENTUM = 0.9;
        private final double learningRate;
        private final Memory memory = new Memory("v");

        public Momentum(double learningRate) {
            this.learningRate = learningRate;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            grads.forEach((key, grad) -> {
                double[] W = weights(params, key), g = gradients(grad, W), v = memory.of("v", key, params);
                for (int i = 0; i < W.length; i++) {
                    v[i] = MOMENTUM * v[i] - learningRate * g[i];
                    W[i] += v[i];
                }
            });
        }

        @Override
        public Map<String, NDArray> state(Map<String, NDArray> params) {
            return memory.of(params);
        }
    }

    /// Nesterov's accelerated gradient, v the velocity: W += 0.9² v - 1.9 η g, then v = 0.9 v - η g.
    public static final class Nesterov implements Optimizer {
        private static final double MOMENTUM = 0.9;
        private final double learningRate;
        private final Memory memory = new Memory("v");

        public Nesterov(double learningRate) {
            this.learningRate = learningRate;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            grads.forEach((key, grad) -> {
                double[] W = weights(params, key), g = gradients(grad, W), v = memory.of("v", key, params);
                for (int i = 0; i < W.length; i++) {
                    W[i] += MOMENTUM * MOMENTUM * v[i] - (1 + MOMENTUM) * learningRate * g[i];
                    v[i] = MOMENTUM * v[i] - learningRate * g[i];
                }
            });
        }

        @Override
        public Map<String, NDArray> state(Map<String, NDArray> params) {
            return memory.of(params);
        }
    }

    /// Section 6.1.5, h the sum of the squares: h += g², W -= η g / (√h + 1e-7).
    public static final class AdaGrad implements Optimizer {
        private final double learningRate;
        private final Memory memory = new Memory("h");

        public AdaGrad(double learningRate) {
            this.learningRate = learningRate;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            grads.forEach((key, grad) -> {
                double[] W = weights(params, key), g = gradients(grad, W), h = memory.of("h", key, params);
                for (int i = 0; i < W.length; i++) {
                    h[i] += g[i] * g[i];
                    W[i] -= learningRate * g[i] / (Math.sqrt(h[i]) + 1e-7);
                }
            });
        }

        @Override
        public Map<String, NDArray> state(Map<String, NDArray> params) {
            return memory.of(params);
        }
    }

    /// AdaGrad that forgets: h = 0.99 h + 0.01 g², W -= η g / (√h + 1e-7).
    public static final class RMSprop implements Optimizer {
        private static final double DECAY = 0.99;
        private final double learningRate;
        private final Memory memory = new Memory("h");

        public RMSprop(double learningRate) {
            this.learningRate = learningRate;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            grads.forEach((key, grad) -> {
                double[] W = weights(params, key), g = gradients(grad, W), h = memory.of("h", key, params);
                for (int i = 0; i < W.length; i++) {
                    h[i] = DECAY * h[i] + (1 - DECAY) * g[i] * g[i];
                    W[i] -= learningRate * g[i] / (Math.sqrt(h[i]) + 1e-7);
                }
            });
        }

        @Override
        public Map<String, NDArray> state(Map<String, NDArray> params) {
            return memory.of(params);
        }
    }

    /// Section 6.1.6 (Kingma and Ba 2015), in step t: m += 0.1 (g - m), v += 0.001 (g² - v),
    /// W -= η √(1 - 0.999^t) / (1 - 0.9^t) m / (√v + 1e-7).
    public static final class Adam implements Optimizer {
        private static final double BETA1 = 0.9;
        private static final double BETA2 = 0.999;
        private final double learningRate;
        private final NDArray t = np.zeros(1);
        private final Memory memory = new Memory("m", "v");

        public Adam(double learningRate) {
            this.learningRate = learningRate;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            t.addi(1);
            // StrictMath: the same on every machine
            double rate = learningRate * Math.sqrt(1 - StrictMath.pow(BETA2, t.item())) / (1 - StrictMath.pow(BETA1, t.item()));
            grads.forEach((key, grad) -> {
                double[] W = weights(params, key), g = gradients(grad, W);
                double[] m = memory.of("m", key, params), v = memory.of("v", key, params);
                for (int i = 0; i < W.length; i++) {
                    m[i] += (1 - BETA1) * (g[i] - m[i]);
                    v[i] += (1 - BETA2) * (g[i] * g[i] - v[i]);
                    W[i] -= rate * m[i] / (Math.sqrt(v[i]) + 1e-7);
                }
            });
        }

        @Override
        public Map<String, NDArray> state(Map<String, NDArray> params) {
            var state = memory.of(params);
            state.put("t", t);
            return state;
        }
    }

    /// Arrays of the parameters' shapes, under names such as `v.W1`.
    private static final class Memory {
        private final String[] names;
        private final Map<String, NDArray> arrays = new LinkedHashMap<>();

        Memory(String... names) {
            this.names = names;
        }

        double[] of(String name, String key, Map<String, NDArray> params) {
            return arrays.computeIfAbsent(name + "." + key, _ -> np.zerosLike(params.get(key))).storage().writable();
        }

        Map<String, NDArray> of(Map<String, NDArray> params) {
            for (var name : names) {
                params.keySet().forEach(key -> of(name, key, params));
            }
            return new LinkedHashMap<>(arrays);
        }
    }

    private static double[] weights(Map<String, NDArray> params, String key) {
        var param = params.get(key);
        if (param.storage() instanceof Storage.Doubles(var values) && values.length == param.size() && param.isContiguous()) {
            return values;
        }
        throw new IllegalArgumentException(key + " is a view: an optimizer changes arrays of their own");
    }

    private static double[] gradients(NDArray grad, double[] W) {
        if (grad.size() != W.length) {
            throw new IllegalArgumentException("a gradient of shape " + grad.shape() + " for " + W.length + " weights");
        }
        return grad.values();
    }
}
