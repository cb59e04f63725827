package common.numpy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// The plain loops, until the vector loops are the faster ones: before they are compiled they are a hundred times slower.
///
/// So they are shown to the compiler on a thread of its own, with a few numbers that nobody needs. Both give the same bits:
/// no result depends on when one takes over from the other.
final class WarmUp {
    private static final long SHORT_RUN = 400_000_000; // nanoseconds: one that ends sooner would not win back what the compiler takes
    private static final long GIVE_UP = 20_000_000_000L; // nanoseconds
    private static final Duration MOST_TO_WAIT = Duration.ofSeconds(1);
    private static final int CALLS = 500; // between two looks at the clock

    private static final double[] ONES = new double[128];

    static {
        Arrays.fill(ONES, 1);
    }

    static final WarmUp PRODUCTS = new WarmUp(products());
    static final WarmUp LOSSES = new WarmUp(losses());

    private final long begin = System.nanoTime();
    private final List<Consumer<Lanes>> loops;
    private final Thread thread = new Thread(this::untilFaster, "warm-up");
    private Lanes lanes = ScalarLanes.LANES; // none of these is volatile: a thread that sees the others late goes on with the plain loops
    private boolean isStarted;
    private boolean isAwaited;

    /// @param loops what has to be faster
    private WarmUp(List<Consumer<Lanes>> loops) {
        this.loops = loops;
    }

    /// Sums of products, four rows at once, of 50 columns or 10.
    private static List<Consumer<Lanes>> products() {
        var panel = new Panel(ONES, 0, 1, Panel.ROWS, Panel.all(1), 1);
        var wide = new Kernels.Rows(ONES, 0, 32, 32);
        var narrow = new Kernels.Rows(ONES, 0, 10, 10);
        var sums = new double[Panel.ROWS * 32];
        return List.of(lanes -> lanes.fourRows(panel, wide, sums, 0), lanes -> lanes.fourRows(panel, narrow, sums, 0));
    }

    /// Losses of four classes: the fewer, the sooner it is done.
    private static List<Consumer<Lanes>> losses() {
        var scores = Arrays.copyOf(ONES, 4);
        var a = new double[8];
        return List.of(lanes -> lanes.crossEntropy(scores, scores, 0, 0, a, 0, a.length));
    }

    /// Starts where the run turns out to be no short one.
    Lanes lanes() {
        if (!isStarted && System.nanoTime() - begin > SHORT_RUN) {
            start();
        }
        return lanes;
    }

    /// Starts now, and waits, once: what is compiled alone is done sooner than beside the work that waits for it.
    Lanes await() {
        if (!isAwaited) {
            start();
            try {
                thread.join(MOST_TO_WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            isAwaited = true;
        }
        return lanes;
    }

    private synchronized void start() {
        if (!isStarted) {
            isStarted = true;
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void untilFaster() {
        if (Fastest.LANES == ScalarLanes.LANES) {
            return;
        }
        long start = System.nanoTime();
        for (var loop : loops) {
            while (time(loop, Fastest.LANES) >= time(loop, ScalarLanes.LANES)) {
                if (System.nanoTime() - start > GIVE_UP) {
                    return;
                }
            }
        }
        lanes = Fastest.LANES;
    }

    private static long time(Consumer<Lanes> loop, Lanes lanes) {
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            loop.accept(lanes);
        }
        return System.nanoTime() - start;
    }

    /// Found out at most once.
    static final class Fastest {
        static final Lanes LANES = VectorModule.isThere() ? new VectorLanes() : ScalarLanes.LANES;

        private Fastest() {}
    }
}
