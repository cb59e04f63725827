package common;

//SOURCES files/Failure.java numpy/np.java

import common.numpy.Kernels;
import common.numpy.Lanes;
import common.numpy.NDArray;
import common.numpy.Reductions;
import common.numpy.np;
import common.numpy.NDArray.Type;

/// The book's `common/functions.py`: activation functions (section 3.2), softmax (3.5) and losses (4.2).
///
/// Those that take a batch take one row for each image; labels are one-hot or the numbers of the classes.
public final class Functions {

    private Functions() {}

    public static NDArray identityFunction(NDArray x) {
        return x;
    }

    /// Section 3.2.2: 1 where x > 0, else 0, as integers.
    public static NDArray stepFunction(NDArray x) {
        return x.gt(0).asType(Type.INT64);
    }

    /// Section 3.2.2 for one number.
    public static int stepFunction(double x) {
        return x > 0 ? 1 : 0;
    }

    /// Section 3.2.4: 1 / (1 + e^-x).
    public static NDArray sigmoid(NDArray x) {
        var y = x.toArray();
        Kernels.overRows(y.length, 20L * y.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = -y[i];
            }
            Lanes.get().exp(y, from, to);
            for (int i = from; i < to; i++) {
                y[i] = 1 / (1 + y[i]);
            }
        });
        return new NDArray(y, x.shape().dims());
    }

    public static double sigmoid(double x) {
        return 1 / (1 + np.exp(-x));
    }

    /// The derivative of the sigmoid at x: (1 - sigmoid(x)) sigmoid(x).
    public static NDArray sigmoidGrad(NDArray x) {
        var y = sigmoid(x);
        return y.map(v -> (1 - v) * v);
    }

    /// Section 3.2.7: x where it is positive, else 0.
    public static NDArray relu(NDArray x) {
        return np.maximum(0, x);
    }

    public static double relu(double x) {
        return Math.max(0, x);
    }

    /// The derivative of ReLU at x: 1 where x >= 0, as in the book, else 0.
    public static NDArray reluGrad(NDArray x) {
        return x.gte(0).asType(Type.FLOAT64);
    }

    /// Section 3.5.2, of a vector or of each row of a matrix; the greatest value is subtracted first, so that e^x can't overflow.
    public static NDArray softmax(NDArray x) {
        var y = x.toArray();
        int columns = x.shape(-1);
        int rows = columns == 0 ? 0 : y.length / columns;
        Kernels.overRows(rows, 20L * y.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                double max = Double.NEGATIVE_INFINITY;
                for (int i = row * columns; i < (row + 1) * columns; i++) {
                    max = Math.max(max, y[i]);
                }
                for (int i = row * columns; i < (row + 1) * columns; i++) {
                    y[i] -= max;
                }
            }
            Lanes.get().exp(y, from * columns, to * columns);
            for (int row = from; row < to; row++) {
                double sum = Reductions.sum(y, row * columns, columns);
                for (int i = row * columns; i < (row + 1) * columns; i++) {
                    y[i] /= sum;
                }
            }
        });
        return new NDArray(y, x.shape().dims());
    }

    /// Section 4.2.1: half the sum of the squares of y - t.
    public static double sumSquaredError(NDArray y, NDArray t) {
        return 0.5 * np.sum(y.sub(t).pow(2));
    }

    /// Section 4.2.4: the mean over the batch of -log(y + 1e-7) at the right class; 1e-7 keeps log(0) away.
    ///
    /// @param y probabilities, (classes,) or (batch, classes)
    /// @param t labels: one-hot of y's shape, or the numbers of the classes, (batch,)
    public static double crossEntropyError(NDArray y, NDArray t) {
        var classes = classes(t, y);
        var probabilities = y.values();
        int columns = y.shape(-1);
        var logs = new double[classes.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(probabilities[i * columns + classes[i]] + 1e-7);
        }
        return -Reductions.sum(logs, 0, logs.length) / logs.length;
    }

    /// Softmax and cross entropy in one: the loss of the scores x.
    public static double softmaxLoss(NDArray x, NDArray t) {
        return crossEntropyError(softmax(x), t);
    }

    /// The class of each row of the batch: one-hot labels or numbers as labels, for y's rows.
    ///
    /// @throws IllegalArgumentException where the labels are neither, or a class is beyond y's
    static int[] classes(NDArray t, NDArray y) {
        int columns = y.shape(-1);
        int rows = y.size() / columns;
        NDArray numbers;
        if (t.size() == y.size() && (columns > 1 || t.ndim() > 1)) {
            numbers = t.reshape(rows, columns).argMax(1);
        } else if (t.size() == rows) {
            numbers = t;
        } else {
            throw new IllegalArgumentException("labels of shape " + t.shape() + " don't fit a batch of shape " + y.shape());
        }
        var values = numbers.values();
        var classes = new int[rows];
        for (int i = 0; i < rows; i++) {
            classes[i] = (int) values[i];
            if (classes[i] < 0 || classes[i] >= columns) {
                throw new IllegalArgumentException("label " + classes[i] + " is no class of a batch of shape " + y.shape());
            }
        }
        return classes;
    }
}
