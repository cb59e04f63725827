package common;

//SOURCES Kernels.java ScalarLanes.java VectorLanes.java

/// The innermost loops, once in plain Java and once on the processor's vector registers: each result is the same sum in
/// the same order, multiplied and added with one rounding (fma), so both give the same bits.
sealed interface Lanes permits ScalarLanes, VectorLanes {

    /// Adds the sum over from <= k < to of a.factors[k] times row a.columns[k] of B to c[at .. at + B's width).
    void addRows(SparseRows a, int from, int to, Kernels.Rows b, double[] c, int at);

    /// Four rows of a product, at c[at ..): row r is the sum over p < k of a[offset + r rowStride + p step] times row p of B.
    void fourRows(double[] a, int offset, int rowStride, int step, int k, Kernels.Rows b, double[] c, int at);

    /// e to the power of each of a[from .. to), in place.
    void exp(double[] a, int from, int to);

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
