package common.script;

import common.files.Printable;
import common.numpy.Lanes;
import common.numpy.np;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;

/// A loop that may be long, with what the book's leaves to patience: progress on stderr, an end that Ctrl-C can bring
/// about without losing what was reached, and `--checkpoint FILE`, from which a run that was killed goes on as if nothing
/// had happened. A loop inside it only counts.
final class TrainingLoop implements Iterable<Integer> {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);

    private static Optional<TrainingLoop> outermost = Optional.empty();
    private static boolean endedEarly;

    private final int count;
    private final Optional<RunState> state;
    private Optional<Checkpoint> checkpoint = Optional.empty();
    private Progress progress;
    private int done;

    TrainingLoop(int count, Optional<RunState> state) {
        if (count < 0) {
            throw new IllegalArgumentException("a loop can't run " + count + " times");
        }
        this.count = count;
        this.state = state;
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
                return outer ? goesOn(next) : next < count;
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
        state.ifPresent(this::goOn);
        Interrupt.heed();
        progress = Progress.of("iterations", Math.max(1, count - done));
    }

    /// From where `--checkpoint` says, if it says so.
    private void goOn(RunState run) {
        checkpoint = Launcher.given("--checkpoint")
                .map(file -> new Checkpoint(OptionValues.path(file), Launcher.settings(), run, BETWEEN_CHECKPOINTS));
        if (checkpoint.isPresent()) {
            var reached = checkpoint.get().restore(count);
            done = reached.iterations();
            Stdout.keep();
            System.out.print(reached.printed());
        }
    }

    private boolean goesOn(int now) {
        if (now > done) {
            done = now;
            progress.step();
        }
        if (now < count && !Interrupt.seen()) {
            if (checkpoint.isPresent() && checkpoint.get().isDue()) {
                checkpoint.get().saveNowAndThen(done, Stdout.kept());
            }
            return true;
        }
        end();
        return false;
    }

    private void end() {
        close();
        if (done < count) {
            endedEarly = true;
            if (done > 0) {
                Printable.say("stopped after " + done + " of " + count + " iterations" + loss());
            }
        }
        checkpoint.ifPresent(file -> file.finish(done, Stdout.kept()));
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
        if (outermost.isPresent()) {
            outermost.get().close();
        }
    }

    /// The iteration that is running, if one is.
    static Optional<Integer> now() {
        return outermost.map(loop -> loop.done);
    }

    /// Whether a checkpoint wants the running loop to come to an end of its own, rather than at once.
    static boolean hasCheckpoint() {
        return outermost.isPresent() && outermost.get().checkpoint.isPresent();
    }

    /// What of a run that goes wrong is safe, for the message that says so.
    static String lastGood() {
        return outermost.flatMap(loop -> loop.checkpoint).map(Checkpoint::lastGood).orElse("");
    }

    /// A training ends before its last iteration.
    static void endEarly() {
        endedEarly = true;
    }

    /// Whether one did.
    static boolean endedEarly() {
        return endedEarly;
    }
}
