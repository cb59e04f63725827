package common.numpy;

import common.numpy.NDArray.Type;

/// Sums and extremes, of everything or along an axis. NaN wins every comparison, as in NumPy.
public final class Reductions {

    private Reductions() {}

    /// NumPy's pairwise sum, in NumPy's order, so that the last digit is the same: eight partial sums for up to 128 values, halves beyond.
    public static double sum(double[] a, int from, int n) {
        if (n < 8) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += a[from + i];
            }
            return sum;
        }
        if (n > 128) {
            int half = n / 2 - n / 2 % 8;
            return sum(a, from, half) + sum(a, from + half, n - half);
        }
        double s0 = a[from], s1 = a[from + 1], s2 = a[from + 2], s3 = a[from + 3];
        double s4 = a[from + 4], s5 = a[from + 5], s6 = a[from + 6], s7 = a[from + 7];
        int i = 8;
        for (; i + 8 <= n; i += 8) {
            s0 += a[from + i];
            s1 += a[from + i + 1];
            s2 += a[from + i + 2];
            s3 += a[from + i + 3];
            s4 += a[from + i + 4];
            s5 += a[from + i + 5];
            s6 += a[from + i + 6];
            s7 += a[from + i + 7];
        }
        double sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
        for (; i < n; i++) {
            sum += a[from + i];
        }
        return sum;
    }

    /// Pairwise along the last axis, row after row along the others: NumPy's order again.
    static NDArray sum(NDArray array, int axis, boolean keepdims) {
        return kept(sum(array, array.shape().axis(axis)), array, axis, keepdims);
    }

    static NDArray max(NDArray array, int axis, boolean keepdims) {
        return kept(max(array, array.shape().axis(axis)), array, axis, keepdims);
    }

    private static NDArray kept(NDArray reduced, NDArray array, int axis, boolean keepdims) {
        return keepdims ? reduced.reshape(array.shape().with(array.shape().axis(axis), 1)) : reduced;
    }

    static double sum(NDArray array) {
        return sum(array.values(), 0, array.size());
    }

    private static NDArray sum(NDArray array, int axis) {
        var a = array.values();
        var fold = new Fold(array, axis);
        var out = new double[fold.outer * fold.inner];
        for (int o = 0; o < fold.outer; o++) {
            if (fold.inner == 1) {
                out[o] = sum(a, o * fold.length, fold.length);
                continue;
            }
            int to = o * fold.inner;
            for (int k = 0; k < fold.length; k++) {
                int from = (o * fold.length + k) * fold.inner;
                for (int i = 0; i < fold.inner; i++) {
                    out[to + i] += a[from + i];
                }
            }
        }
        return new NDArray(array.type() == Type.FLOAT64 ? Type.FLOAT64 : Type.INT64, out, array.shape().without(axis));
    }

    static double max(NDArray array) {
        return max(array.reshape(1, -1), 1).getDouble(0);
    }

    private static NDArray max(NDArray array, int axis) {
        var a = array.values();
        var fold = new Fold(array, axis);
        var out = fold.firstGreatest(a);
        for (int i = 0; i < out.length; i++) {
            out[i] = a[fold.index(i, (int) out[i])];
        }
        return new NDArray(array.type(), out, array.shape().without(axis));
    }

    static NDArray argMax(NDArray array, int axis) {
        return new NDArray(Type.INT64, new Fold(array, axis).firstGreatest(array.values()), array.shape().without(axis));
    }

    /// An array seen as (outer, length, inner): the axes before, the axis itself, the axes after.
    private record Fold(int outer, int length, int inner) {
        Fold(NDArray array, int axis) {
            int outer = 1;
            int inner = 1;
            for (int i = 0; i < array.ndim(); i++) {
                outer *= i < axis ? array.shape(i) : 1;
                inner *= i > axis ? array.shape(i) : 1;
            }
            this(outer, array.shape(axis), inner);
        }

        int index(int result, int k) {
            return (result / inner * length + k) * inner + result % inner;
        }

        double[] firstGreatest(double[] a) {
            var best = new double[outer * inner];
            if (length == 0 && best.length > 0) {
                throw new IllegalArgumentException("an empty axis has no greatest value");
            }
            for (int r = 0; r < best.length; r++) {
                int at = index(r, 0);
                double greatest = a[at];
                for (int k = 1; k < length && greatest == greatest; k++) {
                    double value = a[at += inner];
                    if (!(value <= greatest)) {
                        greatest = value;
                        best[r] = k;
                    }
                }
            }
            return best;
        }
    }
}
