package common;

//SOURCES Kernels.java Panel.java ScalarLanes.java VectorLanes.java VectorModule.java WarmUp.java

/// The innermost loops, once in plain Java and once on the processor's vector registers: each result is the same sum in
/// the same order, multiplied and added with one rounding (fma), so both give the same bits.
sealed interface Lanes permits ScalarLanes, VectorLanes {

    /// Adds the product of one row, a's, with B to c[at ..).
    void oneRow(Panel a, Kernels.Rows b, double[] c, int at);

    /// Adds the products of four rows, a's, with B to c[at ..), one after the other.
    void fourRows(Panel a, Kernels.Rows b, double[] c, int at);

    /// Adds b[from .. from + width) times each term of one row, a's, to that row of C which the term names, C's rows being `width` long.
    void spreadRow(Panel a, double[] b, int from, int width, double[] c);

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

    /// Says that a long run is to come: the compiler sees the vector loops while there is something else to wait for.
    static void prepare() {
        InUse.warmUp();
    }

    /// The switch from one to the other.
    final class InUse {
        private static final long SHORT_RUN = 400_000_000; // nanoseconds from the first product on
        private static final long START = System.nanoTime();
        private static final Lanes PLAIN = new ScalarLanes();
        private static Lanes lanes = PLAIN; // not volatile: a thread that sees it late goes on with the plain loops
        private static boolean isLongRun;

        private InUse() {}

        private static Lanes lanes() {
            if (!isLongRun && System.nanoTime() - START > SHORT_RUN) {
                warmUp();
            }
            return lanes;
        }

        private static void warmUp() {
            isLongRun = true;
            WarmUp.start(PLAIN, Fastest.LANES, () -> lanes = Fastest.LANES);
        }
    }

    /// Found out at most once.
    final class Fastest {
        static final Lanes LANES = VectorModule.isThere() ? new VectorLanes() : InUse.PLAIN;

        private Fastest() {}
    }
}
