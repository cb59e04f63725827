package common;

//SOURCES numpy/np.java

import static common.numpy.builtins.*;

import common.numpy.*;
import java.util.List;

/// The book's `common/util.py`.
public final class Util {

    private Util() {}

    /// Smooths a curve of losses by a Kaiser window 11 wide.
    public static NDArray smoothCurve(List<Double> losses) {
        var x = np.array(losses);
        int windowLen = 11;
        var s = np.r_(x.get(slice(windowLen - 1, 0, -1)), x, x.get(slice(-1, -windowLen, -1)));
        var w = np.kaiser(windowLen, 2);
        var y = np.convolve(w.div(w.sum()), s, "valid");
        return y.get(slice(5, len(y) - 5));
    }

    /// Images and labels in one new order.
    public record Dataset(NDArray x, NDArray t) {}

    public static Dataset shuffleDataset(NDArray x, NDArray t) {
        var permutation = np.random.permutation(x.shape(0));
        x = x.ndim() == 2 ? x.get(permutation, all) : x.get(permutation, all, all, all);
        t = t.get(permutation);

        return new Dataset(x, t);
    }

    public static double convOutputSize(int inputSize, int filterSize, int stride, int pad) {
        return (double) (inputSize + 2 * pad - filterSize) / stride + 1;
    }
}
