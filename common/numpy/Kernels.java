package common.numpy;

//COMPILE_OPTIONS --add-modules jdk.incubator.vector -Xlint:-incubating

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Matrix products and exponentials, and the one place that starts parallel streams.
///
/// Work is split over rows of the result, each summed from left to right whatever the split: the same bits on any
/// number of cores. Four rows are summed together, since what is loaded of B serves all four, and images
/// without the pixels that are zero (Panel).
public final class Kernels {

    /// Multiplications that each core gets at least: some 10 us, several times what sharing them costs (measured: bench/).
    private static final long WORTH_SHARING = 200_000;

    /// Parts for each core: one that comes late, or was disturbed, takes fewer of them; from about a millisecond on they are smaller ones.
    private static final int PARTS = 2;
    private static final int SMALLER_PARTS = 8;
    private static final long LONG = 80 * WORTH_SHARING;

    /// What a value costs that is read and written, in multiplications of a product (measured: bench/).
    static final int COPY = 12;

    /// Columns of a product, such as ten classes, that four rows at a time are fast enough for.
    private static final int NARROW = 10;

    /// Strips of rows that are shared in no smaller parts than there are cores.
    private static final int FEW = 16;

    /// Terms of a sum that are added before those of other rows of the result.
    private static final int BLOCK = 1024;

    /// Rows that are copied together: of a transposed matrix, as many as a line of the cache holds values.
    private static final int STRIP = 8;

    /// Asked for once: the answer takes the system longer than a small product.
    private static final int CORES = Math.min(ForkJoinPool.getCommonPoolParallelism() + 1, Runtime.getRuntime().availableProcessors());

    private static final Team TEAM = new Team(ForkJoinPool.commonPool());

    private Kernels() {}

    /// The right matrix of a product: its rows lie `stride` apart in `values`, `width` values each.
    record Rows(double[] values, int offset, int stride, int width) {

        Rows from(int row) {
            return new Rows(values, offset + row * stride, stride, width);
        }

        /// Of a matrix (rows, width) whose values lie `step` apart: a copy, if they don't lie side by side.
        static Rows of(double[] values, int offset, int stride, int step, int rows, int width) {
            if (step == 1 || width == 1) {
                return new Rows(values, offset, stride, width);
            }
            return ofColumns(values, offset, stride, Grid.steps(width, step), rows);
        }

        /// A copy of the columns that begin at these places, from `offset` on, of rows that lie `stride` apart.
        static Rows ofColumns(double[] values, int offset, int stride, int[] columns, int rows) {
            int width = columns.length;
            var copy = new double[rows * width];
            overRows(Math.ceilDiv(rows, STRIP), (long) COPY * copy.length, (from, to) -> {
                for (int row = from * STRIP; row < Math.min(rows, to * STRIP); row += STRIP) {
                    Loops.columns(values, offset + row * stride, stride, columns, copy, row * width, Math.min(STRIP, rows - row));
                }
            });
            return new Rows(copy, 0, width, width);
        }
    }

    /// Calls `body` with 0 to n - 1, shared over cores in no particular order: for work of milliseconds.
    public static void parallel(int n, IntConsumer body) {
        if (cores() == 1) {
            IntStream.range(0, n).forEach(body);
        } else {
            TEAM.dismissedDuring(() -> IntStream.range(0, n).parallel().forEach(body));
        }
    }

    /// Says that convolutions are to come, whose loops can be compiled meanwhile.
    public static void expectConvolutions() {
        Tiles.soon();
    }

    /// A range of rows, `from` included and `to` not.
    @FunctionalInterface
    public interface RowRange {
        void run(int from, int to);
    }

    /// How many cores parallel streams use.
    public static int cores() {
        return CORES;
    }

    /// Splits `rows` into ranges, shared over cores where all of them together cost enough multiplications.
    public static void overRows(int rows, long multiplications, RowRange body) {
        overRows(rows, multiplications, multiplications < LONG ? PARTS : SMALLER_PARTS, body);
    }

    /// The same in so many parts for each core.
    private static void overRows(int rows, long multiplications, int each, RowRange body) {
        int cores = multiplications < 2 * WORTH_SHARING ? 1 : (int) Math.min(CORES, multiplications / WORTH_SHARING);
        int parts = cores == 1 ? 1 : Math.min(rows, each * cores);
        if (parts <= 1) {
            body.run(0, rows);
        } else {
            TEAM.share(parts, cores, part -> body.run((int) ((long) rows * part / parts), (int) ((long) rows * (part + 1) / parts)));
        }
    }

    /// What is done to a range of rows with what a core has of its own.
    @FunctionalInterface
    interface OwnRange<T> {
        void run(T own, int from, int to);
    }

    /// The same where each core has something of its own, which it goes on with from part to part.
    static <T> void overRows(int rows, long multiplications, Supplier<T> owns, OwnRange<T> body) {
        var free = new ConcurrentLinkedQueue<T>();
        overRows(rows, multiplications, (from, to) -> {
            var taken = free.poll();
            var own = taken == null ? owns.get() : taken;
            body.run(own, from, to);
            free.add(own);
        });
    }

    /// C (m, n), all zeros, becomes A (m, k) @ B (k, n), A's values lying `rowStride` and `step` apart.
    static void multiply(double[] a, int offset, int rowStride, int step, int m, int k, Rows b, double[] c) {
        long multiplications = (long) m * k * b.width;
        if (isLarge(m, k, b.width)) {
            multiply(Grid.dense(a, offset, rowStride, step, m, k), b, c);
            return;
        }
        var all = Panel.all(k);
        overRows(Math.ceilDiv(m, Panel.ROWS), multiplications, (from, to) -> inPanels(from, to, m, (row, rows) ->
                add(new Panel(a, offset + row * rowStride, rowStride, step, all, k), rows, b, c, row * b.width)));
    }

    /// The same for a part of many rows of A, one after the other, on this core alone; C begins at c[at].
    static void multiply(double[] a, int m, int k, Rows b, double[] c, int at, long all) {
        if (isLarge(m, k, b.width)) {
            Tiles.get(all).add(Grid.dense(a, 0, k, 1, m, k), 0, m, 0, k, b, c, at, b.width);
        } else {
            var terms = Panel.all(k);
            inPanels(0, Math.ceilDiv(m, Panel.ROWS), m, (row, rows) -> add(new Panel(a, row * k, k, 1, terms, k), rows, b, c, at + row * b.width));
        }
    }

    /// Whether tiles are worth compiling for it.
    private static boolean isLarge(int rows, int terms, int width) {
        return rows >= Panel.ROWS && width > NARROW && (long) rows * terms * width >= WORTH_SHARING;
    }

    /// C (m, n), all zeros, becomes A (m, k) @ B (k, n), a larger product: shared over rows, or over columns where C is a wide one.
    static void multiply(Grid a, Rows b, double[] c) {
        int m = a.rows().length, k = a.column().length, n = b.width;
        long multiplications = (long) m * k * n;
        var tiles = Tiles.get(multiplications);
        if (n < 2 * m || n < 2 * Tiles.WIDTH) {
            int strips = Math.ceilDiv(m, Tiles.HEIGHT);
            RowRange part = (from, to) -> inBlocks(k, (first, last) ->
                    tiles.compute(first == 0, a, from * Tiles.HEIGHT, Math.min(m, to * Tiles.HEIGHT), first, last, b, c, 0, n));
            if (strips < FEW) {
                overRows(strips, multiplications, 1, part); // each goes through all of B
            } else {
                overRows(strips, multiplications, part);
            }
        } else {
            int strips = n / Tiles.WIDTH; // the last one takes what is left
            overRows(strips, multiplications, (from, to) -> {
                int j = from * Tiles.WIDTH;
                var columns = new Rows(b.values, b.offset + j, b.stride, (to == strips ? n : to * Tiles.WIDTH) - j);
                inBlocks(k, (first, last) -> tiles.compute(first == 0, a, 0, m, first, last, columns, c, j, n));
            });
        }
    }

    /// Terms `first` to `last` of sums of k, as many as have their rows of B in the cache for all rows of A.
    private static void inBlocks(int k, RowRange body) {
        for (int first = 0; first < k; first += BLOCK) {
            body.run(first, Math.min(k, first + BLOCK));
        }
    }

    /// C (m, n) += A (m, k) @ B (k, n) for images; then `bias`, n values or none, is added to each row.
    static void multiply(NonZeros a, double[] table, Rows b, double[] bias, double[] c) {
        overRows(a.images(), terms(a) * b.width, (from, to) -> {
            multiply(a, from, to, table, b, c, from * b.width);
            if (bias.length > 0) {
                Loops.addToRows(bias, c, from * b.width, to - from);
            }
        });
    }

    /// The same for images `from` to `to`, on this core alone; C begins at c[at].
    static void multiply(NonZeros a, int from, int to, double[] table, Rows b, double[] c, int at) {
        var lanes = Lanes.get();
        for (int s = 0; s < a.segments(); s++) { // whose rows of B stay in the cache for all images
            var below = b.from(a.first(s));
            for (int i = from; i < to; i++) {
                lanes.terms(a.terms(i), a.begin(i, s), a.begin(i, s + 1), table, below, c, at + (i - from) * b.width);
            }
        }
    }

    /// C (k, n) += A.T @ B for images A (m, k).
    static void multiplyTransposed(NonZeros a, double[] table, Rows b, double[] c) {
        int most = Math.min(NonZeros.MOST, a.images());
        overRows(a.segments(), terms(a) * b.width, () -> a.roomForColumns(most), (columns, from, to) -> {
            var lanes = Lanes.get();
            for (int s = from; s < to; s++) {
                for (int first = 0; first < a.images(); first += most) {
                    int images = Math.min(most, a.images() - first);
                    a.columns(s, first, first + images, columns);
                    for (int p = 0; p < a.places(s); p++) {
                        lanes.terms(columns.terms(), p * images, columns.ends()[p], table, b.from(first), c, (a.first(s) + p) * b.width);
                    }
                }
            }
        });
    }

    /// `to` (k, n) = `from` - factor * A.T @ B for images A, 256 at most: the product is never an array of its own.
    static void subtractTransposed(NonZeros a, double[] table, Rows b, double factor, double[] from, double[] to) {
        int images = a.images(), n = b.width;
        overRows(a.segments(), terms(a) * n, () -> a.roomForColumns(images), (columns, first, last) -> {
            var lanes = Lanes.get();
            var sums = new double[STRIP * n];
            for (int s = first; s < last; s++) {
                a.columns(s, 0, images, columns);
                for (int p = 0; p < a.places(s); p += STRIP) {
                    int rows = Math.min(STRIP, a.places(s) - p), at = (a.first(s) + p) * n;
                    Arrays.fill(sums, 0);
                    for (int q = 0; q < rows; q++) {
                        lanes.terms(columns.terms(), (p + q) * images, columns.ends()[p + q], table, b, sums, q * n);
                    }
                    lanes.subtract(from, to, at, factor, sums, rows * n);
                }
            }
        });
    }

    /// A guess at how many there are.
    private static long terms(NonZeros a) {
        return (long) a.images() * a.width() / 5;
    }

    /// C (m, n) += A.T @ B for few rows of A (k, m): of C's rows, just those are written to whose values in A are not all zero.
    static void addTransposed(NDArray a, Rows b, double[] c) {
        for (int i = 0; i < a.shape(0); i++) {
            int offset = a.offset() + i * a.stride(0);
            var row = switch (a.storage()) {
                case Storage.Doubles doubles -> Panel.notZero(doubles.readable(), offset, a.stride(1), a.shape(1));
                case Storage.Pixels pixels -> Panel.notZero(pixels, offset, a.stride(1), a.shape(1));
            };
            Lanes.get().spreadRow(row, b.values, b.offset + i * b.stride, b.width, c);
        }
    }

    /// Rows that are multiplied together.
    @FunctionalInterface
    private interface PanelOfRows {
        void run(int row, int rows);
    }

    /// Panels number `from` to `to` of `m` rows: four at a time, and one by one where fewer are left.
    private static void inPanels(int from, int to, int m, PanelOfRows body) {
        int end = Math.min(m, to * Panel.ROWS);
        int row = from * Panel.ROWS;
        for (; row + Panel.ROWS <= end; row += Panel.ROWS) {
            body.run(row, Panel.ROWS);
        }
        for (; row < end; row++) {
            body.run(row, 1);
        }
    }

    private static void add(Panel a, int rows, Rows b, double[] c, int at) {
        if (rows == Panel.ROWS) {
            Lanes.get().fourRows(a, b, c, at);
        } else {
            Lanes.get().oneRow(a, b, c, at);
        }
    }

    /// e to the power of each value, in place: within one unit in the last place, and the same on every machine.
    static void exp(double[] a) {
        overRows(a.length, 20L * a.length, (from, to) -> Lanes.forExponentials(to - from).exp(a, from, to));
    }
}
