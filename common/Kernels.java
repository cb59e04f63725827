package common;

//SOURCES Storage.java Lanes.java ScalarLanes.java VectorLanes.java VectorModule.java
//COMPILE_OPTIONS --add-modules jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS -XX:+UseSerialGC
//RUNTIME_OPTIONS -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockExperimentalVMOptions -XX:+EnableVectorSupport
//RUNTIME_OPTIONS --add-exports java.base/jdk.internal.module=ALL-UNNAMED

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Matrix products and exponentials, and the one place that starts parallel streams.
///
/// Work is split over rows of the result, each summed from left to right whatever the split: the same bits on any
/// number of cores. Four in five of MNIST's pixels are zero, so an image's row of a product is gathered first (which
/// pixels are not zero, and what they read as) and only those are multiplied.
public final class Kernels {

    /// Multiplications that keep one core busy for longer than sharing them costs (measured: bench/).
    private static final long WORTH_SHARING = 400_000;

    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
        int cores = cores();
        int parts = Math.min(rows, multiplications < WORTH_SHARING ? 1 : multiplications < 50 * WORTH_SHARING ? cores : 8 * cores);
        if (parts <= 1 || cores == 1) {
            body.run(0, rows);
        } else {
            parallel(parts, part -> body.run((int) ((long) rows * part / parts), (int) ((long) rows * (part + 1) / parts)));
        }
    }

    /// C (m, n) = A (m, k) @ B (k, n), A's values lying `rowStride` and `step` apart.
    static void multiply(double[] a, int offset, int rowStride, int step, int m, int k, Rows b, double[] c) {
        overRows(m, (long) m * k * b.width, (from, to) -> {
            var lanes = Lanes.get();
            int i = from;
            for (; i + 4 <= to; i += 4) {
                lanes.fourRows(a, offset + i * rowStride, rowStride, step, k, b, c, i * b.width);
            }
            if (i < to) {
                var row = new Gathered(k);
                for (; i < to; i++) {
                    row.clear();
                    for (int p = 0, at = offset + i * rowStride; p < k; p++, at += step) {
                        row.add(a[at], b.offset + p * b.stride);
                    }
                    lanes.combine(row, b.values, c, i * b.width, b.width);
                }
            }
        });
    }

    /// C (m, n) = A (m, k) @ B (k, n) for m images, each a row of k pixels.
    static void multiplyPixels(Storage.Pixels images, int offset, int rowStride, int m, int k, Rows b, double[] c) {
        overRows(m, (long) m * k * b.width / 5, (from, to) -> {
            var lanes = Lanes.get();
            var row = new Gathered(k);
            for (int i = from; i < to; i++) {
                row.clear();
                int image = offset + i * rowStride;
                for (int p = 0; p < k; p += 8) {
                    if (p + 8 <= k && eightAreBlack(images.bytes(), image + p)) {
                        continue;
                    }
                    for (int q = p; q < Math.min(p + 8, k); q++) {
                        row.add(images.get(image + q), b.offset + q * b.stride);
                    }
                }
                lanes.combine(row, b.values, c, i * b.width, b.width);
            }
        });
    }

    /// C (m, n) = A (m, k) @ B (k, n) where A is the transpose of k images of m pixels: eight pixels of every image at a time.
    static void multiplyTransposedPixels(Storage.Pixels images, int offset, int imageStride, int m, int k, Rows b, double[] c) {
        overRows(m, (long) m * k * b.width / 5, (from, to) -> {
            var lanes = Lanes.get();
            var rows = new Gathered[8];
            Arrays.setAll(rows, _ -> new Gathered(k));
            for (int p = from; p < to; p += 8) {
                int pixels = Math.min(8, to - p);
                for (int n = 0; n < k; n++) {
                    int at = offset + n * imageStride + p;
                    if (pixels == 8 && eightAreBlack(images.bytes(), at)) {
                        continue;
                    }
                    for (int q = 0; q < pixels; q++) {
                        rows[q].add(images.get(at + q), b.offset + n * b.stride);
                    }
                }
                for (int q = 0; q < pixels; q++) {
                    lanes.combine(rows[q], b.values, c, (p + q) * b.width, b.width);
                    rows[q].clear();
                }
            }
        });
    }

    /// e to the power of each value, in place: within one unit in the last place, and the same on every machine.
    static void exp(double[] a) {
        overRows(a.length, 20L * a.length, (from, to) -> Lanes.get().exp(a, from, to));
    }

    private static boolean eightAreBlack(byte[] bytes, int at) {
        return (long) EIGHT_BYTES.get(bytes, at) == 0;
    }

    /// The terms of one row of a product: a factor, and where the row of B that it multiplies starts.
    static final class Gathered {
        final double[] factors;
        final int[] starts;
        int count;

        Gathered(int most) {
            factors = new double[most + 1];
            starts = new int[most + 1];
        }

        void clear() {
            count = 0;
        }

        /// Adds a term unless its factor is 0; written to have no branch that the processor could guess wrong.
        void add(double factor, int start) {
            factors[count] = factor;
            starts[count] = start;
            count += factor != 0 ? 1 : 0;
        }
    }
}
