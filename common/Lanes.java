package common;

//SOURCES Kernels.java ScalarLanes.java VectorLanes.java

/// The innermost loops, once in plain Java and once on the processor's vector registers: each result is the same sum in
/// the same order, multiplied and added with one rounding (fma), so both give the same bits.
sealed interface Lanes permits ScalarLanes, VectorLanes {

    /// Adds to c[at .. at + B's width) the terms k, k + 1, … of A that are before `stop` and in columns before `end`: factors[k]
    /// times row columns[k] of B. Returns the first term that is left.
    int addRows(SparseRows a, int k, int stop, int end, Kernels.Rows b, double[] c, int at);

    /// For the same terms, adds factors[k] times b[from .. from + width) to row columns[k] of C, whose rows are `width` long.
    int spreadRow(SparseRows a, int k, int stop, int end, double[] b, int from, int width, double[] c);

    /// Four rows of a product, at c[at ..): row r is the sum over p < k of a[offset + r rowStride + p step] times row p of B.
    void fourRows(double[] a, int offset, int rowStride, int step, int k, Kernels.Rows b, double[] c, int at);

    /// e to the power of each of a[from .. to), in place.
    void exp(double[] a, int from, int to);

    /// The natural logarithm of each of a[from .. to), in place, for values that are normal and positive: within one unit in
    /// the last place, and the same on every machine.
    void log(double[] a, int from, int to);

    /// Softmax along a line, in place: each a[i] of a[from .. to) becomes the probability of class `k` where the scores are
    /// scores[c] + a[i] direction[c], their greatest subtracted as in section 3.5.2.
    void softmax(double[] scores, double[] direction, int k, double[] a, int from, int to);

    /// The fastest that this Java offers.
    static Lanes get() {
        return Fastest.LANES;
    }

    /// Chosen once, at the first product.
    final class Fastest {
        private static final Lanes LANES = choose();

        private Fastest() {}

        private static Lanes choose() {
            return VectorModule.isThere() ? new VectorLanes() : new ScalarLanes();
        }
    }
}
