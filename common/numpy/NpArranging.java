package common.numpy;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/// `np`, fourth part: joining, choosing, padding.
abstract class NpArranging extends NpStatistics {
    private static final int BATCH = 256;

    NpArranging() {}

    /// Arrays joined along their first axis; of the type that holds the values of all. Throws IllegalArgumentException where
    /// other axes differ.
    public static NDArray concatenate(NDArray... arrays) {
        return Joining.concatenate(arrays, 0);
    }

    /// `np.concatenate((a, b), axis=1)` is `np.concatenate(1, a, b)`.
    public static NDArray concatenate(int axis, NDArray... arrays) {
        return Joining.concatenate(arrays, axis);
    }

    /// `np.r_[a, b, c]`
    public static NDArray r_(NDArray... arrays) {
        return Joining.concatenate(arrays, 0);
    }

    /// Arrays of one shape as the rows of a new one.
    public static NDArray stack(NDArray... arrays) {
        return Joining.stack(arrays, 0);
    }

    /// `np.stack((a, b), axis=1)` is `np.stack(1, a, b)`.
    public static NDArray stack(int axis, NDArray... arrays) {
        return Joining.stack(arrays, axis);
    }

    /// Zeros around an array: `widths[k]` are their numbers before and behind axis k. "constant" is the one mode there is.
    public static NDArray pad(NDArray x, int[][] widths, String mode) {
        if (!mode.equals("constant")) {
            throw new IllegalArgumentException("mode '" + mode + "' is not supported");
        }
        return Joining.pad(x, widths, 0);
    }

    public static NDArray pad(NDArray x, int[][] widths) {
        return Joining.pad(x, widths, 0);
    }

    /// As many zeros around all axes.
    public static NDArray pad(NDArray x, int width) {
        var widths = new int[x.ndim()][];
        Arrays.fill(widths, new int[] {width, width});
        return Joining.pad(x, widths, 0);
    }

    /// `a` where the mask is true, else `b`; all broadcast.
    public static NDArray where(NDArray mask, NDArray a, NDArray b) {
        return Choosing.where(mask, a, b);
    }

    public static NDArray where(NDArray mask, double a, double b) {
        return where(mask, NDArray.scalar(a), NDArray.scalar(b));
    }

    public static NDArray where(NDArray mask, int a, int b) {
        return where(mask, NDArray.scalar(a), NDArray.scalar(b));
    }

    public static NDArray where(NDArray mask, NDArray a, double b) {
        return where(mask, a, NDArray.scalar(b));
    }

    public static NDArray where(NDArray mask, double a, NDArray b) {
        return where(mask, NDArray.scalar(a), b);
    }

    public static NDArray where(NDArray mask, NDArray a, int b) {
        return where(mask, a, NDArray.scalar(b));
    }

    public static NDArray where(NDArray mask, int a, NDArray b) {
        return where(mask, NDArray.scalar(a), b);
    }

    /// `function(x)` for a function of batches, 256 rows at a time (section 3.6.3), shared over cores: all of MNIST at once
    /// would not fit the processor's caches, nor a small heap. The function's result must depend on its argument alone.
    public static NDArray inBatches(UnaryOperator<NDArray> function, NDArray x) {
        var results = new NDArray[Math.max(1, Math.ceilDiv(x.shape(0), BATCH))];
        Kernels.parallel(results.length, i -> results[i] = function.apply(x.slice(i * BATCH, (i + 1) * BATCH)));
        return concatenate(results);
    }
}
