package common;

//SOURCES Kernels.java Lanes.java Panel.java ScalarLanes.java

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/// Shows the vector loops to the compiler on a thread of its own, with numbers that nobody needs, until they are faster than
/// the plain ones. Until they are compiled they are a hundred times slower.
final class WarmUp {
    private static final int TERMS = 2;
    private static final int WIDTH = 50;
    private static final int CALLS = 200; // between two looks at the clock
    private static final long GIVE_UP = 5_000_000_000L; // nanoseconds

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private final Panel panel = new Panel(ones(Panel.ROWS * TERMS), 0, 1, Panel.ROWS, Panel.all(TERMS), TERMS);
    private final Kernels.Rows wide = new Kernels.Rows(ones(TERMS * WIDTH), 0, WIDTH, WIDTH);
    private final Kernels.Rows narrow = new Kernels.Rows(ones(TERMS * WIDTH), 0, WIDTH, 10);
    private final double[] sums = new double[Panel.ROWS * WIDTH];
    private final double[] ones = ones(64);

    private WarmUp() {}

    /// Runs `then` when the vector loops are the faster ones, if that comes to be; the first call counts, others do nothing.
    static void start(Lanes plain, Lanes vectors, Runnable then) {
        if (STARTED.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("warm-up").start(() -> {
                if (new WarmUp().untilFaster(vectors, plain)) {
                    then.run();
                }
            });
        }
    }

    private boolean untilFaster(Lanes vectors, Lanes plain) {
        for (long start = System.nanoTime(); System.nanoTime() - start < GIVE_UP; ) {
            if (time(vectors) < time(plain)) {
                return true;
            }
        }
        return false;
    }

    private long time(Lanes lanes) {
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            lanes.fourRows(panel, wide, sums, 0);
            lanes.fourRows(panel, narrow, sums, 0);
            lanes.oneRow(panel, wide, sums, 0);
            lanes.exp(ones, 0, ones.length);
        }
        return System.nanoTime() - start;
    }

    private static double[] ones(int length) {
        var ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
