package common.dataset;

//FILES sample_weight.npz=../../data/sample_weight.npz
//FILES params.npz=../../data/params.npz
//FILES deep_convnet_params.npz=../../data/deep_convnet_params.npz

import common.files.Failure;
import common.files.FileSignature;
import common.files.Input;
import common.files.Printable;
import common.numpy.NDArray;
import common.numpy.Npz;
import common.numpy.WeightFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds trained weights. Those of chapter 3's network, `sample_weight.pkl`, which section 3.6.2 reads in `init_network`:
/// what `--weights` names, else what lies in the working folder, else in the data folder, downloaded when it is not there;
/// offline those that this project trained, in `data/sample_weight.npz`. That file comes out the same when it is trained again:
///
/// ```
/// ./jbang ch05/train_backprop.java --sizes 784,50,100,10 --activation sigmoid --bias --init xavier --optimizer momentum
///     --learning-rate 0.1 --batch-size 100 --epochs 20 --shuffle --seed 0 --save-weights data/sample_weight.npz
/// ```
///
/// `data/params.npz` and `data/deep_convnet_params.npz`, for chapters 7 and 8, are what `ch07/train_convnet.java --seed 0` and
/// `ch08/train_deepnet.java --seed 0` write after their 20 epochs, rounded to single precision.
public final class Weights {

    private Weights() {}

    /// The weights `W1 (784, 50)`, `b1 (50,)`, `W2 (50, 100)`, `b2 (100,)`, `W3 (100, 10)`, `b3 (10,)`;
    /// a file of one's own may have other hidden sizes. Says on stderr which were used.
    ///
    /// @param file a .pkl or .npz file of one's own
    /// @throws Failure if the file is bad or does not fit 784 inputs and 10 classes
    public static Map<String, NDArray> load(DataSource source, Optional<Path> file) {
        return file.map(own -> own(own, Optional.of(PublishedWeights.SAMPLE)))
                .orElseGet(() -> published(PublishedWeights.SAMPLE, DataFolder.of(source), Downloads.standard()));
    }

    /// What a page means that asks for weights by a file's name: see [pickle#load].
    static LinkedHashMap<String, NDArray> load(String name, DataSource source, Downloads downloads) {
        var published = PublishedWeights.named(name);
        var file = source.weights().orElse(Input.named(name));
        var asked = source.weights().map(Path::toString).orElse(name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return own(file, published);
        }
        return PublishedWeights.named(asked).map(weights -> published(weights, DataFolder.of(source), downloads))
                .orElseThrow(() -> new Failure(file + " can't be read (there is no such file or folder).\n"
                        + "Next step: name a good .pkl or .npz file of weights."));
    }

    private static LinkedHashMap<String, NDArray> own(Path file, Optional<PublishedWeights> network) {
        var weights = new LinkedHashMap<>(WeightFile.load(file, bytes -> parse(file, bytes)));
        network.ifPresent(of -> of.requireFit(file, weights));
        Printable.say("weights: " + file);
        return weights;
    }

    /// By what the file holds; its ending only says what a damaged one was meant to be.
    private static Map<String, NDArray> parse(Path file, byte[] bytes) throws IOException {
        var name = String.valueOf(file.getFileName());
        if (FileSignature.isZip(bytes) || name.endsWith(".npz")) {
            return Npz.parse(bytes);
        }
        return PickleReader.parse(bytes);
    }

    static LinkedHashMap<String, NDArray> published(PublishedWeights of, DataFolder folder, Downloads downloads) {
        try {
            var weights = new DataFiles(folder, downloads).read(List.of(of.file()), PublishedWeights::verified).getFirst();
            Printable.say("weights: the book's, " + folder.locate(of.file()));
            return weights;
        } catch (Unavailable e) {
            return bundled(of).map(weights -> {
                Printable.say("WARNING: weights trained by this project take the place of the book's.");
                Printable.say(e.getMessage());
                return weights;
            }).orElseThrow(() -> new Failure(e.getMessage(), e));
        }
    }

    /// What this project trained for that network, if it did.
    ///
    /// @throws Failure if it is damaged
    static Optional<LinkedHashMap<String, NDArray>> bundled(PublishedWeights of) {
        try (InputStream in = Weights.class.getResourceAsStream(of.resource())) {
            return in == null ? Optional.empty() : Optional.of(new LinkedHashMap<>(Npz.parse(in.readAllBytes())));
        } catch (IOException e) {
            throw new Failure("the weights in this program " + e.getMessage(), e);
        }
    }
}
