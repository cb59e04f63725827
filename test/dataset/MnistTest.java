package common.dataset;

//SOURCES ../testing/RealData.java Samples.java ../testing/Stderr.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.numpy.builtins.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.files.Failure;
import common.files.Sha256;
import common.numpy.np;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import testing.RealData;
import testing.Stderr;

/** Section 3.6.1, `load_mnist`; and what takes MNIST's place. */
class MnistTest {

    private static final Downloads OFFLINE = Samples.downloads(URI.create("http://127.0.0.1:1/"));

    @RegisterExtension
    final Stderr stderr = new Stderr();

    @TempDir
    Path folder;

    @Test
    void theThreeOptions() {
        var source = new DataSource(Optional.empty(), Optional.of(RealData.require()));
        var mnist = Mnist.load(source, false, true, false);
        assertThat(mnist.xTrain().shape()).hasToString("(60000, 784)");
        assertThat(mnist.tTrain().shape()).hasToString("(60000,)");
        assertThat(mnist.xTest().shape()).hasToString("(10000, 784)");
        assertThat(mnist.tTrain().get(slice(4))).hasToString("[5 0 4 1]");
        assertThat(mnist.xTrain().get(0).max()).isEqualTo(255);

        var prepared = Mnist.load(source, true, false, true);
        assertThat(prepared.xTest().shape()).hasToString("(10000, 1, 28, 28)");
        assertThat(prepared.tTest().get(0)).hasToString("[0. 0. 0. 0. 0. 0. 0. 1. 0. 0.]");
        assertThat(prepared.xTrain().getDouble(0, 0, 5, 12)).isEqualTo((double) (3 / 255f));
        assertThat(stderr.toString()).isEmpty();
    }

    /** The training images can be missing, or bad: they are not looked at. */
    @Test
    void theTestImagesAlone() throws Exception {
        var here = Files.createDirectories(folder.resolve("mnist"));
        for (var name : java.util.List.of("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")) {
            Files.copy(RealData.require().resolve("mnist").resolve(name), here.resolve(name));
        }
        Files.writeString(here.resolve("train-labels-idx1-ubyte.gz"), "damaged");
        var set = Mnist.readTest(new DataSource(Optional.of("mnist"), Optional.of(folder)), OFFLINE);
        assertThat(set.testImages().count()).isEqualTo(10000);
        assertThat(set.testLabels().values()).startsWith(7, 2, 1, 0, 4);
        assertThat(set.trainImages().count()).isZero();
        assertThat(stderr.toString()).isEmpty();
    }

    @Test
    void loadingDrawsNothingFromTheGenerator() {
        np.random.seed(3);
        var expected = np.random.rand(2).toString();
        np.random.seed(3);
        Mnist.load(new DataSource(Optional.of("synthetic"), Optional.empty()), true, true, false);
        assertThat(np.random.rand(2)).hasToString(expected);
    }

    @Test
    void syntheticDigitsTakeItsPlaceAfterAWarning() {
        var set = Mnist.read(new DataSource(Optional.empty(), Optional.of(folder)), OFFLINE);
        assertThat(set.trainImages().count()).isEqualTo(60000);
        assertThat(set.testLabels().count()).isEqualTo(10000);
        assertThat(stderr.toString()).contains("WARNING: synthetic digits").contains("train-images-idx3-ubyte.gz is missing")
                .contains("refuses the connection").contains("Next step: ");
        assertThat(Samples.listing(folder)).isEmpty();
    }

    @Test
    void nothingTakesThePlaceOfADataSetThatWasNamed() {
        for (var name : new String[] {"mnist", "fashion-mnist", "kmnist"}) {
            var source = new DataSource(Optional.of(name), Optional.of(folder));
            assertThatThrownBy(() -> Mnist.read(source, OFFLINE)).isInstanceOf(Failure.class)
                    .hasMessageContaining(folder.resolve(name) + "/train-images-idx3-ubyte.gz is missing");
        }
    }

    @Test
    void syntheticDigitsAreAlwaysTheSame() {
        var set = SyntheticDigits.draw();
        assertThat(Sha256.of(set.trainImages().values()))
                .isEqualTo("ec9780c77649a238913a84b72728adc8dfc20420b6004abf7542ef47f7c37d3a");
        assertThat(Sha256.of(set.testLabels().values()))
                .isEqualTo("1c11c2a01435003d01310fd8bfaa6d145dbcabfe7524e435d296298886052cac");
        assertThat(stderr.toString()).isEmpty();
    }

    @Test
    void keywordsAreTheBooks() {
        DataSource.use(new DataSource(Optional.of("synthetic"), Optional.empty(), OptionalInt.of(7), OptionalInt.of(5), Optional.empty()));
        try {
            var mnist = Mnist.loadMnist(Mnist.normalize(false), Mnist.oneHotLabel(true));
            assertThat(mnist).hasToString("Mnist(xTrain (7, 784), tTrain (7, 10), xTest (5, 784), tTest (5, 10))");
            assertThat(mnist.xTrain().max()).isEqualTo(255);
            assertThat(Mnist.loadMnist(Mnist.flatten(false)).xTest().shape()).hasToString("(5, 1, 28, 28)");
            assertThat(Mnist.loadMnist().xTrain().max()).isEqualTo(1);
            assertThat(Mnist.loadMnist().tTrain().shape()).hasToString("(7,)");
        } finally {
            DataSource.use(DataSource.unspecified());
        }
    }

    @Test
    void moreImagesThanThereAreIsAUsageError() {
        var source = new DataSource(Optional.of("synthetic"), Optional.empty(), OptionalInt.of(60001), OptionalInt.empty(), Optional.empty());
        var failure = Samples.failure(() -> Mnist.load(source, true, true, false));
        assertThat(failure).hasMessageContaining("--train-size takes a whole number from 1 to 60000").extracting(Failure::status).isEqualTo(2);
    }

    @Test
    void theDataFolderIsFoundInOrder() throws Exception {
        var repository = folder.resolve("repository");
        Files.createDirectories(repository.resolve("common/dataset"));
        Files.createFile(repository.resolve("common/dataset/DataFolder.java"));
        var chapter = Files.createDirectories(repository.resolve("ch04"));
        var elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        var launcher = Map.of("JBANG_LAUNCH_CMD", repository.resolve("jbang").toString());
        var variable = Map.of("DLFS_DATA_DIR", folder.resolve("variable").toString());
        var said = new DataSource(Optional.empty(), Optional.of(folder.resolve("said")));

        assertThat(DataFolder.of(said, variable, chapter).path()).isEqualTo(folder.resolve("said"));
        assertThat(DataFolder.of(DataSource.unspecified(), variable, chapter).path()).isEqualTo(folder.resolve("variable"));
        assertThat(DataFolder.of(DataSource.unspecified(), Map.of(), chapter).path()).isEqualTo(repository.resolve("data"));
        assertThat(DataFolder.of(DataSource.unspecified(), launcher, elsewhere).path()).isEqualTo(repository.resolve("data"));
        assertThat(DataFolder.of(DataSource.unspecified(), Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()), elsewhere)
                .path()).satisfies(path -> assertThat(path.getFileName()).hasToString("dlfs"));
    }
}
