package common.script;

import common.files.BadFile;
import common.files.Failure;
import common.files.Reason;
import common.files.StateFile;
import common.numpy.ArrayBytes;
import common.numpy.NDArray;
import common.numpy.Npz;
import common.numpy.Shape;
import common.numpy.WeightFile;
import common.numpy.np;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A training run's state in a file (.npz), from which a run that was ended, killed or cut off goes on.
final class Checkpoint {

    /// Saving takes at most one part in so many of the time.
    private static final int SHARE = 20;

    private final Path file;
    private final StateFile stateFile;
    private final Run run;
    private final Duration between;
    private long next = System.nanoTime();
    private int savedIterations;
    private boolean failing;

    /// What is kept of a run, and what tells it from others.
    ///
    /// @param settings  script and options; a run may only go on with the same
    /// @param data      what it learns from, in short
    /// @param arrays    what learns, in place
    /// @param histories lists for the figures, which grow
    record Run(String settings, String data, Map<String, NDArray> arrays, List<List<Double>> histories) {}

    /// @param between the least time from one saving to the next
    /// @throws Failure if the file can't be written, another run is writing it, or so many numbers can't be kept
    Checkpoint(Path file, Run run, Duration between) {
        this.file = file;
        this.run = run;
        this.between = between;
        requireRoom(run.arrays());
        stateFile = StateFile.open(file);
        Exit.atEnd(stateFile::close);
        next += between.toNanos();
    }

    /// Puts everything back to where the file says, if it is there, and returns how many iterations were done.
    ///
    /// @param most    how many iterations the run is to have
    /// @param printed gets the lines printed so far
    /// @throws Failure where the file is not such a state, or of a run with other settings or data; nothing is changed then
    int restore(int most, List<String> printed) {
        if (!Files.exists(file)) {
            return 0;
        }
        var state = read();
        requireSame("is the checkpoint of another run", state.run(), run.settings(),
                "go on with the options of then, or name another file");
        requireSame("is the checkpoint of a run on other data", state.data(), run.data(),
                "go on with the data of then, or name another file");
        requireSame("is the checkpoint of another network", shapes(state.arrays()), shapes(run.arrays()), "name another file");
        if (state.iterations() > most) {
            throw new Failure(file + " holds a run of " + state.iterations() + " iterations, more than the " + most
                    + " that are asked for.\nNext step: ask for more, or name another file.");
        }

        np.random.restore(state.generator());
        run.arrays().forEach((key, array) -> array.set(state.arrays().get(key)));
        for (int i = 0; i < run.histories().size(); i++) {
            run.histories().get(i).clear();
            run.histories().get(i).addAll(state.histories().get(i));
        }
        printed.addAll(state.printed());
        savedIterations = state.iterations();
        System.err.println("going on after " + savedIterations + " iterations, from " + file);
        return savedIterations;
    }

    private TrainingState read() {
        try {
            var state = TrainingState.of(Npz.parse(WeightFile.bytes(file)));
            if (state.histories().size() != run.histories().size()) {
                throw new BadFile("is not this script's: it holds " + state.histories().size() + " lists, not " + run.histories().size());
            }
            return state;
        } catch (BadFile e) {
            throw new Failure(file + " " + e.getMessage()
                    + ".\nNext step: name another file for --checkpoint, or remove this one to start anew.", e);
        } catch (IOException e) {
            throw new Failure(file + " can't be read (" + Reason.of(e) + ").\nNext step: name another file for --checkpoint.", e);
        }
    }

    private void requireSame(String otherwise, String then, String now, String nextStep) {
        if (!then.equals(now)) {
            throw new Failure(file + " " + otherwise + ".\n  then: " + then + "\n  now:  " + now + "\nNext step: " + nextStep + ".");
        }
    }

    private static String shapes(Map<String, NDArray> arrays) {
        var shapes = new LinkedHashMap<String, Shape>();
        arrays.forEach((key, array) -> shapes.put(key, array.shape()));
        return shapes.toString();
    }

    /// Saves where the last time is long enough ago. A failure is said once and tried again: it doesn't end the run.
    void saveNowAndThen(int iterations, List<String> printed) {
        if (System.nanoTime() - next < 0) {
            return;
        }
        try {
            save(iterations, printed);
        } catch (IOException e) {
            if (!failing) {
                System.err.println(file + " can't be written (" + Reason.of(e) + "): the run goes on and will try again");
            }
            failing = true;
        }
    }

    /// Saves for the last time and lets go of the file. A failure makes the exit status 1.
    void finish(int iterations, List<String> printed) {
        try (stateFile) {
            if (iterations > savedIterations) {
                save(iterations, printed);
            }
        } catch (IOException e) {
            Exit.report(new Failure("the state after " + iterations + " iterations could not be kept: " + file + " can't be written ("
                    + Reason.of(e) + ")." + lastGood(), e));
        }
    }

    private void save(int iterations, List<String> printed) throws IOException {
        long start = System.nanoTime();
        if (areFinite(run.arrays())) { // else the last good ones stay
            stateFile.write(Npz.bytes(state(iterations, printed)));
            savedIterations = iterations;
            failing = false;
        }
        long end = System.nanoTime();
        next = end + Math.max(between.toNanos(), SHARE * (end - start));
    }

    static boolean areFinite(Map<String, NDArray> arrays) {
        return arrays.values().stream().allMatch(array -> Arrays.stream(array.toArray()).allMatch(Double::isFinite));
    }

    private Map<String, NDArray> state(int iterations, List<String> printed) {
        var state = new TrainingState(run.settings(), run.data(), iterations, printed, run.arrays(), run.histories(),
                np.random.state()).toArrays();
        requireRoom(state);
        return state;
    }

    /// What is written must be possible to read again.
    private static void requireRoom(Map<String, NDArray> arrays) {
        long values = arrays.values().stream().mapToLong(NDArray::size).sum();
        if (values > ArrayBytes.MAX_VALUES) {
            throw new Failure("a state of " + values + " numbers is too large for --checkpoint, which keeps up to " + ArrayBytes.MAX_VALUES
                    + ".\nNext step: leave --checkpoint out, or make the network smaller.");
        }
    }

    /// What to tell a user whose run went wrong.
    String lastGood() {
        return savedIterations == 0 ? "" : "\n" + file + " holds the state after " + savedIterations + " iterations.";
    }
}
