package common;

//SOURCES files/Failure.java numpy/np.java

import common.numpy.NDArray;
import common.numpy.np;
import java.util.LinkedHashMap;
import java.util.Map;

/// The book's `common/optimizer.py` (section 6.1): six ways to step from gradients to better weights.
///
/// They change the arrays of `params` in place, so those that layers hold too. What is remembered from step to step is a
/// public field under the book's name, null before the first step.
public final class Optimizers {

    private Optimizers() {}

    /// A way to step. One's own extend it too.
    public abstract static class Optimizer {
        /// The learning rate: how far a step goes.
        public double lr;

        /// One step.
        ///
        /// @param params by name, changed in place
        /// @param grads  by the same names, of the same shapes
        public abstract void update(Map<String, NDArray> params, Map<String, NDArray> grads);
    }

    /// Section 6.1.2: stochastic gradient descent, W -= lr g.
    public static class SGD extends Optimizer {
        public SGD() {
            this(0.01);
        }

        public SGD(double lr) {
            this.lr = lr;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            for (var key : params.keySet()) {
                params.get(key).subi(np.mul(lr, grads.get(key)));
            }
        }
    }

    /// Section 6.1.4: a ball with a velocity, v = momentum v - lr g, W += v.
    public static class Momentum extends Optimizer {
        public double momentum;
        public Map<String, NDArray> v;

        public Momentum() {
            this(0.01);
        }

        public Momentum(double lr) {
            this(lr, 0.9);
        }

        public Momentum(double lr, double momentum) {
            this.lr = lr;
            this.momentum = momentum;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            if (v == null) {
                v = new LinkedHashMap<>();
                params.forEach((key, val) -> v.put(key, np.zerosLike(val)));
            }

            for (var key : params.keySet()) {
                v.put(key, np.mul(momentum, v.get(key)).sub(np.mul(lr, grads.get(key))));
                params.get(key).addi(v.get(key));
            }
        }
    }

    /// Nesterov's accelerated gradient (arXiv 1212.0901).
    public static class Nesterov extends Optimizer {
        public double momentum;
        public Map<String, NDArray> v;

        public Nesterov() {
            this(0.01);
        }

        public Nesterov(double lr) {
            this(lr, 0.9);
        }

        public Nesterov(double lr, double momentum) {
            this.lr = lr;
            this.momentum = momentum;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            if (v == null) {
                v = new LinkedHashMap<>();
                params.forEach((key, val) -> v.put(key, np.zerosLike(val)));
            }

            for (var key : params.keySet()) {
                params.get(key).addi(np.mul(momentum * momentum, v.get(key)));
                params.get(key).subi(np.mul((1 + momentum) * lr, grads.get(key)));
                v.get(key).muli(momentum);
                v.get(key).subi(np.mul(lr, grads.get(key)));
            }
        }
    }

    /// Section 6.1.5: each parameter its own, ever smaller learning rate, lr / √h, with h the sum of its squared gradients.
    public static class AdaGrad extends Optimizer {
        public Map<String, NDArray> h;

        public AdaGrad() {
            this(0.01);
        }

        public AdaGrad(double lr) {
            this.lr = lr;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            if (h == null) {
                h = new LinkedHashMap<>();
                params.forEach((key, val) -> h.put(key, np.zerosLike(val)));
            }

            for (var key : params.keySet()) {
                h.get(key).addi(grads.get(key).mul(grads.get(key)));
                params.get(key).subi(np.mul(lr, grads.get(key)).div(np.sqrt(h.get(key)).add(1e-7)));
            }
        }
    }

    /// AdaGrad that forgets: h = decayRate h + (1 - decayRate) g².
    public static class RMSprop extends Optimizer {
        public double decayRate;
        public Map<String, NDArray> h;

        public RMSprop() {
            this(0.01);
        }

        public RMSprop(double lr) {
            this(lr, 0.99);
        }

        public RMSprop(double lr, double decayRate) {
            this.lr = lr;
            this.decayRate = decayRate;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            if (h == null) {
                h = new LinkedHashMap<>();
                params.forEach((key, val) -> h.put(key, np.zerosLike(val)));
            }

            for (var key : params.keySet()) {
                h.get(key).muli(decayRate);
                h.get(key).addi(np.mul(1 - decayRate, grads.get(key)).mul(grads.get(key)));
                params.get(key).subi(np.mul(lr, grads.get(key)).div(np.sqrt(h.get(key)).add(1e-7)));
            }
        }
    }

    /// Section 6.1.6 (arXiv 1412.6980): steps by means of the gradients, m, and of their squares, v.
    public static class Adam extends Optimizer {
        public double beta1, beta2;
        public int iter;
        public Map<String, NDArray> m, v;

        public Adam() {
            this(0.001);
        }

        public Adam(double lr) {
            this(lr, 0.9, 0.999);
        }

        public Adam(double lr, double beta1, double beta2) {
            this.lr = lr;
            this.beta1 = beta1;
            this.beta2 = beta2;
        }

        @Override
        public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
            if (m == null) {
                m = new LinkedHashMap<>();
                v = new LinkedHashMap<>();
                params.forEach((key, val) -> {
                    m.put(key, np.zerosLike(val));
                    v.put(key, np.zerosLike(val));
                });
            }

            iter += 1;
            double lrT = lr * np.sqrt(1.0 - np.power(beta2, iter)) / (1.0 - np.power(beta1, iter));

            for (var key : params.keySet()) {
                m.get(key).addi(np.mul(1 - beta1, grads.get(key).sub(m.get(key))));
                v.get(key).addi(np.mul(1 - beta2, grads.get(key).pow(2).sub(v.get(key))));

                params.get(key).subi(np.mul(lrT, m.get(key)).div(np.sqrt(v.get(key)).add(1e-7)));
            }
        }
    }
}
