package common.numpy;

/// The loops along one run of values; the operations that training lives on have loops of their own, which compile to
/// vector code.
final class Loops {
    private static final int LINE = 8; // values

    private Loops() {}

    static void run(Op op, double[] a, int ai, int aStep, double[] b, int bi, int bStep, double[] out, int oi, int oStep, int n) {
        if (aStep == 1 && bStep == 1 && oStep == 1) {
            switch (op) {
                case ADD -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] + b[bi + i]; } }
                case SUB -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] - b[bi + i]; } }
                case MUL -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] * b[bi + i]; } }
                case DIV -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] / b[bi + i]; } }
                case MAX -> { for (int i = 0; i < n; i++) { out[oi + i] = Op.max(a[ai + i], b[bi + i]); } }
                case GT -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] > b[bi + i]); } }
                case GTE -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] >= b[bi + i]); } }
                case LT -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] < b[bi + i]); } }
                case LTE -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] <= b[bi + i]); } }
                case EQ -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] == b[bi + i]); } }
                case NEQ -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] != b[bi + i]); } }
                default -> { for (int i = 0; i < n; i++) { out[oi + i] = op.apply(a[ai + i], b[bi + i]); } }
            }
        } else if (aStep == 1 && bStep == 0 && oStep == 1) {
            double right = b[bi];
            switch (op) {
                case ADD -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] + right; } }
                case SUB -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] - right; } }
                case MUL -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] * right; } }
                case DIV -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] / right; } }
                case GT -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] > right); } }
                case GTE -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] >= right); } }
                case LT -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] < right); } }
                case LTE -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] <= right); } }
                case EQ -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] == right); } }
                case NEQ -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] != right); } }
                default -> { for (int i = 0; i < n; i++) { out[oi + i] = op.apply(a[ai + i], right); } }
            }
        } else if (aStep == 0 && bStep == 1 && oStep == 1) {
            double left = a[ai];
            switch (op) {
                case ADD -> { for (int i = 0; i < n; i++) { out[oi + i] = left + b[bi + i]; } }
                case SUB -> { for (int i = 0; i < n; i++) { out[oi + i] = left - b[bi + i]; } }
                case MUL -> { for (int i = 0; i < n; i++) { out[oi + i] = left * b[bi + i]; } }
                case DIV -> { for (int i = 0; i < n; i++) { out[oi + i] = left / b[bi + i]; } }
                case MAX -> { for (int i = 0; i < n; i++) { out[oi + i] = Op.max(left, b[bi + i]); } }
                default -> { for (int i = 0; i < n; i++) { out[oi + i] = op.apply(left, b[bi + i]); } }
            }
        } else {
            for (int i = 0; i < n; i++) {
                out[oi + i * oStep] = op.apply(a[ai + i * aStep], b[bi + i * bStep]);
            }
        }
    }

    /// to[at ..) = from[at ..) - factor * x[xi ..), n values of them, each step rounded.
    static void subtract(double[] from, double[] to, int at, double factor, double[] x, int xi, int n) {
        for (int i = 0; i < n; i++) {
            to[at + i] = from[at + i] - factor * x[xi + i];
        }
    }

    /// A row of numbers added to each of `rows` rows from c[at] on.
    static void addToRows(double[] row, double[] c, int at, int rows) {
        for (int i = 0; i < rows; i++, at += row.length) {
            for (int j = 0; j < row.length; j++) {
                c[at + j] += row[j];
            }
        }
    }

    /// In place.
    static void sqrt(double[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = Math.sqrt(a[i]);
        }
    }

    /// The same of integers.
    static void whole(Op op, double[] a, int ai, int aStep, double[] b, int bi, int bStep, double[] out, int oi, int oStep, int n) {
        for (int i = 0; i < n; i++) {
            out[oi + i * oStep] = op.whole(a[ai + i * aStep], b[bi + i * bStep]);
        }
    }

    static void copy(double[] from, int at, int step, double[] to, int target, int targetStep, int n) {
        if (step == 1 && targetStep == 1) {
            System.arraycopy(from, at, to, target, n);
        } else {
            for (int i = 0; i < n; i++) {
                to[target + i * targetStep] = from[at + i * step];
            }
        }
    }

    /// Rows of n values, `rowStep` apart in `to`, of values that lie `step` apart in `from` along a row and side by side from row
    /// to row: a few rows at a time, as many as a line of the cache holds values.
    static void transpose(double[] from, int at, int step, double[] to, int target, int rowStep, int rows, int n) {
        for (int first = 0; first < rows; first += LINE) {
            int last = Math.min(rows, first + LINE);
            for (int k = 0, in = at; k < n; k++, in += step) {
                for (int row = first; row < last; row++) {
                    to[target + row * rowStep + k] = from[in + row];
                }
            }
        }
    }

    private static double truth(boolean condition) {
        return choose(condition, 1, 0);
    }

    /// `condition ? yes : no` by way of their bits: processors choose between whole numbers without a branch, which they
    /// would guess wrong every other time where half of the values are negative.
    static double choose(boolean condition, double yes, double no) {
        return Double.longBitsToDouble(condition ? Double.doubleToRawLongBits(yes) : Double.doubleToRawLongBits(no));
    }
}
