package common.numpy;

/// The loops along one run of values; the operations that training lives on have loops of their own, which compile to
/// vector code.
final class Loops {
    private static final int LINE = 8; // values

    private Loops() {}

    /// out = a op b along a run of n values, which lie `aStep`, `bStep` and `oStep` apart; a step of 0 is one number.
    ///
    /// Loops over one index become vector code, loops over several don't (any of the arrays may be any other one, shifted): so
    /// there is one of each kind, small enough to be compiled early.
    static void run(Op op, double[] a, int ai, int aStep, double[] b, int bi, int bStep, double[] out, int oi, int oStep, int n) {
        if (oStep == 1 && aStep == 1 && bStep == 1) {
            if (ai == oi && bi == oi) {
                alike(op, a, b, out, oi, n);
            } else {
                shifted(op, a, ai, b, bi, out, oi, n);
            }
        } else if (oStep == 1 && aStep == 1 && bStep == 0 && ai == oi) {
            withNumber(op, a, b[bi], out, oi, n);
        } else if (oStep == 1 && aStep == 0 && bStep == 1 && bi == oi) {
            ofNumber(op, a[ai], b, out, oi, n);
        } else {
            apart(op, a, ai, aStep, b, bi, bStep, out, oi, oStep, n);
        }
    }

    private static void alike(Op op, double[] a, double[] b, double[] out, int at, int n) {
        switch (op) {
            case ADD -> add(a, b, out, at, at + n);
            case SUB -> subtract(a, b, out, at, at + n);
            case MUL -> multiply(a, b, out, at, at + n);
            case DIV -> divide(a, b, out, at, at + n);
            case MAX -> { for (int i = at; i < at + n; i++) { out[i] = Op.max(a[i], b[i]); } }
            default -> each(op, a, b, out, at, at + n);
        }
    }

    private static void add(double[] a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] + b[i];
        }
    }

    private static void subtract(double[] a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] - b[i];
        }
    }

    private static void multiply(double[] a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] * b[i];
        }
    }

    private static void divide(double[] a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] / b[i];
        }
    }

    private static void each(Op op, double[] a, double[] b, double[] out, int from, int to) {
        switch (op) {
            case GT -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] > b[i]); } }
            case GTE -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] >= b[i]); } }
            case LT -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] < b[i]); } }
            case LTE -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] <= b[i]); } }
            case EQ -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] == b[i]); } }
            case NEQ -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] != b[i]); } }
            default -> { for (int i = from; i < to; i++) { out[i] = op.apply(a[i], b[i]); } }
        }
    }

    private static void withNumber(Op op, double[] a, double b, double[] out, int at, int n) {
        switch (op) {
            case ADD -> add(a, b, out, at, at + n);
            case SUB -> add(a, -b, out, at, at + n);
            case MUL -> multiply(a, b, out, at, at + n);
            case DIV -> divide(a, b, out, at, at + n);
            default -> each(op, a, b, out, at, at + n);
        }
    }

    private static void add(double[] a, double b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] + b;
        }
    }

    private static void multiply(double[] a, double b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] * b;
        }
    }

    private static void divide(double[] a, double b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] / b;
        }
    }

    private static void each(Op op, double[] a, double b, double[] out, int from, int to) {
        switch (op) {
            case GT -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] > b); } }
            case GTE -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] >= b); } }
            case LT -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] < b); } }
            case LTE -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] <= b); } }
            case EQ -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] == b); } }
            case NEQ -> { for (int i = from; i < to; i++) { out[i] = Op.truth(a[i] != b); } }
            default -> { for (int i = from; i < to; i++) { out[i] = op.apply(a[i], b); } }
        }
    }

    private static void ofNumber(Op op, double a, double[] b, double[] out, int at, int n) {
        switch (op) {
            case ADD -> add(b, a, out, at, at + n);
            case SUB -> subtract(a, b, out, at, at + n);
            case MUL -> multiply(b, a, out, at, at + n);
            case DIV -> divide(a, b, out, at, at + n);
            case MAX -> { for (int i = at; i < at + n; i++) { out[i] = Op.max(a, b[i]); } }
            default -> { for (int i = at; i < at + n; i++) { out[i] = op.apply(a, b[i]); } }
        }
    }

    private static void subtract(double a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a - b[i];
        }
    }

    private static void divide(double a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a / b[i];
        }
    }

    /// Side by side in each array, but at other places. The one that lies elsewhere than the results, a row that stretches over
    /// many, is brought there first where they are a new array: over one index it is vector code.
    private static void shifted(Op op, double[] a, int ai, double[] b, int bi, double[] out, int oi, int n) {
        if (out != a && out != b && n >= LINE) {
            if (ai == oi) {
                System.arraycopy(b, bi, out, oi, n);
                alike(op, a, out, out, oi, n);
                return;
            }
            if (bi == oi) {
                System.arraycopy(a, ai, out, oi, n);
                alike(op, out, b, out, oi, n);
                return;
            }
        }
        switch (op) {
            case ADD -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] + b[bi + i]; } }
            case SUB -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] - b[bi + i]; } }
            case MUL -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] * b[bi + i]; } }
            case DIV -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] / b[bi + i]; } }
            default -> apart(op, a, ai, 1, b, bi, 1, out, oi, 1, n);
        }
    }

    private static void apart(Op op, double[] a, int ai, int aStep, double[] b, int bi, int bStep, double[] out, int oi, int oStep, int n) {
        switch (op) {
            case ADD -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = a[ai] + b[bi]; } }
            case SUB -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = a[ai] - b[bi]; } }
            case MUL -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = a[ai] * b[bi]; } }
            case DIV -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = a[ai] / b[bi]; } }
            case MAX -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = Op.max(a[ai], b[bi]); } }
            case GT -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = Op.truth(a[ai] > b[bi]); } }
            case GTE -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = Op.truth(a[ai] >= b[bi]); } }
            case LT -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = Op.truth(a[ai] < b[bi]); } }
            case LTE -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = Op.truth(a[ai] <= b[bi]); } }
            case EQ -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = Op.truth(a[ai] == b[bi]); } }
            case NEQ -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = Op.truth(a[ai] != b[bi]); } }
            default -> { for (int i = 0; i < n; i++, ai += aStep, bi += bStep, oi += oStep) { out[oi] = op.apply(a[ai], b[bi]); } }
        }
    }

    /// to = from - factor * x, of values number `first` to `last`, each step rounded.
    static void subtract(double[] from, double[] to, double factor, double[] x, int first, int last) {
        for (int i = first; i < last; i++) {
            to[i] = from[i] - factor * x[i];
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
        if (rows < LINE) {
            for (int k = 0, in = at; k < n; k++, in += step) {
                for (int row = 0; row < rows; row++) {
                    to[target + row * rowStep + k] = from[in + row];
                }
            }
            return;
        }
        for (int row = 0; row < rows; row += LINE) {
            int first = Math.min(row, rows - LINE); // the last ones once more
            eightRows(from, at + first, step, to, target + first * rowStep, rowStep, n);
        }
    }

    /// Of `rows` rows, a line of the cache's values at most, that lie `stride` apart in `from`, the values at `columns`, row after row to `to`.
    static void columns(double[] from, int at, int stride, int[] columns, double[] to, int target, int rows) {
        int n = columns.length;
        if (rows < LINE) {
            for (int row = 0; row < rows; row++) {
                for (int k = 0; k < n; k++) {
                    to[target + row * n + k] = from[at + row * stride + columns[k]];
                }
            }
            return;
        }
        int t1 = target + n, t2 = t1 + n, t3 = t2 + n, t4 = t3 + n, t5 = t4 + n, t6 = t5 + n, t7 = t6 + n;
        for (int k = 0; k < n; k++) {
            int in = at + columns[k];
            to[target + k] = from[in];
            to[t1 + k] = from[in + stride];
            to[t2 + k] = from[in + 2 * stride];
            to[t3 + k] = from[in + 3 * stride];
            to[t4 + k] = from[in + 4 * stride];
            to[t5 + k] = from[in + 5 * stride];
            to[t6 + k] = from[in + 6 * stride];
            to[t7 + k] = from[in + 7 * stride];
        }
    }

    private static void eightRows(double[] from, int at, int step, double[] to, int t0, int rowStep, int n) {
        int t1 = t0 + rowStep, t2 = t1 + rowStep, t3 = t2 + rowStep, t4 = t3 + rowStep, t5 = t4 + rowStep, t6 = t5 + rowStep, t7 = t6 + rowStep;
        for (int k = 0, in = at; k < n; k++, in += step) {
            to[t0 + k] = from[in];
            to[t1 + k] = from[in + 1];
            to[t2 + k] = from[in + 2];
            to[t3 + k] = from[in + 3];
            to[t4 + k] = from[in + 4];
            to[t5 + k] = from[in + 5];
            to[t6 + k] = from[in + 6];
            to[t7 + k] = from[in + 7];
        }
    }
}
