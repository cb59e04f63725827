package common.script;

import common.files.BadFile;
import common.files.Failure;
import common.files.Printable;
import common.files.Reason;
import common.files.StateFile;
import common.numpy.ArrayBytes;
import common.numpy.NDArray;
import common.numpy.Npz;
import common.numpy.Shape;
import common.numpy.WeightFile;
import common.numpy.np;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// A training run's state in a file (.npz), from which a run that was ended, killed or cut off goes on.
final class Checkpoint {

    private static final int SAMPLED_ROWS = 1000;
    private static final int MOST_SHOWN = 600;

    /// Saving takes at most one part in so many of the time.
    private static final int SHARE = 20;

    private final Path file;
    private final StateFile stateFile;
    private final String settings;
    private final RunState run;
    private final String data;
    private final Duration between;
    private long next = System.nanoTime();
    private int savedIterations;
    private boolean failing;

    /// @param settings script and options; a run may only go on with the same
    /// @param between  the least time from one saving to the next
    /// @throws Failure if the file can't be written, another run is writing it, or so many numbers can't be kept
    Checkpoint(Path file, String settings, RunState run, Duration between) {
        this.file = file;
        this.settings = settings;
        this.run = run;
        this.between = between;
        data = run.data().stream().map(Checkpoint::fingerprint).collect(Collectors.joining(" "));
        requireRoom(run.arrays());
        stateFile = StateFile.open(file);
        Exit.atEnd(stateFile::close);
        next += between.toNanos();
    }

    /// The shape, and a checksum of up to about a thousand rows: enough to tell data sets apart.
    static String fingerprint(NDArray array) {
        var checksum = new CRC32();
        int rows = array.shape(0);
        for (int row = 0; row < rows; row += Math.ceilDiv(rows, SAMPLED_ROWS)) {
            var values = array.get(row).toArray();
            var bytes = ByteBuffer.allocate(values.length * Double.BYTES);
            bytes.asDoubleBuffer().put(values);
            checksum.update(bytes);
        }
        return array.shape() + " " + Long.toHexString(checksum.getValue());
    }

    /// Where an earlier run came to.
    ///
    /// @param printed what it had printed since its training began
    record Reached(int iterations, String printed) {
        static final Reached NOTHING = new Reached(0, "");
    }

    /// Puts everything back to where the file says, if it is there.
    ///
    /// @param most how many iterations the run is to have
    /// @throws Failure where the file is not such a state, or of a run with other settings or data; nothing is changed then
    Reached restore(int most) {
        if (!Files.exists(file)) {
            return Reached.NOTHING;
        }
        var state = read();
        requireSame("is the checkpoint of another run", state.run(), settings, "go on with the options of then, or name another file");
        requireSame("is the checkpoint of a run on other data", state.data(), data, "go on with the data of then, or name another file");
        var now = run.arrays();
        var then = new LinkedHashMap<>(state.arrays());
        then.keySet().retainAll(now.keySet());
        requireSame("is the checkpoint of another network", shapes(then), shapes(now), "name another file");
        if (state.iterations() > most) {
            throw new Failure(file + " holds a run of " + state.iterations() + " iterations, more than the " + most
                    + " that are asked for.\nNext step: ask for more, or name another file.");
        }

        run.putBack(state.arrays());
        var lists = run.lists();
        for (int i = 0; i < lists.size(); i++) {
            lists.get(i).clear();
            lists.get(i).addAll(state.histories().get(i));
        }
        np.random.restore(state.generator());
        savedIterations = state.iterations();
        Printable.say("going on after " + savedIterations + " iterations, from " + file);
        return new Reached(savedIterations, Printable.text(state.printed()));
    }

    private TrainingState read() {
        try {
            var state = TrainingState.of(Npz.parse(WeightFile.bytes(file)));
            int lists = run.lists().size();
            if (state.histories().size() != lists) {
                throw new BadFile("is not this script's: it holds " + state.histories().size() + " lists, not " + lists);
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
            throw new Failure(file + " " + otherwise + ".\n  then: " + Printable.line(then, MOST_SHOWN)
                    + "\n  now:  " + Printable.line(now, MOST_SHOWN) + "\nNext step: " + nextStep + ".");
        }
    }

    private static String shapes(Map<String, NDArray> arrays) {
        var shapes = new LinkedHashMap<String, Shape>();
        arrays.forEach((key, array) -> shapes.put(key, array.shape()));
        return shapes.toString();
    }

    /// Saves where the last time is long enough ago. A failure is said once and tried again: it doesn't end the run.
    void saveNowAndThen(int iterations, String printed) {
        if (iterations == savedIterations) {
            return; // at the beginning: nothing is learned yet, or it is where the file is
        }
        try {
            save(iterations, printed);
        } catch (IOException e) {
            if (!failing) {
                Printable.say(file + " can't be written (" + Reason.of(e) + "): the run goes on and will try again");
            }
            failing = true;
        }
    }

    /// Whether the last time is long enough ago.
    boolean isDue() {
        return System.nanoTime() - next >= 0;
    }

    /// Saves for the last time and lets go of the file. A failure makes the exit status 1.
    void finish(int iterations, String printed) {
        try (stateFile) {
            if (iterations > savedIterations) {
                save(iterations, printed);
            }
        } catch (IOException e) {
            Exit.report(new Failure("the state after " + iterations + " iterations could not be kept: " + file + " can't be written ("
                    + Reason.of(e) + ")." + lastGood(), e));
        }
    }

    private void save(int iterations, String printed) throws IOException {
        long start = System.nanoTime();
        var arrays = run.arrays();
        if (areFinite(arrays)) { // else the last good ones stay
            var state = new TrainingState(settings, data, iterations, printed, arrays, run.lists(), np.random.state()).toArrays();
            requireRoom(state);
            stateFile.write(Npz.bytes(state));
            savedIterations = iterations;
            failing = false;
        }
        long end = System.nanoTime();
        next = end + Math.max(between.toNanos(), SHARE * (end - start));
    }

    static boolean areFinite(Map<String, NDArray> arrays) {
        return arrays.values().stream().allMatch(array -> Arrays.stream(array.toArray()).allMatch(Double::isFinite));
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
        return savedIterations == 0 || !Files.exists(file) ? "" : "\n" + file + " holds the state after " + savedIterations + " iterations.";
    }
}
