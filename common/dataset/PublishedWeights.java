package common.dataset;

import common.files.BadFile;
import common.files.Failure;
import common.files.FileSignature;
import common.files.Printable;
import common.files.Sha256;
import common.numpy.NDArray;
import common.numpy.WeightFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The trained weights that come with the book: of chapter 3's network, and those of chapters 7 and 8, which were trained
/// for one epoch; the longer trained ones of 2016, that these replaced, are to be had by their own names.
enum PublishedWeights {
    SAMPLE("", "sample_weight.pkl", 181853, "b7f55a27988ba34c3777b0f1bbd464817c8a4db855723e6ff26f703501917a13",
            "master/ch03/", "AAA", "chapter 3"),
    CONVNET("ch07", "params.pkl", 3471484, "a5da99cffddafcfe5e686e79dc0ec3a7cc993b58e64f483b50960511e5e85344",
            "master/ch07/", "CAA", "chapter 7"),
    DEEP_CONVNET("ch08", "deep_convnet_params.pkl", 989219, "4b7a27baee2037605afa94d3f514ca9fa9cc96623739328609765073cfd5f802",
            "master/ch08/", "CCCCCCAA", "chapter 8"),
    CONVNET_2016("ch07", "params_2016.pkl", 3471538, "290ab40c1b1218b392cdc155b633a5df642d829453702fa421ce5f3c6c55f779",
            "0dda3d1/ch07/params.pkl", "CAA", "chapter 7"),
    DEEP_CONVNET_2016("ch08", "deep_convnet_params_2016.pkl", 989346, "8c81d1d6ddedd08c8277c957f3af30a91e455a1d65474ec2b5a0e3527b7422cc",
            "0dda3d1/ch08/deep_convnet_params.pkl", "CCCCCCAA", "chapter 8");

    private static final String REPOSITORY = "https://raw.githubusercontent.com/oreilly-japan/deep-learning-from-scratch/";
    private static final int PIXELS = Idx.SIDE * Idx.SIDE;
    private static final int CLASSES = 10;

    private final PublishedFile file;
    private final String layers;
    private final String network;

    /// @param layers the network's layers with weights in their order: C for convolution, A for affine
    PublishedWeights(String folder, String name, long bytes, String sha256, String place, String layers, String chapter) {
        file = new PublishedFile(folder, name, bytes, bytes, new PublishedFile.Pin(PublishedFile.Pin.Of.FILE, sha256),
                List.of(URI.create(REPOSITORY + place)));
        this.layers = layers;
        this.network = "the network of " + chapter;
    }

    PublishedFile file() {
        return file;
    }

    /// Those that a page asks for by that name, without a folder.
    static Optional<PublishedWeights> named(String name) {
        return Arrays.stream(values()).filter(weights -> weights.file.name().equals(name)).findFirst();
    }

    /// Where this project's own weights lie in a script's jar.
    String resource() {
        return "/" + file.name().replace("_2016", "").replace(".pkl", ".npz");
    }

    /// Reads the published file, by its hash.
    static LinkedHashMap<String, NDArray> verified(Path path, PublishedFile published) throws IOException {
        var bytes = WeightFile.bytes(path);
        if (!PickleReader.looksLikePickle(bytes)) {
            throw new BadFile(FileSignature.describe(bytes) + ", not a pickle of weights");
        }
        if (bytes.length < published.bytes()) {
            throw new BadFile("ends too early: it has " + bytes.length + " of " + published.bytes() + " bytes");
        }
        published.requireHash(Sha256.of(bytes));
        return PickleReader.parse(bytes);
    }

    /// Checks that W1 b1 W2 b2 … lead from an image to ten classes, and hold numbers.
    ///
    /// @throws Failure if they don't
    void requireFit(Path path, Map<String, NDArray> weights) {
        int inputs = layers.startsWith("C") ? 1 : PIXELS;
        for (int layer = 1; layer <= layers.length(); layer++) {
            boolean convolution = layers.charAt(layer - 1) == 'C';
            boolean last = layer == layers.length();
            boolean flattens = !convolution && layer > 1 && layers.charAt(layer - 2) == 'C';
            var W = get(path, weights, "W" + layer);
            var b = get(path, weights, "b" + layer);
            int into = convolution ? 1 : 0;
            boolean fits = W.ndim() == (convolution ? 4 : 2) && W.size() > 0
                    && (flattens ? W.shape(0) % inputs == 0 : W.shape(into) == inputs)
                    && (!convolution || W.shape(2) == W.shape(3)) && (!last || W.shape(1) == CLASSES);
            if (!fits) {
                var needed = convolution ? "(n, " + inputs + ", f, f)"
                        : "(" + (flattens ? "n * " : "") + inputs + ", " + (last ? CLASSES : "n") + ")";
                throw new Failure(path + ": W" + layer + " has shape " + W.shape() + ", but " + needed + " is needed: "
                        + (layer > 1 ? "layer " + (layer - 1) + " has " + inputs + " outputs"
                                : convolution ? "an image has one channel" : "an image has 784 pixels")
                        + ".\nNext step: use weights of a network for 28 x 28 images.");
            }
            int outputs = W.shape(convolution ? 0 : 1);
            if (b.ndim() != 1 || b.shape(0) != outputs) {
                throw new Failure("%s: b%d has shape %s, but W%d with shape %s needs (%d,)"
                        .formatted(path, layer, b.shape(), layer, W.shape(), outputs));
            }
            requireFinite(path, "W" + layer, W);
            requireFinite(path, "b" + layer, b);
            inputs = outputs;
        }
    }

    private static void requireFinite(Path path, String key, NDArray array) {
        for (double value : array.toArray()) {
            if (!Double.isFinite(value)) {
                throw new Failure(path + ": " + key + " holds a value that is no number (" + value
                        + "): the training that wrote it ran away.\nNext step: use other weights, or train again with a smaller learning rate.");
            }
        }
    }

    private NDArray get(Path path, Map<String, NDArray> weights, String key) {
        if (!weights.containsKey(key)) {
            throw new Failure(path + " holds no " + key + ", only " + Printable.list(weights.keySet()) + "; " + network + " has " + keys());
        }
        return weights.get(key);
    }

    private String keys() {
        var keys = new StringBuilder("W1 b1");
        for (int layer = 2; layer <= layers.length(); layer++) {
            keys.append(" W").append(layer).append(" b").append(layer);
        }
        return keys.toString();
    }
}
