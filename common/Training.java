package common;

//SOURCES Checkpoint.java Cli.java Failure.java NDArray.java Progress.java np.java

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The iterations of a training run, with what the book's loop leaves to patience: progress on stderr, an end that
/// Ctrl-C can bring about without losing what was reached, a stop when the loss is no number any more, and
/// `--checkpoint FILE`, from which a run that was killed goes on as if nothing had happened.
///
/// ```java
/// var training = Training.of(cli, itersNum, network.params, trainLossList);
/// for (int i : training) {
/// ```
public final class Training implements Iterable<Integer> {
    private final int iterations;
    private final Optional<Checkpoint> checkpoint;
    private final List<String> printed = new ArrayList<>();
    private final Cli cli;
    private int done;

    private Training(Cli cli, int iterations, Optional<Checkpoint> checkpoint) {
        this.cli = cli;
        this.iterations = iterations;
        this.checkpoint = checkpoint;
        checkpoint.ifPresent(file -> done = file.restore(printed));
        printed.forEach(IO::println);
    }

    /// Iterations 0 to `iterations` - 1, or those that are left where `--checkpoint` names a file of an earlier run: its
    /// lines are printed again, and the arrays, lists and `np.random` put back to where it was.
    ///
    /// @param arrays    what learning changes in place: weights, an optimizer's state
    /// @param histories lists that grow with each iteration or epoch, for the figures
    /// @throws Failure where the checkpoint is damaged or of a run with other settings
    @SafeVarargs
    public static Training of(Cli cli, int iterations, Map<String, NDArray> arrays, List<Double>... histories) {
        return new Training(cli, iterations,
                cli.file("--checkpoint").map(file -> new Checkpoint(file, cli.settings(), arrays, List.of(histories))));
    }

    /// `--checkpoint FILE`.
    public static Option checkpointOption() {
        return Option.output("--checkpoint", "keep the run's state in FILE, and go on from it if it is there");
    }

    @Override
    public Iterator<Integer> iterator() {
        var progress = Progress.of("training", Math.max(1, iterations - done));
        int first = done;
        return new Iterator<>() {
            private int next = first;

            @Override
            public boolean hasNext() {
                if (next > first) {
                    done = next;
                    progress.step();
                }
                boolean goesOn = next < iterations && !cli.interrupted();
                if (goesOn) {
                    checkpoint.ifPresent(file -> file.saveNowAndThen(done, printed));
                    return true;
                }
                progress.close();
                if (done > first) {
                    checkpoint.ifPresent(file -> file.save(done, printed));
                }
                if (done < iterations) {
                    System.err.println("stopped after " + done + " of " + iterations + " iterations");
                }
                return false;
            }

            @Override
            public Integer next() {
                return next++;
            }
        };
    }

    /// Prints a line that a run which goes on from the checkpoint prints again.
    public void println(String line) {
        IO.println(line);
        printed.add(line);
    }

    /// Gives the loss back; stops the run where it is no number any more, since nothing can be learned from there.
    ///
    /// @throws Failure naming the iteration and the learning rate, `--learning-rate`
    public double requireFinite(double loss) {
        return Double.isFinite(loss) ? loss : requireFinite(loss, cli.learningRate());
    }

    /// The same for a learning rate that is not the option's.
    public double requireFinite(double loss, double learningRate) {
        if (Double.isFinite(loss)) {
            return loss;
        }
        throw new Failure("the loss is " + np.str(loss) + " in iteration " + done + " at learning rate " + np.str(learningRate)
                + ": the steps are too large, the weights have run away.\nNext step: choose a smaller --learning-rate."
                + checkpoint.map(file -> file.lastGood()).orElse(""));
    }
}
