package common;

//SOURCES Failure.java NDArray.java Npz.java NumpyRandom.java np.java

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The state of a training run in a file (.npz), written as a whole or not at all: the arrays that learn, the lists for
/// the figures, the lines printed, `np.random` and the number of iterations done.
final class Checkpoint {
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final String ARRAY = "array.";
    private static final String HISTORY = "history.";

    private final Path file;
    private final String settings;
    private final Map<String, NDArray> arrays;
    private final List<List<Double>> histories;
    private long lastSaved = System.nanoTime();
    private int savedIterations;

    /// @param settings the command line's part of the state: a run may only go on with the same
    Checkpoint(Path file, String settings, Map<String, NDArray> arrays, List<List<Double>> histories) {
        this.file = file;
        this.settings = settings;
        this.arrays = arrays;
        this.histories = histories;
    }

    /// Puts everything back to where the file says, if it is there, and returns how many iterations were done.
    ///
    /// @throws Failure where the file is not such a state, or of a run with other settings; nothing is changed then
    int restore(List<String> printed) {
        if (!Files.exists(file)) {
            return 0;
        }
        var state = Npz.load(file);
        var theirs = text(get(state, "settings"));
        if (!theirs.equals(settings)) {
            throw new Failure(file + " is the checkpoint of another run.\n  then: " + theirs + "\n  now:  " + settings
                    + "\nNext step: go on with the options of then, or name another file.");
        }
        arrays.forEach((key, array) -> {
            if (!get(state, ARRAY + key).shape().equals(array.shape())) {
                throw bad(ARRAY + key + " has shape " + get(state, ARRAY + key).shape() + ", not " + array.shape());
            }
        });
        try {
            np.random.restore(generator(state));
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage());
        }
        arrays.forEach((key, array) -> array.set(get(state, ARRAY + key)));
        for (int i = 0; i < histories.size(); i++) {
            var history = histories.get(i);
            history.clear();
            Arrays.stream(get(state, HISTORY + i).toArray()).forEach(history::add);
        }
        text(get(state, "printed")).lines().forEach(printed::add);
        savedIterations = get(state, "iterations").getInt(0);
        System.err.println("going on after " + savedIterations + " iterations, from " + file);
        return savedIterations;
    }

    /// Saves if the last time is a second or more ago.
    void saveNowAndThen(int iterations, List<String> printed) {
        if (System.nanoTime() - lastSaved >= BETWEEN.toNanos()) {
            save(iterations, printed);
        }
    }

    void save(int iterations, List<String> printed) {
        var state = new LinkedHashMap<String, NDArray>();
        state.put("settings", bytes(settings));
        state.put("iterations", np.array(iterations));
        arrays.forEach((key, array) -> state.put(ARRAY + key, array));
        for (int i = 0; i < histories.size(); i++) {
            state.put(HISTORY + i, np.array(histories.get(i).stream().mapToDouble(Double::doubleValue).toArray()));
        }
        state.put("printed", bytes(String.join("\n", printed)));
        var generator = np.random.state();
        state.put("random.key", np.array(generator.key()));
        state.put("random.position", np.array(generator.position(), generator.hasGauss() ? 1 : 0));
        state.put("random.gauss", np.array(generator.gauss()));
        Npz.save(file, state);
        savedIterations = iterations;
        lastSaved = System.nanoTime();
    }

    /// What to tell a user whose run went wrong.
    String lastGood() {
        return savedIterations == 0 ? "" : "\n" + file + " holds the state after iteration " + savedIterations + ", before that.";
    }

    private NumpyRandom.State generator(Map<String, NDArray> state) {
        var key = Arrays.stream(get(state, "random.key").toArray()).mapToInt(value -> (int) value).toArray();
        var position = get(state, "random.position");
        if (position.size() != 2 || get(state, "random.gauss").size() != 1) {
            throw bad("the generator's state is not complete");
        }
        return new NumpyRandom.State(key, position.getInt(0), position.getInt(1) != 0, get(state, "random.gauss").item());
    }

    private NDArray get(Map<String, NDArray> state, String key) {
        if (!state.containsKey(key)) {
            throw bad("it holds no " + key);
        }
        return state.get(key);
    }

    private Failure bad(String why) {
        return new Failure(file + " is not a checkpoint of this script: " + why + ".\nNext step: name another file, or remove this one to start anew.");
    }

    private static NDArray bytes(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var values = new int[bytes.length];
        Arrays.setAll(values, i -> bytes[i]);
        return np.array(values);
    }

    private static String text(NDArray array) {
        var values = array.toArray();
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
