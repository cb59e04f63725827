package common;

//SOURCES Kernels.java ScalarLanes.java VectorLanes.java VectorModule.java

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

    /// The plain loops for the first moments of a run, then the vector ones if this Java has them: those take the compiler half
    /// a second, which a short run would not win back. The bits being the same, no result depends on when.
    static Lanes get() {
        return InUse.lanes();
    }

    /// The switch from one to the other.
    final class InUse {
        private static final long SHORT_RUN = 400_000_000; // nanoseconds from the first product on
        private static final long START = System.nanoTime();
        private static final Lanes PLAIN = new ScalarLanes();
        private static boolean isLongRun; // not volatile: a thread that sees it late goes on with the plain loops

        private InUse() {}

        private static Lanes lanes() {
            if (!isLongRun) {
                isLongRun = System.nanoTime() - START > SHORT_RUN;
            }
            return isLongRun ? Fastest.LANES : PLAIN;
        }
    }

    /// Found out at most once.
    final class Fastest {
        static final Lanes LANES = VectorModule.isThere() ? new VectorLanes() : InUse.PLAIN;

        private Fastest() {}
    }
}
