package common.script;

import common.files.Failure;
import common.numpy.Lanes;
import common.numpy.NDArray;
import common.numpy.np;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/// The iterations of a training run, with what the book's loop leaves to patience: progress on stderr, an end that
/// Ctrl-C can bring about without losing what was reached, a stop when the loss is no number any more, and
/// `--checkpoint FILE`, from which a run that was killed goes on as if nothing had happened.
///
/// ```java
/// var training = Training.of(cli, itersNum, xTrain, tTrain, network.params, trainLossList);
/// for (int i : training) {
/// ```
public final class Training implements Iterable<Integer> {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);
    private static final int SAMPLED_ROWS = 1000;

    private final int iterations;
    private final List<String> printed = new ArrayList<>();
    private final Cli cli;
    private int done;
    private double loss = Double.NaN;

    private Training(Cli cli, int iterations) {
        this.cli = cli;
        this.iterations = iterations;
    }

    /// Iterations 0 to `iterations` - 1, or those that are left where `--checkpoint` names a file of an earlier run: its
    /// lines are printed again, and the arrays, lists and `np.random` put back to where it was.
    ///
    /// @param x         the training images, by which a checkpoint knows that the data are the same, (n, …)
    /// @param t         their labels, (n,) or (n, classes)
    /// @param arrays    what learning changes in place: weights, an optimizer's state
    /// @param histories lists that grow with each iteration or epoch, for the figures
    /// @throws Failure where the checkpoint is damaged, in use, or of a run with other settings or data
    @SafeVarargs
    public static Training of(Cli cli, int iterations, NDArray x, NDArray t, Map<String, NDArray> arrays, List<Double>... histories) {
        Lanes.prepare();
        return new Training(cli, iterations);
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
                    return true;
                }
                progress.close();
                if (done < iterations) {
                    System.err.println("stopped after " + done + " of " + iterations + " iterations"
                            + (Double.isNaN(loss) ? "" : ", the last with a loss of " + np.str(loss)));
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
        return requireFinite(loss, cli.learningRate());
    }

    /// The same for a learning rate that is not the option's.
    public double requireFinite(double loss, double learningRate) {
        if (!Double.isFinite(loss)) {
            throw runAway("the loss is " + np.str(loss), learningRate);
        }
        this.loss = loss;
        return loss;
    }

    /// The same for weights that are to be kept.
    public Map<String, NDArray> requireFinite(Map<String, NDArray> params, double learningRate) {
        if (!params.values().stream().allMatch(array -> java.util.Arrays.stream(array.toArray()).allMatch(Double::isFinite))) {
            throw runAway("there are weights that are no finite numbers", learningRate);
        }
        return params;
    }

    private Failure runAway(String what, double learningRate) {
        return new Failure(what + " in iteration " + done + " at learning rate " + np.str(learningRate)
                + ": the steps are too large, the weights have run away.\nNext step: choose a smaller --learning-rate.");
    }
}
