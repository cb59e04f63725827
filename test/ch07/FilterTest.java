//SOURCES ../testing/RealData.java ../testing/Reference.java
//SOURCES ../../common/Layers.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/dataset/pickle.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import common.Layers.Convolution;
import common.dataset.pickle;
import common.matplotlib.plt;
import common.numpy.Shape;
import common.numpy.np;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testing.RealData;
import testing.Reference;

/** Section 7.6.1: the filters over the book's picture, where the user has put it into the data folder. */
class FilterTest {
    @ParameterizedTest
    @CsvSource({"params.pkl, filtered", "params_2016.pkl, filtered with the pickle of 2016"})
    void thePictureThroughEachFilterIsTheBooks(String file, String key) {
        Path weights = RealData.require().resolve("ch07").resolve(file), picture = RealData.require().resolve("lena_gray.png");
        assumeTrue(Files.exists(weights) && Files.exists(picture), "needs the book's ch07/" + file + " and lena_gray.png");
        var W1 = pickle.load(weights.toString()).get("W1");
        var img = plt.imread(picture.toString());
        for (var each : Reference.read("ch07_apply_filter.json").getAsJsonObject().getAsJsonArray(key)) {
            var expected = each.getAsJsonObject();
            var w = W1.get(expected.get("filter").getAsInt());
            var out = new Convolution(w.reshape(new Shape(1).plus(w.shape())), np.zeros(1)).forward(img.reshape(1, 1, 256, 256));
            assertThat(out.min()).isCloseTo(expected.get("min").getAsDouble(), within(1e-14));
            assertThat(out.max()).isCloseTo(expected.get("max").getAsDouble(), within(1e-14));
            assertThat(out.mean()).isCloseTo(expected.get("mean").getAsDouble(), within(1e-14));
            assertThat(out.getDouble(0, 0, 251, 251)).isCloseTo(expected.get("out[251,251]").getAsDouble(), within(1e-14));
        }
    }
}
