package common;

//SOURCES numpy/np.java

import static common.numpy.builtins.*;

import common.numpy.*;
import java.util.List;

/// The book's `common/util.py`.
public final class Util {

    private Util() {}

    /// Smooths a curve of losses by a Kaiser window 11 wide (cf. http://glowingpython.blogspot.jp/2012/02/convolution-with-numpy.html).
    /// What comes out is as long as the curve: one shorter than the book's window takes a narrower one, of an odd width too.
    public static NDArray smoothCurve(List<Double> losses) {
        var x = np.array(losses);
        int windowLen = Math.min(11, (len(x) - 1) / 2 * 2 + 1);
        var s = np.r_(x.get(slice(windowLen - 1, 0, -1)), x, x.get(slice(-1, -windowLen, -1)));
        var w = np.kaiser(windowLen, 2);
        var y = np.convolve(w.div(w.sum()), s, "valid");
        return y.get(slice(windowLen / 2, len(y) - windowLen / 2));
    }

    /// Images and labels in one new order.
    public record Dataset(NDArray x, NDArray t) {}

    /// Section 6.5.1: images x, (n, inputs) or (n, C, H, W), and their labels t in one order drawn from `np.random`.
    public static Dataset shuffleDataset(NDArray x, NDArray t) {
        var permutation = np.random.permutation(x.shape(0));
        x = x.ndim() == 2 ? x.get(permutation, all) : x.get(permutation, all, all, all);
        t = t.get(permutation);

        return new Dataset(x, t);
    }

    /// Section 7.2.4: how many places a filter has along one side of an image; not a whole number where it doesn't fit.
    public static double convOutputSize(int inputSize, int filterSize) {
        return convOutputSize(inputSize, filterSize, 1, 0);
    }

    public static double convOutputSize(int inputSize, int filterSize, int stride, int pad) {
        return (double) (inputSize + 2 * pad - filterSize) / stride + 1;
    }

    /// Section 7.4.3: images (N, C, H, W) as one row for each place of a filter, (N * outH * outW, C * filterH * filterW).
    ///
    /// What comes out is what `im2colInLoops` gives, but is not written down: products, `np.max` and `np.argmax` read the
    /// images where they are.
    public static NDArray im2col(NDArray inputData, int filterH, int filterW) {
        return im2col(inputData, filterH, filterW, 1, 0);
    }

    public static NDArray im2col(NDArray inputData, int filterH, int filterW, int stride, int pad) {
        return Columns.im2col(inputData, filterH, filterW, stride, pad);
    }

    /// The way back, to images of `inputShape`, (10, 1, 28, 28) for instance: what falls on one pixel is added up.
    /// What `col2imInLoops` gives, sooner (and in another order of summation, where `col` is a product).
    public static NDArray col2im(NDArray col, Shape inputShape, int filterH, int filterW) {
        return col2im(col, inputShape, filterH, filterW, 1, 0);
    }

    public static NDArray col2im(NDArray col, Shape inputShape, int filterH, int filterW, int stride, int pad) {
        return Columns.col2im(col, inputShape, filterH, filterW, stride, pad);
    }

    /// im2col as the book writes it: one copy for each of the filter's values.
    public static NDArray im2colInLoops(NDArray inputData, int filterH, int filterW, int stride, int pad) {
        int N = inputData.shape(0), C = inputData.shape(1), H = inputData.shape(2), W = inputData.shape(3);
        int outH = Math.floorDiv(H + 2 * pad - filterH, stride) + 1;
        int outW = Math.floorDiv(W + 2 * pad - filterW, stride) + 1;

        var img = np.pad(inputData, new int[][] {{0, 0}, {0, 0}, {pad, pad}, {pad, pad}}, "constant");
        var col = np.zeros(N, C, filterH, filterW, outH, outW);

        for (int y : range(filterH)) {
            int yMax = y + stride * outH;
            for (int x : range(filterW)) {
                int xMax = x + stride * outW;
                col.at(all, all, point(y), point(x), all, all).set(img.get(all, all, slice(y, yMax, stride), slice(x, xMax, stride)));
            }
        }

        col = col.transpose(0, 4, 5, 1, 2, 3).reshape(N * outH * outW, -1);
        return col;
    }

    /// col2im as the book writes it.
    public static NDArray col2imInLoops(NDArray col, Shape inputShape, int filterH, int filterW, int stride, int pad) {
        int N = inputShape.get(0), C = inputShape.get(1), H = inputShape.get(2), W = inputShape.get(3);
        int outH = Math.floorDiv(H + 2 * pad - filterH, stride) + 1;
        int outW = Math.floorDiv(W + 2 * pad - filterW, stride) + 1;
        col = col.reshape(N, outH, outW, C, filterH, filterW).transpose(0, 3, 4, 5, 1, 2);

        var img = np.zeros(N, C, H + 2 * pad + stride - 1, W + 2 * pad + stride - 1);
        for (int y : range(filterH)) {
            int yMax = y + stride * outH;
            for (int x : range(filterW)) {
                int xMax = x + stride * outW;
                img.at(all, all, slice(y, yMax, stride), slice(x, xMax, stride)).addi(col.get(all, all, point(y), point(x), all, all));
            }
        }

        return img.get(all, all, slice(pad, H + pad), slice(pad, W + pad));
    }
}
