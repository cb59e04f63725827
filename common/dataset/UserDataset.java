package common.dataset;

import common.files.BadFile;
import common.files.Failure;
import common.files.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A user's own data: a folder with four IDX files under MNIST's names (`train-images-idx3-ubyte` or, with a dot,
/// `train-images.idx3-ubyte`), gzipped or not. Their structure is checked to the last byte, no hash is expected, and nothing is
/// ever written there.
record UserDataset(Path path) {

    /// Reads the four files.
    ///
    /// @throws Failure if one is missing or is not what it must be
    ImageSet read() {
        var trainImages = read("train-images-idx3-ubyte", Idx.Kind.IMAGES);
        var trainLabels = read("train-labels-idx1-ubyte", Idx.Kind.LABELS);
        var testImages = read("t10k-images-idx3-ubyte", Idx.Kind.IMAGES);
        var testLabels = read("t10k-labels-idx1-ubyte", Idx.Kind.LABELS);
        requirePair("train", trainImages, trainLabels);
        requirePair("t10k", testImages, testLabels);
        return new ImageSet(trainImages, trainLabels, testImages, testLabels);
    }

    private Idx read(String name, Idx.Kind kind) {
        requireReadable();
        var file = Stream.of(name, Idx.dotted(name)).flatMap(each -> Stream.of(each + ".gz", each)).map(path::resolve)
                .filter(Files::exists).findFirst()
                .orElseThrow(() -> new Failure(path + " holds neither " + name + ".gz nor " + name
                        + ". A data set of one's own is four IDX files under MNIST's names.\n"
                        + "Next step: put it there, or name another folder, or mnist, with --dataset."));
        try {
            return IdxFile.read(file, kind);
        } catch (BadFile e) {
            throw new Failure(file + " " + e.getMessage() + ".\nNext step: make it an IDX file of " + kind
                    + ", gzipped or not, or use another folder. Nothing was changed.", e);
        } catch (IOException e) {
            throw new Failure(file + " can't be read (" + Reason.of(e) + ").\nNext step: make it readable.", e);
        }
    }

    private void requireReadable() {
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            throw new Failure(path + " can't be read (permission denied).\nNext step: make it readable, or name another folder "
                    + "with --dataset.");
        }
    }

    private void requirePair(String which, Idx images, Idx labels) {
        if (images.count() != labels.count()) {
            throw new Failure(path + ": " + which + "-images holds " + images + " and " + which + "-labels " + labels
                    + ", but each image needs one label.\nNext step: check that the two files belong together.");
        }
    }
}
