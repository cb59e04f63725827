package common;

//SOURCES files/Failure.java numpy/np.java

import static common.numpy.np.keepdims;

import common.numpy.NDArray;
import common.numpy.np;

/// The book's `common/functions.py`: activation functions (section 3.2), softmax (3.5) and losses (4.2).
///
/// Those that take a batch take one row for each image; labels are one-hot or the numbers of the classes.
public final class Functions {

    private Functions() {}

    /// Section 3.4.2: x as it is, the activation of the output layer in regression.
    public static NDArray identityFunction(NDArray x) {
        return x;
    }

    /// Section 3.2.2: 1 where x > 0, else 0, as integers.
    public static NDArray stepFunction(NDArray x) {
        return np.array(x.gt(0), np.int64);
    }

    /// Section 3.2.4: 1 / (1 + e^-x) of each value, 0..1.
    public static NDArray sigmoid(NDArray x) {
        return np.div(1, np.add(1, np.exp(x.neg()))); // 1 / (1 + e^-x)
    }

    /// The derivative of the sigmoid at x.
    public static NDArray sigmoidGrad(NDArray x) {
        return np.sub(1.0, sigmoid(x)).mul(sigmoid(x)); // (1 - sigmoid(x)) sigmoid(x)
    }

    /// Section 3.2.7: x where it is positive, else 0.
    public static NDArray relu(NDArray x) {
        return np.maximum(0, x);
    }

    /// The derivative of ReLU at x: 1 where x >= 0, as in the book, else 0.
    public static NDArray reluGrad(NDArray x) {
        var grad = np.zerosLike(x);
        grad.at(x.gte(0)).set(1);
        return grad;
    }

    /// Section 3.5.2: the probabilities of scores x, (classes,) or (batch, classes), of the same shape; each row's sum is 1.
    public static NDArray softmax(NDArray x) {
        x = x.sub(np.max(x, -1, keepdims)); // so that e^x can't overflow
        return np.exp(x).div(np.sum(np.exp(x), -1, keepdims));
    }

    /// Section 4.2.1: half the sum of the squares of y - t, whose shapes are alike.
    public static double sumSquaredError(NDArray y, NDArray t) {
        return 0.5 * np.sum(y.sub(t).pow(2));
    }

    /// Section 4.2.4: the mean over the batch of -log(y + 1e-7) at the right class; 1e-7 keeps log(0) away.
    ///
    /// @param y probabilities, (classes,) or (batch, classes)
    /// @param t labels: one-hot of y's shape, or the numbers of the classes, (batch,)
    /// @throws IndexOutOfBoundsException where a label is no class of y's
    public static double crossEntropyError(NDArray y, NDArray t) {
        if (y.ndim() == 1) {
            t = t.reshape(1, t.size());
            y = y.reshape(1, y.size());
        }

        // one-hot labels: the number of the class takes their place
        if (t.size() == y.size()) {
            t = t.argMax(1);
        }

        int batchSize = y.shape(0);
        return -np.sum(np.log(y.get(np.arange(batchSize), t).add(1e-7))) / batchSize;
    }

    /// The loss of the scores X, (classes,) or (batch, classes), with labels t: softmax and cross entropy in one.
    public static double softmaxLoss(NDArray X, NDArray t) {
        var y = softmax(X);
        return crossEntropyError(y, t);
    }
}
