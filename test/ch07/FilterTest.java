//SOURCES ../testing/RealData.java ../testing/Reference.java
//SOURCES ../../common/Layers.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java
//SOURCES ../../common/dataset/pickle.java ../../common/dataset/Pictures.java ../../common/script/Script.java

import static common.dataset.Pictures.picture;
import static common.numpy.builtins.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import common.Layers.Convolution;
import common.dataset.pickle;
import common.matplotlib.plt;
import common.numpy.NDArray;
import common.numpy.Shape;
import common.numpy.np;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testing.RealData;
import testing.Reference;

/** Section 7.6.1: a picture through the filters. */
class FilterTest {
    private static NDArray filtered(NDArray img, NDArray w) {
        return new Convolution(w.reshape(new Shape(1).plus(w.shape())), np.zeros(1)).forward(img.reshape(1, 1, 256, 256));
    }

    /** The picture that everybody has: each value is the sum of what lies under the filter, times its weights. */
    @Test
    void eachFilterAddsUpWhatLiesUnderIt() {
        NDArray W1 = pickle.load("data/params.npz").get("W1"), img = plt.imread(picture("lena_gray.png"));
        for (int filter = 0; filter < 16; filter++) {
            var out = filtered(img, W1.get(filter));
            assertThat(out.shape()).hasToString("(1, 1, 252, 252)");
            for (int[] place : new int[][] {{0, 0}, {251, 251}, {17, 200}, {130, 99}}) {
                var under = img.get(slice(place[0], place[0] + 5), slice(place[1], place[1] + 5));
                assertThat(out.getDouble(0, 0, place[0], place[1])).isCloseTo(under.mul(W1.get(filter, 0)).sum(), within(1e-12));
            }
            assertThat(out.max()).isGreaterThan(out.min());
        }
    }

    /** The book's picture, where the user has put it into the data folder. */
    @ParameterizedTest
    @CsvSource({"params.pkl, filtered", "params_2016.pkl, filtered with the pickle of 2016"})
    void thePictureThroughEachFilterIsTheBooks(String file, String key) {
        Path weights = RealData.require().resolve("ch07").resolve(file), photograph = RealData.require().resolve("lena_gray.png");
        assumeTrue(Files.exists(weights) && Files.exists(photograph), "needs the book's ch07/" + file + " and lena_gray.png");
        var W1 = pickle.load(weights.toString()).get("W1");
        var img = plt.imread(photograph.toString());
        for (var each : Reference.read("ch07_apply_filter.json").getAsJsonObject().getAsJsonArray(key)) {
            var expected = each.getAsJsonObject();
            var out = filtered(img, W1.get(expected.get("filter").getAsInt()));
            assertThat(out.min()).isCloseTo(expected.get("min").getAsDouble(), within(1e-14));
            assertThat(out.max()).isCloseTo(expected.get("max").getAsDouble(), within(1e-14));
            assertThat(out.mean()).isCloseTo(expected.get("mean").getAsDouble(), within(1e-14));
            assertThat(out.getDouble(0, 0, 251, 251)).isCloseTo(expected.get("out[251,251]").getAsDouble(), within(1e-14));
        }
    }
}
