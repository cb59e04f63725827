package common.dataset;

import common.files.Failure;
import common.files.Printable;
import common.numpy.Kernels;
import common.numpy.NDArray;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The book's `dataset/mnist.py` (section 3.6.1): 60000 images of handwritten digits to train on and
/// 10000 to test with, 28 x 28 pixels each, and their labels.
///
/// ```java
/// import static common.dataset.Mnist.*;
/// var mnist = loadMnist(normalize(true), flatten(true), oneHotLabel(false)); // the book's defaults
/// NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain(), xTest = mnist.xTest(), tTest = mnist.tTest();
/// ```
///
/// Files that are missing are downloaded, and every file is verified when it is read: the training images, six times as
/// large, when a page first asks for them, if it does. Draws nothing from `np.random`.
public final class Mnist {

    private static final String RULE = "=".repeat(78);

    private final ImageReader reader;
    private final Request request;
    private ImageSet images;
    private boolean whole;
    private NDArray xTrain, tTrain, xTest, tTest;

    private Mnist(ImageReader reader, Request request) {
        this.reader = reader;
        this.request = request;
    }

    /// Arrays of one's own in the place of MNIST's.
    public Mnist(NDArray xTrain, NDArray tTrain, NDArray xTest, NDArray tTest) {
        this(null, null);
        this.xTrain = xTrain;
        this.tTrain = tTrain;
        this.xTest = xTest;
        this.tTest = tTest;
    }

    /// Training images, `(60000, 784)` or `(60000, 1, 28, 28)`, read-only, backed by bytes.
    public synchronized NDArray xTrain() {
        return xTrain == null ? xTrain = all().trainImages().images(request.normalize, request.flatten) : xTrain;
    }

    /// Training labels, integers `(60000,)` or one-hot `(60000, 10)`.
    public synchronized NDArray tTrain() {
        return tTrain == null ? tTrain = all().trainLabels().labels(request.oneHotLabel) : tTrain;
    }

    /// Test images, `(10000, 784)` or `(10000, 1, 28, 28)`, read-only, backed by bytes.
    public synchronized NDArray xTest() {
        return xTest == null ? xTest = test().testImages().images(request.normalize, request.flatten) : xTest;
    }

    /// Test labels, `(10000,)` or `(10000, 10)`.
    public synchronized NDArray tTest() {
        return tTest == null ? tTest = test().testLabels().labels(request.oneHotLabel) : tTest;
    }

    private ImageSet all() {
        if (!whole) {
            images = reader.read(false);
            whole = true;
        }
        return images;
    }

    private ImageSet test() {
        if (images == null) {
            images = reader.read(true);
        }
        return images;
    }

    @Override
    public String toString() {
        return "Mnist(xTrain " + xTrain().shape() + ", tTrain " + tTrain().shape() + ", xTest " + xTest().shape()
                + ", tTest " + tTest().shape() + ")";
    }

    /// What `load_mnist` is asked for, with the book's defaults.
    static final class Request {
        private boolean normalize = true;
        private boolean flatten = true;
        private boolean oneHotLabel;
    }

    /// One of `load_mnist`'s named arguments.
    public interface Keyword {
        void set(Request request);
    }

    /// `normalize=True`: pixels as 0..1 (`(double) (p / 255f)`), else 0..255.
    public static Keyword normalize(boolean normalize) {
        return request -> request.normalize = normalize;
    }

    /// `flatten=True`: images as rows of 784, else as `(1, 28, 28)`.
    public static Keyword flatten(boolean flatten) {
        return request -> request.flatten = flatten;
    }

    /// `one_hot_label=True`: labels as rows of ten, else as integers.
    public static Keyword oneHotLabel(boolean oneHotLabel) {
        return request -> request.oneHotLabel = oneHotLabel;
    }

    /// The book's `load_mnist`, of the data set that the command line names. Where it names none and MNIST is neither
    /// there nor to be downloaded, [SyntheticDigits] take its place after a warning on stderr.
    ///
    /// @throws Failure if there is no such data set; from the accessors, if the named data can't be had or a file is bad
    ///                 and can't be replaced
    public static Mnist loadMnist(Keyword... keywords) {
        return load(DataSource.current(), keywords);
    }

    /// `load_mnist` with the three in the book's order.
    public static Mnist loadMnist(boolean normalize, boolean flatten, boolean oneHotLabel) {
        return loadMnist(normalize(normalize), flatten(flatten), oneHotLabel(oneHotLabel));
    }

    /// `load_mnist` of the data that `source` means.
    static Mnist load(DataSource source, Keyword... keywords) {
        var request = new Request();
        for (var keyword : keywords) {
            keyword.set(request);
        }
        if (!request.flatten) {
            Kernels.expectConvolutions();
        }
        return new Mnist(reader(source, Downloads.standard()), request);
    }

    /// `load_mnist` of the data that `source` means, all of them at once.
    public static Mnist load(DataSource source, boolean normalize, boolean flatten, boolean oneHotLabel) {
        var mnist = load(source, normalize(normalize), flatten(flatten), oneHotLabel(oneHotLabel));
        mnist.all();
        return mnist;
    }

    static ImageSet read(DataSource source, Downloads downloads) {
        return reader(source, downloads).read(false);
    }

    static ImageSet readTest(DataSource source, Downloads downloads) {
        return reader(source, downloads).read(true);
    }

    /// Reads a data set.
    private interface ImageReader {
        /// @param testOnly whether the training images may be left out
        ImageSet read(boolean testOnly);
    }

    private static ImageReader reader(DataSource source, Downloads downloads) {
        var name = source.dataset().orElse("mnist");
        if (name.equals("synthetic")) {
            return _ -> SyntheticDigits.draw().first(source.trainSize(), source.testSize());
        }
        var published = Dataset.named(name);
        if (published.isEmpty()) {
            var own = new UserDataset(folder(name));
            return _ -> own.read().first(source.trainSize(), source.testSize());
        }
        return testOnly -> read(published.get(), source, downloads, testOnly).first(source.trainSize(), source.testSize());
    }

    private static ImageSet read(Dataset set, DataSource source, Downloads downloads, boolean testOnly) {
        var folder = DataFolder.of(source);
        try {
            return testOnly ? readTest(set, folder, downloads) : read(set, folder, downloads);
        } catch (Unavailable e) {
            if (source.dataset().isPresent()) {
                throw new Failure(e.getMessage(), e);
            }
            warn(e.getMessage());
            return SyntheticDigits.draw();
        }
    }

    /// One of the published sets from a data folder, downloaded where it is missing.
    static ImageSet read(Dataset set, DataFolder folder, Downloads downloads) throws Unavailable {
        var files = new DataFiles(folder, downloads).read(set.files(), IdxFile::read);
        return new ImageSet(files.get(0), files.get(1), files.get(2), files.get(3));
    }

    private static ImageSet readTest(Dataset set, DataFolder folder, Downloads downloads) throws Unavailable {
        var files = new DataFiles(folder, downloads).read(set.testFiles(), IdxFile::read);
        return new ImageSet(Idx.none(Idx.Kind.IMAGES), Idx.none(Idx.Kind.LABELS), files.get(0), files.get(1));
    }

    private static Path folder(String name) {
        try {
            var folder = Path.of(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // no folder either: said below
        }
        throw Failure.usage("--dataset " + name + ": there is no such data set or folder. Choose mnist, fashion-mnist, "
                + "kmnist, synthetic, or a folder that holds four IDX files under MNIST's names.");
    }

    private static void warn(String why) {
        Printable.say(RULE);
        Printable.say("WARNING: synthetic digits, drawn by this program, take the place of MNIST.");
        Printable.say("All figures will differ from the book's.");
        Printable.say(why);
        Printable.say(RULE);
    }
}
