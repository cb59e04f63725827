package common.numpy;

/// The innermost loops in plain Java: four sums at a time stay in registers.
final class ScalarLanes implements Lanes {
    static final Lanes LANES = new ScalarLanes();

    private ScalarLanes() {}

    @Override
    public void oneRow(Panel a, Kernels.Rows b, double[] c, int at) {
        oneRow(a, b, c, at, 0);
    }

    /// For B's columns from `j` on.
    static void oneRow(Panel a, Kernels.Rows b, double[] c, int at, int j) {
        var places = a.places();
        var values = b.values();
        int count = a.count(), step = a.step(), stride = b.stride(), width = b.width();
        for (; j + 4 <= width; j += 4) {
            double s0 = c[at + j], s1 = c[at + j + 1], s2 = c[at + j + 2], s3 = c[at + j + 3];
            for (int k = 0, from = a.offset(); k < count; k++, from += step) {
                double factor = a.values()[from];
                int start = b.offset() + places[k] * stride + j;
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
            for (int k = 0, from = a.offset(); k < count; k++, from += step) {
                sum = Math.fma(a.values()[from], values[b.offset() + places[k] * stride + j], sum);
            }
            c[at + j] = sum;
        }
    }

    @Override
    public void fourRows(Panel a, Kernels.Rows b, double[] c, int at) {
        fourRows(a, b, c, at, 0);
    }

    /// For B's columns from `first` on.
    static void fourRows(Panel a, Kernels.Rows b, double[] c, int at, int first) {
        var factors = a.values();
        var places = a.places();
        var values = b.values();
        int count = a.count(), step = a.step(), row1 = a.rowStride(), row2 = 2 * row1, row3 = 3 * row1, width = b.width();
        for (int j = at + first; j < at + width; j++) {
            double s0 = c[j], s1 = c[j + width], s2 = c[j + 2 * width], s3 = c[j + 3 * width];
            for (int k = 0, from = a.offset(); k < count; k++, from += step) {
                double factor = values[b.offset() + places[k] * b.stride() + j - at];
                s0 = Math.fma(factors[from], factor, s0);
                s1 = Math.fma(factors[from + row1], factor, s1);
                s2 = Math.fma(factors[from + row2], factor, s2);
                s3 = Math.fma(factors[from + row3], factor, s3);
            }
            c[j] = s0;
            c[j + width] = s1;
            c[j + 2 * width] = s2;
            c[j + 3 * width] = s3;
        }
    }

    @Override
    public void spreadRow(Panel a, double[] b, int from, int width, double[] c) {
        spreadRow(a, b, from, width, c, 0);
    }

    /// For C's columns from `first` on.
    static void spreadRow(Panel a, double[] b, int from, int width, double[] c, int first) {
        for (int k = 0; k < a.count(); k++) {
            double factor = a.values()[a.offset() + k * a.step()];
            int at = a.places()[k] * width;
            for (int j = first; j < width; j++) {
                c[at + j] = Math.fma(factor, b[from + j], c[at + j]);
            }
        }
    }

    @Override
    public void terms(char[] terms, int from, int to, double[] table, Kernels.Rows b, double[] c, int at) {
        terms(terms, from, to, table, b, c, at, 0);
    }

    /// For B's columns from `first` on.
    static void terms(char[] terms, int from, int to, double[] table, Kernels.Rows b, double[] c, int at, int first) {
        var values = b.values();
        for (int k = from; k < to && first < b.width(); k++) {
            double factor = table[terms[k] & 0xFF];
            int start = b.offset() + (terms[k] >>> 8) * b.stride();
            for (int j = first; j < b.width(); j++) {
                c[at + j] = Math.fma(factor, values[start + j], c[at + j]);
            }
        }
    }

    @Override
    public void subtract(double[] from, double[] to, int at, double factor, double[] x, int n) {
        subtract(from, to, at, factor, x, 0, n);
    }

    /// For the values from number `first` on.
    static void subtract(double[] from, double[] to, int at, double factor, double[] x, int first, int n) {
        for (int i = first; i < n; i++) {
            to[at + i] = from[at + i] - factor * x[i];
        }
    }

    @Override
    public void exp(double[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            a[i] = Exp.exp(a[i]);
        }
    }

    @Override
    public void crossEntropy(double[] scores, double[] direction, int k, double origin, double[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            double delta = a[i] - origin;
            double max = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < scores.length; c++) {
                max = Math.max(max, Math.fma(delta, direction[c], scores[c]));
            }
            double sum = 0;
            double chosen = 0;
            for (int c = 0; c < scores.length; c++) {
                double score = Math.fma(delta, direction[c], scores[c]);
                double e = Exp.exp(score - max);
                sum += e;
                chosen = c == k ? e : chosen;
            }
            a[i] = -Log.log(chosen / sum + NOT_ZERO);
        }
    }
}
