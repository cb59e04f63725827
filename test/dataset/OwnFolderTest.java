package common.dataset;

//SOURCES ../testing/Faults.java Samples.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import common.files.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import testing.Faults;

/** `--dataset FOLDER`: four IDX files of one's own, and what can be wrong with them. */
class OwnFolderTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("IDX files of one's own");

    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";

    @TempDir
    Path folder;

    @BeforeEach
    void aGoodSet() throws IOException {
        Files.write(folder.resolve(IMAGES), Samples.images(30, 28, 28));
        Files.write(folder.resolve(LABELS + ".gz"), Samples.gzip(Samples.labels(30)));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), Samples.gzip(Samples.images(20, 28, 28)));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte"), Samples.labels(20));
    }

    @Test
    void filesMayBeGzippedOrNotAndOfAnyCount() {
        var before = Samples.listing(folder);
        var mnist = load(true, false, true);
        assertThat(mnist.xTrain().shape()).hasToString("(30, 1, 28, 28)");
        assertThat(mnist.tTrain().shape()).hasToString("(30, 10)");
        assertThat(mnist.tTrain().sum()).isEqualTo(30);
        assertThat(mnist.xTest().shape()).hasToString("(20, 1, 28, 28)");
        assertThat(mnist.tTest().argMax(1).getInt(7)).isEqualTo(Samples.labels(20)[8 + 7]);
        assertThat(Samples.listing(folder)).isEqualTo(before);
    }

    static Stream<Arguments> faults() {
        var images = Samples.images(30, 28, 28);
        return Stream.of(
                Arguments.of("labels under the images' name", IMAGES, "were the two exchanged?", Samples.labels(30)),
                Arguments.of("images under the labels' name", LABELS, "were the two exchanged?", images),
                Arguments.of("counts that differ", LABELS, "30 images and train-labels 29 labels", Samples.labels(29)),
                Arguments.of("27 x 28", IMAGES, "images of 27 x 28, where 28 x 28", Samples.images(30, 27, 28)),
                Arguments.of("28 x 27", IMAGES, "images of 28 x 27, where 28 x 28", Samples.images(30, 28, 27)),
                Arguments.of("negative count", IMAGES, "announces -1 images", Samples.idx(2051, -1, 28, 28)),
                Arguments.of("negative rows", IMAGES, "images of -28 x 28", Samples.idx(2051, 1, -28, 28)),
                Arguments.of("no images", IMAGES, "announces 0 images", Samples.idx(2051, 0, 28, 28)),
                Arguments.of("huge count", IMAGES, "announces 2147483647 images", Samples.idx(2051, Integer.MAX_VALUE, 28, 28)),
                Arguments.of("count of 2 GB that isn't there", IMAGES, "ends too early", Samples.idx(2051, 2_700_000, 28, 28)),
                Arguments.of("huge rows", IMAGES, "images of 2147483647 x", Samples.idx(2051, 1, Integer.MAX_VALUE, 1 << 30)),
                Arguments.of("a label of 10", LABELS, "has the label 10 at position 3", label10()),
                Arguments.of("cut off", IMAGES, "ends too early", Arrays.copyOf(images, 10_000)),
                Arguments.of("cut off in the header", IMAGES, "ends after 9 of the 16 bytes", Arrays.copyOf(images, 9)),
                Arguments.of("bytes after the end", IMAGES, "goes on after its end", Arrays.copyOf(images, images.length + 1)),
                Arguments.of("empty", IMAGES, "ends after 0 of the 16 bytes", new byte[0]),
                Arguments.of("HTML", IMAGES, "is an HTML page titled 'Sign in to Hotel WiFi'", Samples.HTML),
                Arguments.of("gzip cut off", LABELS, "ends too early", Arrays.copyOf(Samples.gzip(Samples.labels(30)), 20)));
    }

    private static byte[] label10() {
        var labels = Samples.labels(30);
        labels[8 + 3] = 10;
        return labels;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatIsWrongIsSaidAndNothingWritten(String name, String file, String said, byte[] content) throws IOException {
        Files.deleteIfExists(folder.resolve(file));
        Files.deleteIfExists(folder.resolve(file + ".gz"));
        Files.write(folder.resolve(file), content);
        var before = Samples.listing(folder);
        var refused = catchThrowableOfType(Failure.class, () -> load(true, true, false));
        assertThat(refused).hasMessageContaining(folder.toString()).hasMessageContaining(said).hasMessageContaining("Next step: ");
        assertThat(Samples.listing(folder)).isEqualTo(before);
        FAULTS.row(name, refused.getMessage(), "the four files, untouched");
    }

    /** As many programs name what they unpack. */
    @Test
    void namesMayHaveADot() throws IOException {
        Files.move(folder.resolve(IMAGES), folder.resolve("train-images.idx3-ubyte"));
        Files.move(folder.resolve(LABELS + ".gz"), folder.resolve("train-labels.idx1-ubyte.gz"));
        assertThat(load(true, true, false).xTrain().shape()).hasToString("(30, 784)");
    }

    @Test
    void aPipeIsRefusedBeforeItIsOpened() throws Exception {
        Files.delete(folder.resolve(IMAGES));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve(IMAGES).toString()).start().waitFor()).isZero();
        var refused = catchThrowableOfType(Failure.class, () -> load(true, true, false));
        assertThat(refused).hasMessageContaining("is a pipe, a device or the like");
        FAULTS.row("a pipe", refused.getMessage(), "the pipe, unopened");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve(IMAGES));
        assertThatThrownBy(() -> load(true, true, false)).isInstanceOf(Failure.class)
                .hasMessageContaining("holds neither " + IMAGES + ".gz nor " + IMAGES);
    }

    @Test
    void aFolderThatIsNotThereIsAUsageError() {
        var failure = Samples.failure(() -> Mnist.load(source("nmist"), true, true, false));
        assertThat(failure.status()).isEqualTo(2);
        assertThat(failure).hasMessageContaining("--dataset nmist").hasMessageContaining("fashion-mnist");
    }

    private Mnist load(boolean normalize, boolean flatten, boolean oneHot) {
        return Mnist.load(source(folder.toString()), normalize, flatten, oneHot);
    }

    private static DataSource source(String dataset) {
        return new DataSource(Optional.of(dataset), Optional.empty());
    }
}
