package common;

//SOURCES Storage.java SparseRows.java Lanes.java ScalarLanes.java VectorLanes.java VectorModule.java
//COMPILE_OPTIONS --add-modules jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS -XX:+UseSerialGC
//RUNTIME_OPTIONS -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockExperimentalVMOptions -XX:+EnableVectorSupport
//RUNTIME_OPTIONS --add-exports java.base/jdk.internal.module=ALL-UNNAMED

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Matrix products and exponentials, and the one place that starts parallel streams.
///
/// Work is split over rows of the result, each summed from left to right whatever the split: the same bits on any
/// number of cores. Images are multiplied by their pixels that are not zero alone (SparseRows).
public final class Kernels {

    /// Multiplications that keep one core busy for longer than sharing them costs (measured: bench/).
    private static final long WORTH_SHARING = 2_000_000;

    /// Values of B that the first cache of a core (32 KiB and more) holds beside the rest.
    private static final int FIRST_CACHE = 4096;

    /// Images gathered together where a product takes more than a batch.
    private static final int BATCH = 128;
    static final int MOST_IN_A_BATCH = 1024;

    private Kernels() {}

    /// The right matrix of a product: its rows lie `stride` apart in `values`, `width` values each.
    record Rows(double[] values, int offset, int stride, int width) {}

    /// Calls `body` with 0 to n - 1, shared over cores in no particular order.
    public static void parallel(int n, IntConsumer body) {
        IntStream.range(0, n).parallel().forEach(body);
    }

    /// A range of rows, `from` included and `to` not.
    @FunctionalInterface
    interface RowRange {
        void run(int from, int to);
    }

    /// How many cores parallel streams use.
    static int cores() {
        return Math.min(ForkJoinPool.getCommonPoolParallelism() + 1, Runtime.getRuntime().availableProcessors());
    }

    /// Splits `rows` into ranges, shared over cores where all of them together cost enough multiplications.
    static void overRows(int rows, long multiplications, RowRange body) {
        int cores = multiplications < WORTH_SHARING ? 1 : cores(); // asking the system takes longer than a small product
        int parts = Math.min(rows, multiplications < 10 * WORTH_SHARING ? cores : 8 * cores);
        if (parts <= 1 || cores == 1) {
            body.run(0, rows);
        } else {
            parallel(parts, part -> body.run((int) ((long) rows * part / parts), (int) ((long) rows * (part + 1) / parts)));
        }
    }

    /// C (m, n) = A (m, k) @ B (k, n), A's values lying `rowStride` and `step` apart.
    static void multiply(double[] a, int offset, int rowStride, int step, int m, int k, Rows b, double[] c) {
        overRows(m, (long) m * k * b.width, (from, to) -> {
            int i = from;
            for (; i + 4 <= to; i += 4) {
                Lanes.get().fourRows(a, offset + i * rowStride, rowStride, step, k, b, c, i * b.width);
            }
            if (i < to) {
                addProduct(SparseRows.of(a, offset + i * rowStride, rowStride, step, to - i, k), 0, to - i, b, c, i * b.width);
            }
        });
    }

    /// C (m, n) = A (m, k) @ B (k, n) for m images, each a row of k pixels; the images of a batch are gathered once.
    static void multiplyPixels(Storage.Pixels images, int offset, int stride, int m, int k, Rows b, double[] c) {
        if (images.isBatch(m, k)) {
            var rows = images.gathered(k);
            overRows(m, (long) rows.starts[m] * b.width, (from, to) -> addProduct(rows, from, to, b, c, from * b.width));
            return;
        }
        overRows(m, (long) m * k * b.width / 5, (from, to) -> {
            for (int i = from; i < to; i += BATCH) {
                int count = Math.min(BATCH, to - i);
                addProduct(SparseRows.of(images, offset + i * stride, stride, count, k), 0, count, b, c, i * b.width);
            }
        });
    }

    /// C (m, n) = A (m, k) @ B (k, n) where A is the transpose of k images of m pixels.
    static void multiplyTransposedPixels(Storage.Pixels images, int offset, int stride, int m, int k, Rows b, double[] c) {
        for (int n = 0; n < k; n += MOST_IN_A_BATCH) {
            int count = Math.min(MOST_IN_A_BATCH, k - n);
            int first = n;
            var rows = images.isBatch(k, m) ? images.gathered(m) : SparseRows.of(images, offset + n * stride, stride, count, m);
            overRows(m, (long) rows.starts[count] * b.width, (from, to) -> addTransposedProduct(rows, first, from, to, b, c));
        }
    }

    /// Adds A @ B to C (m, n) where A is the transpose of k rows of m values: of C's rows, just those are written to whose
    /// values are not all zero. For a batch of few rows.
    static void addTransposed(double[] a, int offset, int stride, int m, int k, Rows b, double[] c) {
        var rows = SparseRows.of(a, offset, stride, 1, k, m);
        overRows(m, (long) m * k * b.width, (from, to) -> addTransposedProduct(rows, 0, from, to, b, c));
    }

    /// Adds A @ B to C, at `at`, for A's rows `from` to `to`. As many rows of B as the core's first cache holds are used for
    /// all rows of A before the next ones are; each sum still runs from left to right.
    private static void addProduct(SparseRows a, int from, int to, Rows b, double[] c, int at) {
        var lanes = Lanes.get();
        int block = Math.max(8, FIRST_CACHE / b.width);
        var next = Arrays.copyOfRange(a.starts, from, to);
        for (int end = block; end < a.width + block; end += block) {
            for (int i = from; i < to; i++) {
                next[i - from] = lanes.addRows(a, next[i - from], a.starts[i + 1], end, b, c, at + (i - from) * b.width);
            }
        }
    }

    /// Adds A.T @ B to C for A's columns `from` to `to`, which are C's rows, with B's rows from `first` on: again as many rows
    /// at a time as the first cache holds, here of C.
    private static void addTransposedProduct(SparseRows a, int first, int from, int to, Rows b, double[] c) {
        var lanes = Lanes.get();
        int block = Math.max(8, FIRST_CACHE / b.width);
        var next = new int[a.rows()];
        Arrays.setAll(next, i -> a.from(i, from));
        for (int start = from; start < to; start += block) {
            int end = Math.min(to, start + block);
            for (int i = 0; i < next.length; i++) {
                next[i] = lanes.spreadRow(a, next[i], a.starts[i + 1], end, b.values, b.offset + (first + i) * b.stride, b.width, c);
            }
        }
    }

    /// e to the power of each value, in place: within one unit in the last place, and the same on every machine.
    static void exp(double[] a) {
        overRows(a.length, 20L * a.length, (from, to) -> Lanes.get().exp(a, from, to));
    }
}
