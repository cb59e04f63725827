package common.numpy;

import java.util.Arrays;

/// `np`, fourth part: joining, choosing, padding.
abstract class NpArranging extends NpStatistics {
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

    /// Rows, or matrices, above one another: what has one axis is a row.
    public static NDArray vstack(NDArray... arrays) {
        return Joining.vstack(arrays);
    }

    /// Matrices side by side, or what has one axis one behind the other.
    public static NDArray hstack(NDArray... arrays) {
        return Joining.hstack(arrays);
    }

    /// The array as often as said along each axis: `np.tile(x, 2)`, `np.tile(x, 2, 3)`.
    public static NDArray tile(NDArray x, int... times) {
        return Joining.tile(x, times);
    }

    /// Each value, in row-major order, that many times.
    public static NDArray repeat(NDArray x, int times) {
        return x.repeat(times);
    }

    /// What lies at each place of an axis, that many times.
    public static NDArray repeat(NDArray x, int times, int axis) {
        return x.repeat(times, axis);
    }

    // Other shapes

    /// The same values in another shape, one of whose lengths may be -1; a view wherever there is one.
    public static NDArray reshape(NDArray x, int... shape) {
        return x.reshape(shape);
    }

    /// Axes in reverse order, or in the given one; a view.
    public static NDArray transpose(NDArray x, int... axes) {
        return axes.length == 0 ? x.transpose() : x.transpose(axes);
    }

    /// All values along one axis: a view of a row-major array, else a copy.
    public static NDArray ravel(NDArray x) {
        return x.ravel();
    }

    /// Without the axes of length 1; a view.
    public static NDArray squeeze(NDArray x) {
        return x.squeeze();
    }

    public static NDArray squeeze(NDArray x, int axis) {
        return x.squeeze(axis);
    }

    /// With one more axis, of length 1, at that place; a view.
    public static NDArray expandDims(NDArray x, int axis) {
        return Views.with(x, Shape.axis(axis, x.ndim() + 1));
    }

    /// Two axes exchanged; a view.
    public static NDArray swapaxes(NDArray x, int a, int b) {
        return x.swapaxes(a, b);
    }

    /// The array stretched to a shape, for reading alone.
    public static NDArray broadcastTo(NDArray x, Shape shape) {
        return Views.broadcast(x, shape);
    }

    /// The matrix (n, n) with these values (n,) on its diagonal and zeros elsewhere; or the diagonal of a matrix, a view.
    public static NDArray diag(NDArray x) {
        return Joining.diag(x, 0);
    }

    /// The same k places above the main diagonal.
    public static NDArray diag(NDArray x, int k) {
        return Joining.diag(x, k);
    }

    /// The sum of a matrix's diagonal.
    public static double trace(NDArray x) {
        return Views.diagonal(x, 0).sum();
    }

    /// Zeros around an array: `widths[k]` are their numbers before and behind axis k. "constant" is the one mode there is.
    public static NDArray pad(NDArray x, int[][] widths, String mode) {
        if (!mode.equals("constant")) {
            throw new IllegalArgumentException("mode '" + mode + "' is not supported");
        }
        return Joining.pad(x, widths, 0);
    }

    /// The same with another number around the array than 0.
    public static NDArray pad(NDArray x, int[][] widths, double value) {
        return Joining.pad(x, widths, x.type().fit(value));
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

    /// For each axis the places where x is true, or not 0.
    public static NDArray[] where(NDArray x) {
        return Selection.nonzero(x);
    }

    /// For each axis, where the values stand that are not 0.
    public static NDArray[] nonzero(NDArray x) {
        return Selection.nonzero(x);
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
}
