package common.numpy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The plain loops, until the vector loops are the faster ones: before they are compiled they are a hundred times slower.
///
/// So they are shown to the compiler on a thread of its own, with a few numbers that nobody needs. Both give the same bits:
/// no result depends on when one takes over from the other.
///
/// @param <L> the loops, plain or on vectors
final class WarmUp<L> {
    private static final long SHORT_RUN = 400_000_000; // nanoseconds: one that ends sooner would not win back what the compiler takes
    private static final long GIVE_UP = 20_000_000_000L; // nanoseconds
    private static final Duration MOST_TO_WAIT = Duration.ofSeconds(1);
    private static final int CALLS = 500; // between two looks at the clock

    private static final double[] ONES = new double[128];

    static {
        Arrays.fill(ONES, 1);
    }

    static final WarmUp<Lanes> PRODUCTS = new WarmUp<>(ScalarLanes.LANES, () -> Fastest.LANES, products());
    static final WarmUp<Lanes> EXPONENTIALS = new WarmUp<>(ScalarLanes.LANES, () -> Fastest.LANES, exponentials());
    static final WarmUp<Lanes> LOSSES = new WarmUp<>(ScalarLanes.LANES, () -> Fastest.LANES, losses());
    static final WarmUp<Tiles> TILES = new WarmUp<>(ScalarTiles.TILES, () -> Fastest.TILES, tiles());
    static final WarmUp<Tiles> FILTERS = new WarmUp<>(ScalarTiles.TILES, () -> Fastest.TILES, filters());

    private final long begin = System.nanoTime();
    private final L plain;
    private final Supplier<L> fastest;
    private final List<Consumer<L>> loops;
    private final Thread thread = new Thread(this::untilFaster, "warm-up");
    private L fastestYet; // none of these is volatile: a thread that sees the others late goes on with the plain loops
    private long asked;
    private boolean isStarted;
    private boolean isAwaited;

    /// @param loops what has to be faster
    private WarmUp(L plain, Supplier<L> fastest, List<Consumer<L>> loops) {
        this.plain = plain;
        this.fastest = fastest;
        this.loops = loops;
        fastestYet = plain;
    }

    /// Sums of products, of an image and four rows at once, of 56 columns, 32 and 10.
    private static List<Consumer<Lanes>> products() {
        var panel = new Panel(ONES, 0, 1, Panel.ROWS, Panel.all(1), 1);
        var wide = new Kernels.Rows(ONES, 0, 32, 32);
        var narrow = new Kernels.Rows(ONES, 0, 10, 10);
        var sums = new double[Panel.ROWS * 32];
        var terms = new char[32];
        var table = new double[256];
        var wider = new Kernels.Rows(ONES, 0, 56, 56);
        return List.of(lanes -> lanes.subtract(sums, sums, 0, 1, ONES, 32), lanes -> lanes.terms(terms, 0, terms.length, table, wider, sums, 0),
                lanes -> lanes.fourRows(panel, wide, sums, 0), lanes -> lanes.fourRows(panel, narrow, sums, 0));
    }

    /// Sums of 6 rows by 32 columns, 12 by 16 and 8 by 24: all kinds of tiles, and what pooling does.
    private static List<Consumer<Tiles>> tiles() {
        var sums = new double[ONES.length * 2];
        var numbers = new byte[64];
        Consumer<Tiles> greatest = tiles -> tiles.greatest(ONES, 0, new int[] {0, 1, 2, 3}, 4, 64, sums, numbers, 0);
        var products = Stream.of(32, 16, 24).<Consumer<Tiles>>map(width -> {
            int rows = width == 16 ? 12 : 192 / width;
            var left = Grid.dense(ONES, 0, 1, 1, rows, 2);
            var right = new Kernels.Rows(ONES, 0, width, width);
            return tiles -> tiles.add(left, 0, rows, 0, 2, right, sums, 0, width);
        });
        return Stream.concat(products, Stream.of(greatest)).toList();
    }

    /// Eight pixels under one filter, there and back.
    private static List<Consumer<Tiles>> filters() {
        var offsets = new int[Tiles.PLACES];
        var starts = new int[8];
        var weights = new double[Tiles.PLACES * Tiles.CHANNELS];
        var image = new double[Tiles.CHANNELS];
        return List.of(tiles -> tiles.gather(ONES, starts, 0, starts.length, image, offsets, 0, weights, 0),
                tiles -> tiles.spread(ONES, starts, 0, starts.length, weights, 0, image, offsets, 0));
    }

    private static List<Consumer<Lanes>> exponentials() {
        var values = new double[64];
        return List.of(lanes -> {
            Arrays.fill(values, 1);
            lanes.exp(values, 0, values.length);
        });
    }

    /// Losses of four classes: the fewer, the sooner it is done.
    private static List<Consumer<Lanes>> losses() {
        var scores = Arrays.copyOf(ONES, 4);
        var a = new double[8];
        return List.of(lanes -> lanes.crossEntropy(scores, scores, 0, 0, a, 0, a.length));
    }

    /// Starts where the run turns out to be no short one.
    L get() {
        if (!isStarted && System.nanoTime() - begin > SHORT_RUN) {
            start();
        }
        return fastestYet;
    }

    /// Starts nothing.
    L now() {
        return fastestYet;
    }

    /// Starts when so much has been asked for that what is still to come will be worth it.
    L after(long work, long worth) {
        if (!isStarted && (asked += work) > worth) {
            start();
        }
        return fastestYet;
    }

    /// Starts now, and goes on with the plain loops.
    L start() {
        if (!isStarted) {
            startOnce();
        }
        return fastestYet;
    }

    /// Starts now, and waits, once: what is compiled alone is done sooner than beside the work that waits for it.
    L await() {
        if (!isAwaited) {
            start();
            try {
                thread.join(MOST_TO_WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            isAwaited = true;
        }
        return fastestYet;
    }

    private synchronized void startOnce() {
        if (!isStarted) {
            isStarted = true;
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void untilFaster() {
        if (fastest.get() == plain) {
            return;
        }
        long start = System.nanoTime();
        for (var loop : loops) {
            while (time(loop, fastest.get()) >= time(loop, plain)) {
                if (System.nanoTime() - start > GIVE_UP) {
                    return;
                }
            }
        }
        fastestYet = fastest.get();
    }

    private static <L> long time(Consumer<L> loop, L loops) {
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            loop.accept(loops);
        }
        return System.nanoTime() - start;
    }

    /// Found out at most once.
    static final class Fastest {
        private static final boolean VECTORS = VectorModule.isThere();
        static final Lanes LANES = VECTORS ? new VectorLanes() : ScalarLanes.LANES;
        static final Tiles TILES = VECTORS ? new VectorTiles() : ScalarTiles.TILES;

        private Fastest() {}
    }
}
