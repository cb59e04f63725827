package common.script;

import common.files.BadFile;
import common.numpy.NDArray;
import common.numpy.NumpyRandom;
import common.numpy.np;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All that a training run is made of at a moment, and how it is kept as named arrays, for an .npz file.
///
/// @param run        which run it is: script and options
/// @param data       what it learns from, in short
/// @param iterations how many are done
/// @param printed    what it has printed since its training began
/// @param arrays     what learns: weights, an optimizer's state
/// @param histories  lists for the figures
/// @param generator  the state of `np.random`
record TrainingState(String run, String data, int iterations, String printed, Map<String, NDArray> arrays,
                     List<List<Double>> histories, NumpyRandom.State generator) {

    private static final String ARRAY = "array.";
    private static final String HISTORY = "history.";

    Map<String, NDArray> toArrays() {
        var all = new LinkedHashMap<String, NDArray>();
        all.put("run", bytes(run));
        all.put("data", bytes(data));
        all.put("iterations", np.array(iterations));
        all.put("printed", bytes(printed));
        arrays.forEach((key, array) -> all.put(ARRAY + key, array));
        for (int i = 0; i < histories.size(); i++) {
            all.put(HISTORY + i, np.array(histories.get(i).stream().mapToDouble(Double::doubleValue).toArray()));
        }
        all.put("random.key", np.array(generator.key()));
        all.put("random.position", np.array(generator.position(), generator.hasGauss() ? 1 : 0));
        all.put("random.gauss", np.array(generator.gauss()));
        return all;
    }

    static TrainingState of(Map<String, NDArray> all) throws BadFile {
        var arrays = new LinkedHashMap<String, NDArray>();
        var histories = new ArrayList<List<Double>>();
        for (var each : all.entrySet()) {
            if (each.getKey().startsWith(ARRAY)) {
                arrays.put(each.getKey().substring(ARRAY.length()), each.getValue());
            }
        }
        while (all.containsKey(HISTORY + histories.size())) {
            histories.add(Arrays.stream(all.get(HISTORY + histories.size()).toArray()).boxed().toList());
        }
        return new TrainingState(text(all, "run"), text(all, "data"), wholes(all, "iterations", 1)[0],
                text(all, "printed"), arrays, histories, generator(all));
    }

    private static NumpyRandom.State generator(Map<String, NDArray> all) throws BadFile {
        var position = wholes(all, "random.position", 2);
        if (position[0] > NumpyRandom.N) {
            throw new BadFile("is not a training run's state: random.position is " + position[0]);
        }
        var key = values(all, "random.key", NumpyRandom.N);
        for (double value : key) {
            if (value != (int) value) {
                throw new BadFile("is not a training run's state: random.key holds " + np.str(value));
            }
        }
        return new NumpyRandom.State(Arrays.stream(key).mapToInt(value -> (int) value).toArray(), position[0], position[1] != 0,
                values(all, "random.gauss", 1)[0]);
    }

    private static int[] wholes(Map<String, NDArray> all, String key, int size) throws BadFile {
        var values = values(all, key, size);
        for (double value : values) {
            if (value != (int) value || value < 0) {
                throw new BadFile("is not a training run's state: " + key + " is " + np.str(value));
            }
        }
        return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    }

    private static double[] values(Map<String, NDArray> all, String key, int size) throws BadFile {
        var values = get(all, key).toArray();
        if (values.length != size) {
            throw new BadFile("is not a training run's state: " + key + " has " + values.length + " values, not " + size);
        }
        return values;
    }

    private static NDArray get(Map<String, NDArray> all, String key) throws BadFile {
        if (!all.containsKey(key)) {
            throw new BadFile("is not a training run's state: it holds no " + key);
        }
        return all.get(key);
    }

    /// UTF-8, a byte a number: .npz files hold nothing but numbers.
    private static NDArray bytes(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var values = new int[bytes.length];
        Arrays.setAll(values, i -> bytes[i]);
        return np.array(values);
    }

    private static String text(Map<String, NDArray> all, String key) throws BadFile {
        var values = get(all, key).toArray();
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
