package common.dataset;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The published sets of 60000 + 10000 images of ten classes that can be trained on: the handwritten
/// digits of the book, and two that were made to take their place, of clothes and of cursive kana.
enum Dataset {
    MNIST("mnist",
            List.of("https://ossci-datasets.s3.amazonaws.com/mnist/",
                    "https://storage.googleapis.com/cvdf-datasets/mnist/"),
            PublishedFile.Pin.Of.UNPACKED,
            new Part("train-images-idx3-ubyte.gz", 9912422,
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
            new Part("train-labels-idx1-ubyte.gz", 28881,
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
            new Part("t10k-images-idx3-ubyte.gz", 1648877,
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
            new Part("t10k-labels-idx1-ubyte.gz", 4542,
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")),

    FASHION_MNIST("fashion-mnist",
            List.of("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
                    "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"),
            PublishedFile.Pin.Of.FILE,
            new Part("train-images-idx3-ubyte.gz", 26421880,
                    "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
            new Part("train-labels-idx1-ubyte.gz", 29515,
                    "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
            new Part("t10k-images-idx3-ubyte.gz", 4422102,
                    "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
            new Part("t10k-labels-idx1-ubyte.gz", 5148,
                    "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5")),

    KMNIST("kmnist",
            List.of("http://codh.rois.ac.jp/kmnist/dataset/kmnist/"),
            PublishedFile.Pin.Of.FILE,
            new Part("train-images-idx3-ubyte.gz", 18165135,
                    "51467d22d8cc72929e2a028a0428f2086b092bb31cfb79c69cc0a90ce135fde4"),
            new Part("train-labels-idx1-ubyte.gz", 29497,
                    "e38f9ebcd0f3ebcdec7fc8eabdcdaef93bb0df8ea12bee65224341c8183d8e17"),
            new Part("t10k-images-idx3-ubyte.gz", 3041136,
                    "edd7a857845ad6bb1d0ba43fe7e794d164fe2dce499a1694695a792adfac43c5"),
            new Part("t10k-labels-idx1-ubyte.gz", 5120,
                    "20bb9a0ef54c7db3efc55a92eef5582c109615df22683c380526788f98e42a1c"));

    /// One of the four files.
    ///
    /// @param gzipBytes length of the compressed file as first published
    /// @param sha256    its hash, of what [Dataset] says
    private record Part(String name, long gzipBytes, String sha256) {}

    private final String folder;
    private final List<PublishedFile> files;

    Dataset(String folder, List<String> mirrors, PublishedFile.Pin.Of pinned, Part... parts) {
        this.folder = folder;
        var bases = mirrors.stream().map(URI::create).toList();
        files = Arrays.stream(parts)
                .map(part -> new PublishedFile(folder, part.name, part.gzipBytes,
                        atMost(kind(part.name).fileBytes(count(part.name))),
                        new PublishedFile.Pin(pinned, part.sha256), bases))
                .toList();
    }

    /// A gzip file is never longer than what it holds and a little for its blocks' headers.
    private static long atMost(long unpacked) {
        return unpacked + unpacked / 1000 + 1024;
    }

    /// The name on the command line, and of the folder in the data folder.
    String folder() {
        return folder;
    }

    /// Training images, training labels, test images, test labels.
    List<PublishedFile> files() {
        return files;
    }

    /// Test images, test labels.
    List<PublishedFile> testFiles() {
        return files.subList(2, 4);
    }

    /// The data set that `--dataset` calls so, if it is one.
    static Optional<Dataset> named(String name) {
        return Arrays.stream(values()).filter(set -> set.folder.equals(name)).findFirst();
    }

    /// Images or labels, by the file's name.
    static Idx.Kind kind(String fileName) {
        return fileName.contains("images") ? Idx.Kind.IMAGES : Idx.Kind.LABELS;
    }

    /// 60000 for the training files, 10000 for the test files.
    static int count(String fileName) {
        return fileName.startsWith("train") ? 60000 : 10000;
    }
}
