package common.numpy;

import common.numpy.NDArray.Type;

/// `np`, third part: products, sums and extremes. Without an axis they are Java numbers, along one arrays; `keepdims`
/// leaves an axis of length 1. See [Statistics].
abstract class NpStatistics extends NpFunctions {

    NpStatistics() {}

    /// The product of section 3.3: vectors (n,)·(n,) -> (), (m, n)·(n,) -> (m,), (n,)·(n, k) -> (k,), matrices (m, n)·(n, k) -> (m, k).
    public static NDArray dot(NDArray a, NDArray b) { return a.dot(b); }

    /// `a[i] b[j]` for all i and j, of all values: (n,) and (m,) -> (n, m).
    public static NDArray outer(NDArray a, NDArray b) { return a.reshape(-1, 1).mul(b.reshape(1, -1)); }

    /// The sum of all values, or along an axis.
    public static double sum(NDArray x) { return x.sum(); }
    public static NDArray sum(NDArray x, int axis) { return x.sum(axis); }
    public static NDArray sum(NDArray x, int axis, boolean keepdims) { return x.sum(axis, keepdims); }

    /// The product of all values, or along an axis.
    public static double prod(NDArray x) { return x.prod(); }
    public static NDArray prod(NDArray x, int axis) { return x.prod(axis); }
    public static NDArray prod(NDArray x, int axis, boolean keepdims) { return x.prod(axis, keepdims); }

    /// The mean of all values, or along an axis: NaN of none.
    public static double mean(NDArray x) { return x.mean(); }
    public static NDArray mean(NDArray x, int axis) { return x.mean(axis); }
    public static NDArray mean(NDArray x, int axis, boolean keepdims) { return x.mean(axis, keepdims); }

    /// The mean, or `sum(x * weights) / sum(weights)`; throws IllegalArgumentException where the weights' shape does not fit
    /// or they sum to 0.
    public static double average(NDArray x) { return x.mean(); }
    public static NDArray average(NDArray x, int axis) { return Spread.average(x, axis); }
    public static double average(NDArray x, NDArray weights) { return Spread.average(x, weights); }
    public static NDArray average(NDArray x, int axis, NDArray weights) { return Spread.average(x, axis, weights); }

    /// The mean squared distance from the mean, of all values or along an axis.
    public static double var(NDArray x) { return x.var(); }
    public static NDArray var(NDArray x, int axis) { return x.var(axis); }
    public static NDArray var(NDArray x, int axis, boolean keepdims) { return x.var(axis, keepdims); }

    /// The square root of `var`.
    public static double std(NDArray x) { return x.std(); }
    public static NDArray std(NDArray x, int axis) { return x.std(axis); }
    public static NDArray std(NDArray x, int axis, boolean keepdims) { return x.std(axis, keepdims); }

    /// The middle value, or the mean of the two in the middle.
    public static double median(NDArray x) { return Sorting.median(x.reshape(-1), 0, false).item(); }
    public static NDArray median(NDArray x, int axis) { return Sorting.median(x, axis, false); }
    public static NDArray median(NDArray x, int axis, boolean keepdims) { return Sorting.median(x, axis, keepdims); }

    /// The greatest value, or those along an axis; NaN where one is. Throws IllegalArgumentException for no values.
    public static double max(NDArray x) { return x.max(); }
    public static NDArray max(NDArray x, int axis) { return x.max(axis); }
    public static NDArray max(NDArray x, int axis, boolean keepdims) { return x.max(axis, keepdims); }

    /// The least value, or those along an axis; NaN where one is. Throws IllegalArgumentException for no values.
    public static double min(NDArray x) { return x.min(); }
    public static NDArray min(NDArray x, int axis) { return x.min(axis); }
    public static NDArray min(NDArray x, int axis, boolean keepdims) { return x.min(axis, keepdims); }

    /// The distance from the least to the greatest value.
    public static double ptp(NDArray x) { return x.ptp(); }

    /// Row-major index of the first greatest value, the first NaN if there is one.
    public static int argmax(NDArray x) { return x.argMax(); }
    public static NDArray argmax(NDArray x, int axis) { return x.argMax(axis); }
    public static NDArray argmax(NDArray x, int axis, boolean keepdims) { return x.argMax(axis, keepdims); }

    /// Row-major index of the first least value, the first NaN if there is one.
    public static int argmin(NDArray x) { return x.argMin(); }
    public static NDArray argmin(NDArray x, int axis) { return x.argMin(axis); }
    public static NDArray argmin(NDArray x, int axis, boolean keepdims) { return x.argMin(axis, keepdims); }

    /// Whether all values are other than 0.
    public static boolean all(NDArray x) { return x.all(); }
    public static NDArray all(NDArray x, int axis) { return x.all(axis); }
    public static NDArray all(NDArray x, int axis, boolean keepdims) { return x.all(axis, keepdims); }

    /// Whether any value is other than 0.
    public static boolean any(NDArray x) { return x.any(); }
    public static NDArray any(NDArray x, int axis) { return x.any(axis); }
    public static NDArray any(NDArray x, int axis, boolean keepdims) { return x.any(axis, keepdims); }

    /// The sums so far: without an axis of all values in row-major order.
    public static NDArray cumsum(NDArray x) { return x.cumsum(); }
    public static NDArray cumsum(NDArray x, int axis) { return x.cumsum(axis); }

    /// Products so far, in row-major order or along an axis.
    public static NDArray cumprod(NDArray x) { return x.cumprod(); }
    public static NDArray cumprod(NDArray x, int axis) { return x.cumprod(axis); }

    // Order and counts

    /// A copy sorted along the last axis, or another one; NaN comes last.
    public static NDArray sort(NDArray x) { return Sorting.sort(x, -1); }
    public static NDArray sort(NDArray x, int axis) { return Sorting.sort(x, axis); }

    /// Indices that would sort the last axis, or another one.
    public static NDArray argsort(NDArray x) { return Sorting.argsort(x, -1); }
    public static NDArray argsort(NDArray x, int axis) { return Sorting.argsort(x, axis); }

    /// The values without repetition, sorted.
    public static NDArray unique(NDArray x) { return Sorting.unique(x); }

    /// How often each of the integers 0, 1, … comes in x (n,); throws IllegalArgumentException for floats and negative numbers.
    public static NDArray bincount(NDArray x) { return Spread.bincount(x, 0); }
    public static NDArray bincount(NDArray x, int minLength) { return Spread.bincount(x, minLength); }

    /// How many values are not 0.
    public static int countNonzero(NDArray x) { return (int) x.astype(Type.BOOL).sum(); }
    public static NDArray countNonzero(NDArray x, int axis) { return x.astype(Type.BOOL).sum(axis); }

    /// Whether |a - b| <= 1e-8 + 1e-5 |b| everywhere.
    public static boolean allclose(NDArray a, NDArray b) { return Spread.isClose(a, b, 1e-5, 1e-8).all(); }
    public static boolean allclose(NDArray a, NDArray b, double relative, double absolute) { return Spread.isClose(a, b, relative, absolute).all(); }

    /// Where |a - b| <= 1e-8 + 1e-5 |b|.
    public static NDArray isclose(NDArray a, NDArray b) { return Spread.isClose(a, b, 1e-5, 1e-8); }

    /// Whether the two have one shape and the same values.
    public static boolean arrayEqual(NDArray a, NDArray b) { return Spread.equal(a, b); }

    /// The sliding products of two rows of numbers, the second one backwards. "full": wherever they meet, n + m - 1 values;
    /// "same": the middle of those, as many as the longer has; "valid": where they cover each other, |n - m| + 1.
    public static NDArray convolve(NDArray a, NDArray v, String mode) { return Convolve.of(a, v, mode); }
    public static NDArray convolve(NDArray a, NDArray v) { return convolve(a, v, "full"); }
}
