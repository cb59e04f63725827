package common;

//SOURCES Functions.java files/Failure.java numpy/np.java

import static common.Functions.crossEntropyError;
import static common.Functions.sigmoid;
import static common.Functions.softmax;

import common.numpy.NDArray;
import common.numpy.Shape;
import common.numpy.np;

/// The book's `common/layers.py` (sections 5.5 and 5.6): layers that compute forward, and backward by the chain rule.
///
/// A batch comes as one row for each image. What the book keeps in a layer is a public field under its name; like
/// Python's None, it is null until the layer has been used.
public final class Layers {

    private Layers() {}

    /// A step of a network between its input and the scores. One's own extend it too.
    public abstract static class Layer {
        /// Weights and biases, in layers that have them, and the loss's gradients with respect to them, of their shapes.
        public NDArray W, b, dW, db;

        public abstract NDArray forward(NDArray x);

        /// For layers that act otherwise in training than in testing.
        public NDArray forward(NDArray x, boolean trainFlg) {
            return forward(x);
        }

        /// From the derivative of the loss with respect to what `forward` gave, the one with respect to what it was given.
        public abstract NDArray backward(NDArray dout);
    }

    /// Section 5.5.1: passes on what is positive. `backward` writes to its argument, as the book's does.
    public static class Relu extends Layer {
        public NDArray mask;

        @Override
        public NDArray forward(NDArray x) {
            mask = x.lte(0);
            var out = x.copy();
            out.at(mask).set(0);

            return out;
        }

        @Override
        public NDArray backward(NDArray dout) {
            dout.at(mask).set(0);
            var dx = dout;

            return dx;
        }
    }

    /// Section 5.5.2.
    public static class Sigmoid extends Layer {
        public NDArray out;

        @Override
        public NDArray forward(NDArray x) {
            var out = sigmoid(x);
            this.out = out;
            return out;
        }

        @Override
        public NDArray backward(NDArray dout) {
            var dx = dout.mul(np.sub(1.0, out)).mul(out);

            return dx;
        }
    }

    /// Section 5.6.2: x W + b, for weights (n, m) and biases (m,) that stay the caller's own.
    public static class Affine extends Layer {
        public NDArray x;
        public Shape originalXShape;

        public Affine(NDArray W, NDArray b) {
            this.W = W;
            this.b = b;
        }

        @Override
        public NDArray forward(NDArray x) {
            // images may come with channels, rows and columns
            originalXShape = x.shape();
            x = x.reshape(x.shape(0), -1);
            this.x = x;

            var out = np.dot(this.x, W).add(b); // (batch, n) @ (n, m) + (m,)

            return out;
        }

        @Override
        public NDArray backward(NDArray dout) {
            var dx = np.dot(dout, W.T()); // (batch, m) @ (m, n)
            dW = np.dot(x.T(), dout); // (n, batch) @ (batch, m)
            db = np.sum(dout, 0);

            dx = dx.reshape(originalXShape);
            return dx;
        }
    }

    /// Section 5.6.3: softmax and cross entropy, whose derivative together is y - t.
    public static class SoftmaxWithLoss {
        public Double loss;
        public NDArray y; // what softmax gave
        public NDArray t; // labels

        /// The loss of scores x, (batch, classes) or of one image (classes,), for labels t, one-hot or numbers.
        public double forward(NDArray x, NDArray t) {
            this.t = t;
            y = softmax(x);
            loss = crossEntropyError(y, t);

            return loss;
        }

        public NDArray backward() {
            return backward(1);
        }

        /// The loss's derivative with respect to the scores; dout, as in the book, is taken to be 1.
        public NDArray backward(double dout) {
            int batchSize = y.size() / y.shape(-1); // the book's t.shape[0] would be the classes of one image alone
            NDArray dx;
            if (t.size() == y.size()) { // one-hot
                dx = y.sub(t).div(batchSize);
            } else {
                dx = y.copy();
                dx.reshape(batchSize, -1).at(np.arange(batchSize), t).subi(1);
                dx = dx.div(batchSize);
            }

            return dx;
        }
    }
}
