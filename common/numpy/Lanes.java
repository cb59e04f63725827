package common.numpy;

/// The innermost loops, once in plain Java and once on the processor's vector registers: each result is the same sum in
/// the same order, multiplied and added with one rounding (fma), so both give the same bits.
public sealed interface Lanes permits ScalarLanes, VectorLanes {

    /// Adds the product of one row, a's, with B to c[at ..).
    void oneRow(Panel a, Kernels.Rows b, double[] c, int at);

    /// Adds the products of four rows, a's, with B to c[at ..), one after the other.
    void fourRows(Panel a, Kernels.Rows b, double[] c, int at);

    /// Adds b[from .. from + width) times each term of one row, a's, to that row of C which the term names, C's rows being `width` long.
    void spreadRow(Panel a, double[] b, int from, int width, double[] c);

    /// Adds the sum of terms `from` to `to`, `row << 8 | pixel`, to c[at ..): rows of B times what their pixels stand for in the table.
    void terms(char[] terms, int from, int to, double[] table, Kernels.Rows b, double[] c, int at);

    /// to[at + i] = from[at + i] - factor * x[i] for n values, each step rounded.
    void subtract(double[] from, double[] to, int at, double factor, double[] x, int n);

    /// e to the power of each of a[from .. to), in place.
    void exp(double[] a, int from, int to);

    /// What section 4.2.4 adds to a probability, so that its logarithm is finite.
    double NOT_ZERO = 1e-7;

    /// The loss along a line, in place: each a[i] of a[from .. to) becomes -log(p + 1e-7), for the probability p that softmax
    /// (section 3.5.2) gives class `k` where the scores are scores[c] + (a[i] - origin) direction[c].
    void crossEntropy(double[] scores, double[] direction, int k, double origin, double[] a, int from, int to);

    /// Exponentials, some 50 ms of them in plain Java: about what it takes to compile them for the vector registers.
    long MANY_EXPONENTIALS = 10_000_000;

    /// For products: the plain loops for the first moments of a run, then the vector ones if this Java has them.
    static Lanes get() {
        return WarmUp.PRODUCTS.get();
    }

    /// For n exponentials: the plain loops until there have been many.
    static Lanes forExponentials(int n) {
        return WarmUp.EXPONENTIALS.after(n, MANY_EXPONENTIALS);
    }

    /// For `crossEntropy`: numerical gradients are long runs, and their loops are worth compiling at once.
    static Lanes forLosses() {
        return WarmUp.LOSSES.await();
    }

    /// Says that a training is to come, whose loops can be compiled while the command line and the data are read.
    static void soon() {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> WarmUp.PRODUCTS.start()); // not even its classes are loaded on the caller's time
    }

    /// Says that a training begins, so that there is no need to wait and see.
    static void prepare() {
        WarmUp.PRODUCTS.await();
    }
}
