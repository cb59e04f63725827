package common;

//SOURCES Functions.java files/Failure.java numpy/np.java

import common.numpy.NDArray;
import common.numpy.Shape;
import common.numpy.np;

/// The book's `common/layers.py` (sections 5.4 to 5.6): layers that compute forward, and backward by the chain rule.
///
/// A batch comes as one row for each image. `backward` takes the derivative of the loss with respect to what `forward`
/// gave and returns the one with respect to what it was given, so it is called after `forward`. What `forward` returns is
/// right in several threads at once, of which any may be the one that `backward` goes by.
public final class Layers {

    private Layers() {}

    /// A step of the network between its input and the scores.
    public sealed interface Layer permits Relu, LeakyRelu, Sigmoid, Tanh, Affine {

        NDArray forward(NDArray x);

        NDArray backward(NDArray dout);
    }

    /// Section 5.5.1: passes on what is positive.
    public static final class Relu implements Layer {
        private NDArray mask = np.zeros(0);

        @Override
        public NDArray forward(NDArray x) {
            var mask = x.lte(0);
            var out = x.copy();
            out.setWhere(mask, 0);
            this.mask = mask;
            return out;
        }

        @Override
        public NDArray backward(NDArray dout) {
            var dx = dout.copy();
            dx.setWhere(mask, 0);
            return dx;
        }
    }

    /// ReLU that lets a hundredth of what is negative through, so that no neuron stops learning.
    public static final class LeakyRelu implements Layer {
        private static final double SLOPE = 0.01;
        private NDArray slopes = np.zeros(0);

        @Override
        public NDArray forward(NDArray x) {
            var slopes = x.map(v -> v > 0 ? 1 : SLOPE);
            this.slopes = slopes;
            return x.mul(slopes);
        }

        @Override
        public NDArray backward(NDArray dout) {
            return dout.mul(slopes);
        }
    }

    /// Section 5.5.2.
    public static final class Sigmoid implements Layer {
        private NDArray out = np.zeros(0);

        @Override
        public NDArray forward(NDArray x) {
            var out = Functions.sigmoid(x);
            this.out = out;
            return out;
        }

        @Override
        public NDArray backward(NDArray dout) {
            return dout.mul(out.map(y -> 1 - y)).muli(out);
        }
    }

    /// The hyperbolic tangent, whose derivative is 1 - tanh².
    public static final class Tanh implements Layer {
        private NDArray out = np.zeros(0);

        @Override
        public NDArray forward(NDArray x) {
            var out = np.tanh(x);
            this.out = out;
            return out;
        }

        @Override
        public NDArray backward(NDArray dout) {
            return out.map(y -> 1 - y * y).muli(dout);
        }
    }

    /// Section 5.6.2: x W + b, for weights (n, m) and biases (m,) that stay the caller's own.
    public static final class Affine implements Layer {
        private final NDArray W;
        private final NDArray b;
        private NDArray x = np.zeros(0);
        private Shape xShape = new Shape(0);
        private NDArray dW = np.zeros(0);
        private NDArray db = np.zeros(0);

        public Affine(NDArray W, NDArray b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public NDArray forward(NDArray x) {
            xShape = x.shape();
            x = x.reshape(x.shape(0), -1); // images may come unflattened
            this.x = x;
            return np.dot(x, W).addi(b); // (batch, n) @ (n, m) + (m,)
        }

        @Override
        public NDArray backward(NDArray dout) {
            gradients(dout);
            return inputGradient(dout);
        }

        /// The part of `backward` that learning needs: dW and db. The first layer stops here, since nobody asks for the
        /// gradient with respect to the images.
        public void gradients(NDArray dout) {
            dW = np.dot(x.T(), dout); // (n, batch) @ (batch, m)
            db = np.sum(dout, 0);
        }

        /// A step of gradient descent: W -= learningRate xᵀ dout, and b likewise. For batches of few rows, down to one image:
        /// the gradient, as large as W and mostly zeros, is never written down.
        public void descend(NDArray dout, double learningRate, boolean withBias) {
            var step = dout.mul(-learningRate);
            W.addDot(x.T(), step); // (n, batch) @ (batch, m)
            if (withBias) {
                b.addi(np.sum(step, 0));
            }
        }

        /// The derivative with respect to the input, which `backward` returns after dW and db.
        public NDArray inputGradient(NDArray dout) {
            return np.dot(dout, W.T()).reshape(xShape.dims()); // (batch, m) @ (m, n)
        }

        /// The gradient with respect to the weights, of their shape.
        public NDArray dW() {
            return dW;
        }

        /// The gradient with respect to the biases, of their shape.
        public NDArray db() {
            return db;
        }
    }

    /// Section 5.6.3: softmax and cross entropy, whose derivative together is y - t.
    public static final class SoftmaxWithLoss {
        private NDArray y = np.zeros(0);
        private NDArray t = np.zeros(0);

        /// The loss of scores x (batch, classes) for labels t, one-hot or numbers.
        public double forward(NDArray x, NDArray t) {
            this.t = t;
            y = Functions.softmax(x);
            return Functions.crossEntropyError(y, t);
        }

        /// The derivative of dout times the loss with respect to the scores: (y - t) / batch size.
        public NDArray backward(double dout) {
            int batchSize = t.shape(0);
            if (t.size() == y.size()) { // one-hot
                return y.sub(t).muli(dout / batchSize);
            }
            var dx = y.copy();
            var classes = Functions.classes(t, y);
            for (int i = 0; i < batchSize; i++) {
                dx.set(dx.getDouble(i, classes[i]) - 1, i, classes[i]);
            }
            return dx.muli(dout / batchSize);
        }
    }
}
