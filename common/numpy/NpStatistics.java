package common.numpy;

/// `np`, third part: products, sums and extremes. Without an axis they are Java numbers, along one arrays; `keepdims`
/// leaves an axis of length 1.
abstract class NpStatistics extends NpFunctions {

    NpStatistics() {}

    /// The product of section 3.3: see [NDArray#dot].
    public static NDArray dot(NDArray a, NDArray b) { return a.dot(b); }

    public static double sum(NDArray x) { return x.sum(); }
    public static NDArray sum(NDArray x, int axis) { return x.sum(axis); }
    public static NDArray sum(NDArray x, int axis, boolean keepdims) { return x.sum(axis, keepdims); }

    public static double mean(NDArray x) { return x.mean(); }
    public static NDArray mean(NDArray x, int axis) { return x.mean(axis); }
    public static NDArray mean(NDArray x, int axis, boolean keepdims) { return x.mean(axis, keepdims); }

    public static double average(NDArray x) { return x.mean(); }
    public static NDArray average(NDArray x, int axis) { return x.mean(axis); }

    public static double max(NDArray x) { return x.max(); }
    public static NDArray max(NDArray x, int axis) { return x.max(axis); }
    public static NDArray max(NDArray x, int axis, boolean keepdims) { return x.max(axis, keepdims); }

    public static double min(NDArray x) { return x.min(); }
    public static NDArray min(NDArray x, int axis) { return x.min(axis); }
    public static NDArray min(NDArray x, int axis, boolean keepdims) { return x.min(axis, keepdims); }

    /// Row-major index of the first greatest value, the first NaN if there is one.
    public static int argmax(NDArray x) { return x.argMax(); }
    public static NDArray argmax(NDArray x, int axis) { return x.argMax(axis); }

    /// The sliding products of two rows of numbers, the second one backwards. "full": wherever they meet, n + m - 1 values;
    /// "same": the middle of those, as many as the longer has; "valid": where they cover each other, |n - m| + 1.
    public static NDArray convolve(NDArray a, NDArray v, String mode) { return Convolve.of(a, v, mode); }
    public static NDArray convolve(NDArray a, NDArray v) { return convolve(a, v, "full"); }
}
