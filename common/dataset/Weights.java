package common.dataset;

//FILES sample_weight.npz=../../data/sample_weight.npz

import common.files.BadFile;
import common.files.Failure;
import common.files.FileSignature;
import common.files.Sha256;
import common.numpy.NDArray;
import common.numpy.Npz;
import common.numpy.WeightFile;
import common.script.Option;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The trained weights of chapter 3's network, 784-50-100-10: the book's `sample_weight.pkl` from the
/// data folder, downloaded when it is not there; offline those that this project trained, in
/// `data/sample_weight.npz`. Section 3.6.2 calls this `init_network`. The file comes out the same when it is trained again:
///
/// ```
/// ./jbang ch05/train_backprop.java --sizes 784,50,100,10 --activation sigmoid --bias --init xavier --optimizer momentum
///     --learning-rate 0.1 --batch-size 100 --epochs 20 --shuffle --seed 0 --save-weights data/sample_weight.npz
/// ```
public final class Weights {

    static final PublishedFile SAMPLE = new PublishedFile("", "sample_weight.pkl", 181853, 181853,
            new PublishedFile.Pin(PublishedFile.Pin.Of.FILE,
                    "b7f55a27988ba34c3777b0f1bbd464817c8a4db855723e6ff26f703501917a13"),
            List.of(URI.create("https://raw.githubusercontent.com/oreilly-japan/"
                    + "deep-learning-from-scratch/master/ch03/")));

    private static final int INPUTS = Idx.SIDE * Idx.SIDE;
    private static final int CLASSES = 10;

    private Weights() {}

    /// `--weights`, the file of one's own for [#load].
    public static Option option() {
        return Option.file("--weights", "weights of your own, .pkl or .npz (default: the book's)");
    }

    /// The weights `W1 (784, 50)`, `b1 (50,)`, `W2 (50, 100)`, `b2 (100,)`, `W3 (100, 10)`, `b3 (10,)`;
    /// a file of one's own may have other hidden sizes. Says on stderr which were used.
    ///
    /// @param file a .pkl or .npz file of one's own
    /// @throws Failure if the file is bad or does not fit 784 inputs and 10 classes
    public static Map<String, NDArray> load(DataSource source, Optional<Path> file) {
        return file.map(Weights::own).orElseGet(() -> book(DataFolder.of(source), Downloads.standard()));
    }

    private static Map<String, NDArray> own(Path file) {
        var name = file.getFileName().toString();
        Map<String, NDArray> weights;
        if (name.endsWith(".pkl")) {
            weights = Pickle.load(file);
        } else if (name.endsWith(".npz")) {
            weights = Npz.load(file);
        } else {
            throw Failure.usage(file + " has neither of the endings that weights have: .pkl or .npz");
        }
        requireShapes(file, weights);
        System.err.println("weights: " + file);
        return weights;
    }

    static Map<String, NDArray> book(DataFolder folder, Downloads downloads) {
        try {
            var weights = new DataFiles(folder, downloads).read(List.of(SAMPLE), Weights::verified).getFirst();
            System.err.println("weights: the book's, " + folder.locate(SAMPLE));
            return weights;
        } catch (Unavailable e) {
            System.err.println("WARNING: weights trained by this project take the place of the book's.");
            System.err.println(e.getMessage());
            return bundled();
        }
    }

    /// The book's file, by its hash.
    static Map<String, NDArray> verified(Path file, PublishedFile published) throws IOException {
        var bytes = WeightFile.bytes(file);
        if (bytes.length == 0 || bytes[0] != Pickle.START) {
            throw new BadFile(FileSignature.describe(bytes) + ", not a pickle of weights");
        }
        if (bytes.length < published.bytes()) {
            throw new BadFile("ends too early: it has " + bytes.length + " of " + published.bytes() + " bytes");
        }
        published.requireHash(Sha256.of(bytes));
        return Pickle.parse(bytes);
    }

    /// What this project trained.
    static Map<String, NDArray> bundled() {
        try (InputStream in = Weights.class.getResourceAsStream("/sample_weight.npz")) {
            if (in == null) {
                throw new Failure("sample_weight.npz is not in this program either: was it built without data/?");
            }
            return Npz.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new Failure("the weights in this program " + e.getMessage(), e);
        }
    }

    /// W1 b1 W2 b2 W3 b3 must lead from 784 pixels to 10 classes.
    private static void requireShapes(Path file, Map<String, NDArray> weights) {
        int inputs = INPUTS;
        for (int layer = 1; layer <= 3; layer++) {
            var W = get(file, weights, "W" + layer);
            var b = get(file, weights, "b" + layer);
            if (W.ndim() != 2 || W.shape(0) != inputs || layer == 3 && W.shape(1) != CLASSES) {
                throw new Failure("%s: W%d has shape %s, but (%d, %s) is needed: %s.\n"
                        .formatted(file, layer, W.shape(), inputs, layer == 3 ? CLASSES : "n", layer == 1
                                ? "an image has 784 pixels" : "layer " + (layer - 1) + " has " + inputs + " outputs")
                        + "Next step: use weights of a network for 28 x 28 images.");
            }
            if (b.ndim() != 1 || b.shape(0) != W.shape(1)) {
                throw new Failure("%s: b%d has shape %s, but W%d with shape %s needs (%d,)"
                        .formatted(file, layer, b.shape(), layer, W.shape(), W.shape(1)));
            }
            inputs = W.shape(1);
        }
    }

    private static NDArray get(Path file, Map<String, NDArray> weights, String key) {
        if (!weights.containsKey(key)) {
            throw new Failure(file + " holds no " + key + ", only " + weights.keySet()
                    + "; the network of chapter 3 has W1 b1 W2 b2 W3 b3");
        }
        return weights.get(key);
    }
}
