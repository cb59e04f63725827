package common.dataset;

//SOURCES DataFiles.java DataFolder.java DataSource.java Dataset.java Downloads.java FolderLock.java Glyphs.java
//SOURCES HttpDownload.java Idx.java IdxFile.java ImageSet.java MirrorFailure.java Pen.java Pickle.java
//SOURCES PublishedFile.java RetryPolicy.java SyntheticDigits.java Unavailable.java UserDataset.java Verify.java
//SOURCES Weights.java

import common.files.Failure;
import common.numpy.NDArray;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The book's `dataset/mnist.py` (section 3.6.1): 60000 images of handwritten digits to train on and
/// 10000 to test with, 28 x 28 pixels each, and their labels. Files that are missing are downloaded;
/// every file is verified at each load. Draws nothing from `np.random`.
///
/// @param xTrain training images, `(60000, 784)` or `(60000, 1, 28, 28)`, read-only, backed by bytes
/// @param tTrain training labels, integers `(60000,)` or one-hot `(60000, 10)`
/// @param xTest  test images, `(10000, 784)` or `(10000, 1, 28, 28)`
/// @param tTest  test labels, `(10000,)` or `(10000, 10)`
public record Mnist(NDArray xTrain, NDArray tTrain, NDArray xTest, NDArray tTest) {

    private static final String RULE = "=".repeat(78);

    /// The book's `load_mnist`, with MNIST from the data folder; for JShell and short scripts.
    ///
    /// @param normalize   pixels as 0..1 (`(double) (p / 255f)`), else 0..255
    /// @param flatten     images as rows of 784, else as `(1, 28, 28)`
    /// @param oneHotLabel labels as rows of ten, else as integers
    public static Mnist loadMnist(boolean normalize, boolean flatten, boolean oneHotLabel) {
        return load(DataSource.unspecified(), normalize, flatten, oneHotLabel);
    }

    /// `load_mnist` with the data set and folder that the command line named. Where none was named
    /// and MNIST is neither there nor to be downloaded, [SyntheticDigits] take its place after a
    /// warning on stderr.
    ///
    /// @throws Failure if the named data can't be had, or a file is bad and can't be replaced
    public static Mnist load(DataSource source, boolean normalize, boolean flatten, boolean oneHotLabel) {
        return of(read(source, Downloads.standard()), normalize, flatten, oneHotLabel);
    }

    /// `load` where only the test images are asked for: of a published set the training files, six times as large, are neither
    /// read nor downloaded, and `xTrain` and `tTrain` are empty.
    public static Mnist loadTest(DataSource source, boolean normalize, boolean flatten, boolean oneHotLabel) {
        return of(readTest(source, Downloads.standard()), normalize, flatten, oneHotLabel);
    }

    private static Mnist of(ImageSet set, boolean normalize, boolean flatten, boolean oneHotLabel) {
        return new Mnist(
                set.trainImages().images(normalize, flatten), set.trainLabels().labels(oneHotLabel),
                set.testImages().images(normalize, flatten), set.testLabels().labels(oneHotLabel));
    }

    static ImageSet read(DataSource source, Downloads downloads) {
        return read(source, (set, folder) -> read(set, folder, downloads));
    }

    static ImageSet readTest(DataSource source, Downloads downloads) {
        return read(source, (set, folder) -> {
            var files = new DataFiles(folder, downloads).read(set.testFiles(), IdxFile::read);
            return new ImageSet(Idx.none(Idx.Kind.IMAGES), Idx.none(Idx.Kind.LABELS), files.get(0), files.get(1));
        });
    }

    /// How a published set is read.
    private interface Reader {
        ImageSet read(Dataset set, DataFolder folder) throws Unavailable;
    }

    private static ImageSet read(DataSource source, Reader reader) {
        var name = source.dataset().orElse("mnist");
        if (name.equals("synthetic")) {
            return SyntheticDigits.draw();
        }
        var published = Dataset.named(name);
        if (published.isEmpty()) {
            return new UserDataset(folder(name)).read();
        }
        try {
            return reader.read(published.get(), DataFolder.of(source));
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
        System.err.println(RULE);
        System.err.println("WARNING: synthetic digits, drawn by this program, take the place of MNIST.");
        System.err.println("All figures will differ from the book's.");
        System.err.println(why);
        System.err.println(RULE);
    }
}
