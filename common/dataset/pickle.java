package common.dataset;

import common.files.Input;
import common.files.Output;
import common.files.Printable;
import common.numpy.NDArray;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Python's `pickle` for what the book keeps in it: a dictionary of names and arrays. Lower case like the module.
///
/// ```java
/// var network = pickle.load("sample_weight.pkl");
/// pickle.dump(params, "params.pkl");
/// ```
public final class pickle {

    private pickle() {}

    /// The arrays of a file in its order. Which file: the one that `--weights` names; else the one of that name in the
    /// working folder, where training writes it; else, for the names that the book has (`sample_weight.pkl`, `params.pkl`,
    /// `deep_convnet_params.pkl`), the one in the data folder, downloaded if it isn't there; else this project's own, after a
    /// warning. Says on stderr which it was.
    ///
    /// @throws Failure if there is none, or it is bad, or doesn't fit the network that the name stands for
    public static LinkedHashMap<String, NDArray> load(String fileName) {
        return Weights.load(fileName, DataSource.current(), Downloads.standard());
    }

    /// Writes arrays so that Python's `pickle.load` reads them too. What is there is kept: then the file is `params-2.pkl`,
    /// `params-3.pkl` and so on. Says on stderr which it became.
    ///
    /// @throws Failure if it can't be written
    public static void dump(Map<String, NDArray> arrays, String fileName) {
        Path file = Input.named(fileName);
        Path written = Output.saveNew(file, PickleWriter.bytes(arrays));
        Printable.say("saved " + written + (written.equals(file) ? ""
                : " (" + file + " was there already; --weights " + written + " reads the new one)"));
    }
}
