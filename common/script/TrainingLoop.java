package common.script;

import common.numpy.Lanes;
import common.numpy.np;
import java.util.Iterator;
import java.util.Optional;

/// A loop that may be long, with what the book's leaves to patience: progress on stderr, and an end that Ctrl-C can bring
/// about without losing what was reached. A loop inside it only counts.
final class TrainingLoop implements Iterable<Integer> {

    private static Optional<TrainingLoop> outermost = Optional.empty();
    private static boolean endedEarly;

    private final int count;
    private int done;
    private Progress progress;

    TrainingLoop(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a loop can't run " + count + " times");
        }
        this.count = count;
    }

    @Override
    public Iterator<Integer> iterator() {
        boolean outer = outermost.isEmpty() && !InShell.isHere(); // in JShell its own Ctrl-C ends what is running
        if (outer) {
            begin();
        }
        return new Iterator<>() {
            private int next = done;

            @Override
            public boolean hasNext() {
                if (!outer) {
                    return next < count;
                }
                advance(next);
                if (next < count && !Interrupt.seen()) {
                    return true;
                }
                end();
                return false;
            }

            @Override
            public Integer next() {
                return next++;
            }
        };
    }

    private void begin() {
        outermost = Optional.of(this);
        Lanes.prepare();
        Interrupt.heed();
        progress = Progress.of("iterations", Math.max(1, count));
    }

    private void advance(int now) {
        if (now > done) {
            done = now;
            progress.step();
        }
    }

    private void end() {
        close();
        if (done < count) {
            endedEarly = true;
            if (done > 0) {
                System.err.println("stopped after " + done + " of " + count + " iterations" + loss());
            }
        }
    }

    private static String loss() {
        return LossList.last().isPresent() ? ", the last with a loss of " + np.str(LossList.last().getAsDouble()) : "";
    }

    private void close() {
        progress.close();
        Interrupt.ignore();
        outermost = Optional.empty();
    }

    /// Ends what a loop left by `break` has left behind.
    static void closeAll() {
        outermost.ifPresent(TrainingLoop::close);
    }

    /// The iteration that is running, if one is.
    static Optional<Integer> now() {
        return outermost.map(loop -> loop.done);
    }

    /// What of a run that goes wrong is safe, for the message that says so.
    static String lastGood() {
        return "";
    }

    /// Whether a training ended before its last iteration.
    static boolean endedEarly() {
        return endedEarly;
    }
}
