package common.numpy;

import common.numpy.NDArray.Type;
import java.util.Arrays;
import java.util.Optional;

/// Sums, products and extremes, of everything or along an axis, in the order in which NumPy 1.24 takes the values, so that
/// the last digit is the same: as they lie in memory, runs of up to 8192 pairwise. NaN wins every comparison.
public final class Reductions {
    private static final int BUFFER = 8192;

    /// Columns up to which they are summed eight at a time, each group going through all rows.
    private static final int NARROW = 128;

    private Reductions() {}

    /// The sum of n values from `from` on.
    public static double sum(double[] a, int from, int n) {
        return sum(a, from, 1, n);
    }

    static double sum(double[] a, int from, int step, int n) {
        double sum = 0;
        for (int done = 0; done < n; done += BUFFER) {
            int length = Math.min(BUFFER, n - done);
            sum += step == 1 ? pairwise(a, from + done, length) : pairwise(a, from + done * step, step, length);
        }
        return sum;
    }

    /// NumPy's pairwise sum: eight partial sums for up to 128 values, halves beyond.
    private static double pairwise(double[] a, int from, int n) {
        if (n < 8) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += a[from + i];
            }
            return sum;
        }
        if (n > 128) {
            int half = n / 2 - n / 2 % 8;
            return pairwise(a, from, half) + pairwise(a, from + half, n - half);
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

    /// The same of values that lie apart.
    private static double pairwise(double[] a, int from, int step, int n) {
        if (n > 128) {
            int half = n / 2 - n / 2 % 8;
            return pairwise(a, from, step, half) + pairwise(a, from + half * step, step, n - half);
        }
        var near = new double[n];
        Loops.copy(a, from, step, near, 0, 1, n);
        return pairwise(near, 0, n);
    }

    /// What a run of values is reduced to, from what there is so far.
    private static double fold(Op op, double so, double[] a, int from, int step, int n) {
        if (op == Op.ADD) {
            return so + sum(a, from, step, n);
        }
        double folded = so;
        if (op == Op.MAX) { // of softmax, so with a loop of its own
            for (int i = 0; i < n; i++) {
                folded = Op.max(folded, a[from + i * step]);
            }
            return folded;
        }
        for (int i = 0; i < n; i++) {
            folded = op.apply(folded, a[from + i * step]);
        }
        return folded;
    }

    /// Of everything: for ADD, MUL, MAX, MIN, AND, OR.
    static double fold(Op op, NDArray x) {
        requireValues(op, x, 1);
        var source = x.asDoubles();
        if (x.type() == Type.INT64 && (op == Op.ADD || op == Op.MUL)) {
            return Whole.fold(op, x.values());
        }
        var walk = Walk.of(x.shape(), source.strides());
        if (walk.isOneRun()) {
            return fold(op, identity(op), source.readable(), source.offset(), walk.step(0), walk.length);
        }
        var inOrder = Elementwise.copy(source).readable();
        return fold(op, identity(op), inOrder, 0, 1, inOrder.length);
    }

    /// The columns of a narrow matrix, each from the first row to the last; sums of eight of them stay in registers.
    private static void sumRows(double[] a, int from, int stride, int rows, double[] sums) {
        Kernels.overRows(Math.ceilDiv(sums.length, 8), (long) Kernels.COPY / 2 * rows * sums.length, (first, last) -> {
            int j = first * 8;
            for (; j + 8 <= Math.min(sums.length, last * 8); j += 8) {
                sumEight(a, from + j, stride, rows, sums, j);
            }
            for (; j < Math.min(sums.length, last * 8); j++) {
                double sum = 0;
                for (int row = 0, i = from + j; row < rows; row++, i += stride) {
                    sum += a[i];
                }
                sums[j] = sum;
            }
        });
    }

    /// Rows of n values that lie side by side, each to one: of softmax, so without a call for each row.
    private static void foldRows(Op op, double[] a, int from, int stride, int n, double[] out) {
        if (op == Op.ADD) {
            for (int row = 0, i = from; row < out.length; row++, i += stride) {
                out[row] += pairwise(a, i, n);
            }
        } else {
            for (int row = 0, i = from; row < out.length; row++, i += stride) {
                out[row] = greatest(a, i, n);
            }
        }
    }

    private static double greatest(double[] a, int from, int n) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + n; i++) {
            greatest = Op.max(greatest, a[i]);
        }
        return greatest;
    }

    private static void sumEight(double[] a, int from, int stride, int rows, double[] sums, int j) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        for (int row = 0, i = from; row < rows; row++, i += stride) {
            s0 += a[i];
            s1 += a[i + 1];
            s2 += a[i + 2];
            s3 += a[i + 3];
            s4 += a[i + 4];
            s5 += a[i + 5];
            s6 += a[i + 6];
            s7 += a[i + 7];
        }
        sums[j] = s0;
        sums[j + 1] = s1;
        sums[j + 2] = s2;
        sums[j + 3] = s3;
        sums[j + 4] = s4;
        sums[j + 5] = s5;
        sums[j + 6] = s6;
        sums[j + 7] = s7;
    }

    /// Along an axis; the result lies in memory as x does.
    static NDArray fold(Op op, NDArray x, int along, boolean keepdims) {
        int axis = x.shape().axis(along);
        var kept = x.shape().with(axis, 1);
        requireValues(op, x, kept.size());
        var windows = op == Op.MAX ? cut(x, axis) : Optional.<Windows>empty();
        if (windows.isPresent()) {
            return new NDArray(x.type(), windows.get().max(), keepdims ? kept : x.shape().without(axis));
        }
        if (op == Op.ADD && axis == 0 && Unpooled.rows(x) instanceof Unpooled images) {
            return new NDArray(x.type(), images.sums(), keepdims ? kept : x.shape().without(axis));
        }
        var type = switch (op) {
            case AND, OR -> Type.BOOL;
            case ADD, MUL -> Type.common(x.type(), Type.INT64);
            default -> x.type();
        };
        var source = x.asDoubles();
        var order = Walk.order(new int[][] {source.strides()}, x.shape());
        var strides = Walk.strides(order, kept);
        var values = new double[kept.size()];
        Arrays.fill(values, identity(op));
        var out = new NDArray(new Storage.Doubles(values), 0, kept, strides, type);
        var walk = Walk.along(order, x.shape(), source.strides(), out.stridesOver(x.shape()));
        var a = source.readable();
        int step = walk.step(0), outStep = walk.step(1), n = walk.length;
        boolean whole = type == Type.INT64 && (op == Op.ADD || op == Op.MUL);
        if (whole) {
            walk.forEach(source.offset(), 0, 0, (i, j, _) -> {
                for (int k = 0; k < n; k++) {
                    values[j + k * outStep] = op.whole(values[j + k * outStep], a[i + k * step]);
                }
            });
        } else if (op == Op.ADD && step == 1 && outStep == 1 && n <= NARROW && walk.isRepeated()) {
            sumRows(a, source.offset(), walk.rowStep(), walk.rows(), values);
        } else if (outStep == 0 && walk.hasRows() && (op == Op.ADD || op == Op.MAX) && step == 1 && n <= BUFFER) {
            foldRows(op, a, source.offset(), walk.rowStep(), n, values);
        } else if (outStep == 0) {
            walk.forEach(source.offset(), 0, 0, (i, j, _) -> values[j] = fold(op, values[j], a, i, step, n));
        } else {
            walk.forEach(source.offset(), 0, 0, (i, j, _) -> Loops.run(op, values, j, outStep, a, i, step, values, j, outStep, n));
        }
        return keepdims ? out : Views.without(out, axis);
    }

    /// The windows of images that pooling cuts into rows, if that is what the array is.
    private static Optional<Windows> cut(NDArray x, int axis) {
        return axis == 1 && Pending.of(x) instanceof Windows windows && windows.isCut(x) ? Optional.of(windows) : Optional.empty();
    }

    private static double identity(Op op) {
        return switch (op) {
            case MUL, AND -> 1;
            case MAX -> Double.NEGATIVE_INFINITY;
            case MIN -> Double.POSITIVE_INFINITY;
            default -> 0;
        };
    }

    private static void requireValues(Op op, NDArray x, int results) {
        if (x.size() == 0 && results > 0 && (op == Op.MAX || op == Op.MIN)) {
            throw new IllegalArgumentException("zero-size array to reduction operation " + op.ufunc + " which has no identity");
        }
    }

    /// Where along an axis the first greatest or, by the other sign, least value stands.
    static NDArray argMax(NDArray x, int along, boolean keepdims, int sign) {
        int axis = x.shape().axis(along);
        int length = x.shape(axis);
        if (length == 0) {
            throw new IllegalArgumentException("attempt to get " + (sign > 0 ? "argmax" : "argmin") + " of an empty sequence");
        }
        var kept = x.shape().with(axis, 1);
        var windows = sign > 0 ? cut(x, axis) : Optional.<Windows>empty();
        if (windows.isPresent()) {
            var shape = keepdims ? kept : x.shape().without(axis);
            return new NDArray(new Storage.Doubles(windows.get().argMax()), 0, shape, shape.strides(), Type.INT64);
        }
        var a = x.values();
        var best = new double[kept.size()];
        int inner = x.shape().strides()[axis];
        for (int r = 0; r < best.length; r++) {
            best[r] = firstGreatest(a, r / inner * length * inner + r % inner, inner, length, sign);
        }
        return new NDArray(Type.INT64, best, keepdims ? kept : x.shape().without(axis));
    }

    private static int firstGreatest(double[] a, int from, int step, int n, double sign) {
        int best = 0;
        double greatest = sign * a[from];
        for (int k = 1; k < n && greatest == greatest; k++) {
            double value = sign * a[from + k * step];
            if (!(value <= greatest)) {
                greatest = value;
                best = k;
            }
        }
        return best;
    }

    /// Sums or products so far, along an axis; the result lies in memory as x does.
    static NDArray accumulate(Op op, NDArray x, int along) {
        if (x.ndim() == 0) {
            return accumulate(op, x.flatten(), along);
        }
        int axis = x.shape().axis(along);
        var out = x.rowMajor().as(Type.common(x.type(), Type.INT64));
        var values = out.storage().writable();
        int inner = x.shape().strides()[axis];
        int block = inner * x.shape(axis);
        for (int i = 0; i < values.length; i++) {
            if (i % block >= inner) {
                double so = values[i - inner];
                values[i] = out.type() == Type.INT64 ? op.whole(so, values[i]) : op.apply(so, values[i]);
            }
        }
        if (x.isContiguous()) {
            return out;
        }
        var asItLies = Elementwise.copy(x).as(out.type());
        Elementwise.assign(asItLies, out);
        return asItLies;
    }
}
