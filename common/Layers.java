package common;

//SOURCES Functions.java Util.java files/Failure.java numpy/np.java

import static common.Functions.crossEntropyError;
import static common.Functions.sigmoid;
import static common.Functions.softmax;
import static common.Util.col2im;
import static common.Util.im2col;

import common.numpy.NDArray;
import common.numpy.Shape;
import common.numpy.np;

/// The book's `common/layers.py` (sections 5.5, 5.6, 6.3, 6.4 and 7.4): layers that compute forward, and backward by the chain rule.
///
/// A batch comes as one row for each image. What the book keeps in a layer is a public field under its name; like
/// Python's None, it is null until the layer has been used.
public final class Layers {

    private Layers() {}

    /// A step of a network between its input and the scores: `forward` makes of a batch x what the next one takes. One's own extend it too.
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

    /// Section 5.5.2: 1 / (1 + e^-x) of each value, whose derivative is y (1 - y).
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

        /// The loss's derivative with respect to the scores, of their shape; dout, as in the book, is taken to be 1.
        public NDArray backward() {
            return backward(1);
        }

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

    /// Section 6.4.3, http://arxiv.org/abs/1207.0580: training leaves neurons out, others in each step; testing keeps all, scaled.
    public static class Dropout extends Layer {
        public double dropoutRatio;
        public NDArray mask;

        public Dropout() {
            this(0.5);
        }

        public Dropout(double dropoutRatio) {
            this.dropoutRatio = dropoutRatio;
        }

        @Override
        public NDArray forward(NDArray x) {
            return forward(x, true);
        }

        @Override
        public NDArray forward(NDArray x, boolean trainFlg) {
            if (trainFlg) {
                mask = np.random.rand(x.shape()).gt(dropoutRatio);
                return x.mul(mask);
            } else {
                return x.mul(1.0 - dropoutRatio);
            }
        }

        @Override
        public NDArray backward(NDArray dout) {
            return dout.mul(mask);
        }
    }

    /// Section 6.3, http://arxiv.org/abs/1502.03167: each column of a batch, (batch, D) or (batch, C, H, W) as (batch, C * H * W),
    /// with mean 0 and variance 1, times gamma (D,) plus beta (D,), which stay the caller's own.
    public static class BatchNormalization extends Layer {
        public NDArray gamma, beta, dgamma, dbeta;
        public double momentum;
        public Shape inputShape; // four axes after a convolution, two after Affine
        public NDArray runningMean, runningVar; // to test with

        // from forward to backward
        public int batchSize;
        public NDArray xc, xn, std;

        public BatchNormalization(NDArray gamma, NDArray beta) {
            this(gamma, beta, 0.9);
        }

        public BatchNormalization(NDArray gamma, NDArray beta, double momentum) {
            this(gamma, beta, momentum, null, null);
        }

        public BatchNormalization(NDArray gamma, NDArray beta, double momentum, NDArray runningMean, NDArray runningVar) {
            this.gamma = gamma;
            this.beta = beta;
            this.momentum = momentum;
            this.runningMean = runningMean;
            this.runningVar = runningVar;
        }

        @Override
        public NDArray forward(NDArray x) {
            return forward(x, true);
        }

        @Override
        public NDArray forward(NDArray x, boolean trainFlg) {
            inputShape = x.shape();
            if (x.ndim() != 2) {
                int N = x.shape(0);
                x = x.reshape(N, -1);
            }

            var out = forward2d(x, trainFlg);

            return out.reshape(inputShape);
        }

        private NDArray forward2d(NDArray x, boolean trainFlg) {
            if (runningMean == null) {
                int D = x.shape(1);
                runningMean = np.zeros(D);
                runningVar = np.zeros(D);
            }

            NDArray xn;
            if (trainFlg) {
                var mu = x.mean(0);
                var xc = x.sub(mu);
                var var = np.mean(xc.pow(2), 0);
                var std = np.sqrt(var.add(10e-7));
                xn = xc.div(std);

                batchSize = x.shape(0);
                this.xc = xc;
                this.xn = xn;
                this.std = std;
                runningMean = np.mul(momentum, runningMean).add(np.mul(1 - momentum, mu));
                runningVar = np.mul(momentum, runningVar).add(np.mul(1 - momentum, var));
            } else {
                var xc = x.sub(runningMean);
                xn = xc.div(np.sqrt(runningVar.add(10e-7)));
            }

            var out = gamma.mul(xn).add(beta);
            return out;
        }

        @Override
        public NDArray backward(NDArray dout) {
            if (dout.ndim() != 2) {
                int N = dout.shape(0);
                dout = dout.reshape(N, -1);
            }

            var dx = backward2d(dout);

            dx = dx.reshape(inputShape);
            return dx;
        }

        private NDArray backward2d(NDArray dout) {
            var dbeta = dout.sum(0);
            var dgamma = np.sum(xn.mul(dout), 0);
            var dxn = gamma.mul(dout);
            var dxc = dxn.div(std);
            var dstd = np.sum(dxn.mul(xc).div(std.mul(std)), 0).neg();
            var dvar = np.mul(0.5, dstd).div(std);
            dxc.addi(np.mul(2.0 / batchSize, xc).mul(dvar));
            var dmu = np.sum(dxc, 0);
            var dx = dxc.sub(dmu.div(batchSize));

            this.dgamma = dgamma;
            this.dbeta = dbeta;

            return dx;
        }
    }

    /// Section 7.2 and 7.4.3: filters W (FN, C, FH, FW) over images (N, C, H, W), plus b (FN,), which stay the caller's own.
    /// im2col makes a row of what a filter sees in each place, so that all places are one product.
    public static class Convolution extends Layer {
        public int stride, pad;

        // from forward to backward
        public NDArray x, col, colW;

        public Convolution(NDArray W, NDArray b) {
            this(W, b, 1, 0);
        }

        public Convolution(NDArray W, NDArray b, int stride, int pad) {
            this.W = W;
            this.b = b;
            this.stride = stride;
            this.pad = pad;
        }

        @Override
        public NDArray forward(NDArray x) {
            int FN = this.W.shape(0), FH = this.W.shape(2), FW = this.W.shape(3);
            int N = x.shape(0), H = x.shape(2), W = x.shape(3);
            int outH = 1 + (H + 2 * pad - FH) / stride;
            int outW = 1 + (W + 2 * pad - FW) / stride;

            var col = im2col(x, FH, FW, stride, pad); // (N * outH * outW, C * FH * FW)
            var colW = this.W.reshape(FN, -1).T(); // (C * FH * FW, FN)

            var out = np.dot(col, colW).add(b);
            out = out.reshape(N, outH, outW, -1).transpose(0, 3, 1, 2); // (N, FN, outH, outW)

            this.x = x;
            this.col = col;
            this.colW = colW;

            return out;
        }

        @Override
        public NDArray backward(NDArray dout) {
            int FN = W.shape(0), C = W.shape(1), FH = W.shape(2), FW = W.shape(3);
            dout = dout.transpose(0, 2, 3, 1).reshape(-1, FN); // (N * outH * outW, FN)

            db = np.sum(dout, 0);
            dW = np.dot(col.T(), dout); // (C * FH * FW, FN)
            dW = dW.transpose(1, 0).reshape(FN, C, FH, FW);

            var dcol = np.dot(dout, colW.T());
            var dx = col2im(dcol, x.shape(), FH, FW, stride, pad);

            return dx;
        }
    }

    /// Section 7.3 and 7.4.4: the greatest value of each window of images (N, C, H, W), channel by channel. What the book's
    /// does not allow for goes for this one: rows and columns that no window reaches are left out, and `pad` has to be 0.
    public static class Pooling extends Layer {
        public int poolH, poolW, stride, pad;

        public NDArray x, argMax;

        public Pooling(int poolH, int poolW) {
            this(poolH, poolW, 2);
        }

        public Pooling(int poolH, int poolW, int stride) {
            this(poolH, poolW, stride, 0);
        }

        public Pooling(int poolH, int poolW, int stride, int pad) {
            this.poolH = poolH;
            this.poolW = poolW;
            this.stride = stride;
            this.pad = pad;
        }

        @Override
        public NDArray forward(NDArray x) {
            int N = x.shape(0), C = x.shape(1), H = x.shape(2), W = x.shape(3);
            int outH = 1 + (H - poolH) / stride;
            int outW = 1 + (W - poolW) / stride;

            var col = im2col(x, poolH, poolW, stride, pad); // (N * outH * outW, C * poolH * poolW)
            col = col.reshape(-1, poolH * poolW); // (N * outH * outW * C, poolH * poolW)

            var argMax = np.argmax(col, 1);
            var out = np.max(col, 1);
            out = out.reshape(N, outH, outW, C).transpose(0, 3, 1, 2);

            this.x = x;
            this.argMax = argMax;

            return out;
        }

        @Override
        public NDArray backward(NDArray dout) {
            dout = dout.transpose(0, 2, 3, 1); // (N, outH, outW, C)

            int poolSize = poolH * poolW;
            var dmax = np.zeros(dout.size(), poolSize);
            dmax.at(np.arange(argMax.size()), argMax.flatten()).set(dout.flatten());
            dmax = dmax.reshape(dout.shape().plus(poolSize));

            var dcol = dmax.reshape(dmax.shape(0) * dmax.shape(1) * dmax.shape(2), -1);
            var dx = col2im(dcol, x.shape(), poolH, poolW, stride, pad);

            return dx;
        }
    }
}
