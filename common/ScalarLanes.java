package common;

//SOURCES Lanes.java Exp.java Log.java

/// The innermost loops in plain Java: four sums at a time stay in registers.
final class ScalarLanes implements Lanes {

    @Override
    public int addRows(SparseRows a, int k, int stop, int end, Kernels.Rows b, double[] c, int at) {
        int last = k;
        while (last < stop && a.columns[last] < end) {
            last++;
        }
        addColumns(a, k, last, b, c, at, 0);
        return last;
    }

    /// addRows for B's columns from `j` on.
    static void addColumns(SparseRows a, int from, int to, Kernels.Rows b, double[] c, int at, int j) {
        var factors = a.factors;
        var columns = a.columns;
        var values = b.values();
        int width = b.width();
        for (; j + 4 <= width; j += 4) {
            double s0 = c[at + j], s1 = c[at + j + 1], s2 = c[at + j + 2], s3 = c[at + j + 3];
            for (int k = from; k < to; k++) {
                double factor = factors[k];
                int start = b.offset() + columns[k] * b.stride() + j;
                s0 = Math.fma(factor, values[start], s0);
                s1 = Math.fma(factor, values[start + 1], s1);
                s2 = Math.fma(factor, values[start + 2], s2);
                s3 = Math.fma(factor, values[start + 3], s3);
            }
            c[at + j] = s0;
            c[at + j + 1] = s1;
            c[at + j + 2] = s2;
            c[at + j + 3] = s3;
        }
        for (; j < width; j++) {
            double sum = c[at + j];
            for (int k = from; k < to; k++) {
                sum = Math.fma(factors[k], values[b.offset() + columns[k] * b.stride() + j], sum);
            }
            c[at + j] = sum;
        }
    }

    @Override
    public int spreadRow(SparseRows a, int k, int stop, int end, double[] b, int from, int width, double[] c) {
        int last = k;
        for (; last < stop && a.columns[last] < end; last++) {
            spreadTerm(a.factors[last], b, from, c, a.columns[last] * width, 0, width);
        }
        return last;
    }

    static void spreadTerm(double factor, double[] b, int from, double[] c, int at, int j, int width) {
        for (; j < width; j++) {
            c[at + j] = Math.fma(factor, b[from + j], c[at + j]);
        }
    }

    @Override
    public void fourRows(double[] a, int offset, int rowStride, int step, int k, Kernels.Rows b, double[] c, int at) {
        var values = b.values();
        for (int j = 0; j < b.width(); j++) {
            double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
            for (int p = 0, from = offset; p < k; p++, from += step) {
                double factor = values[b.offset() + p * b.stride() + j];
                s0 = Math.fma(a[from], factor, s0);
                s1 = Math.fma(a[from + rowStride], factor, s1);
                s2 = Math.fma(a[from + 2 * rowStride], factor, s2);
                s3 = Math.fma(a[from + 3 * rowStride], factor, s3);
            }
            c[at + j] = s0;
            c[at + b.width() + j] = s1;
            c[at + 2 * b.width() + j] = s2;
            c[at + 3 * b.width() + j] = s3;
        }
    }

    @Override
    public void exp(double[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = Exp.exp(a[i]);
        }
    }

    @Override
    public void log(double[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = Log.log(a[i]);
        }
    }

    @Override
    public void softmax(double[] scores, double[] direction, int k, double[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < scores.length; c++) {
                max = Math.max(max, Math.fma(a[i], direction[c], scores[c]));
            }
            double sum = 0;
            double chosen = 0;
            for (int c = 0; c < scores.length; c++) {
                double score = Math.fma(a[i], direction[c], scores[c]);
                double e = Exp.exp(Math.max(score - max, -Exp.NORMAL)); // e^-708 is nothing beside e^0
                sum += e;
                chosen = c == k ? e : chosen;
            }
            a[i] = chosen / sum;
        }
    }
}
