//SOURCES ../../ch08/deep_convnet.java
//SOURCES ../testing/RealData.java ../testing/Reference.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import common.dataset.Mnist;
import common.numpy.NDArray;
import common.numpy.np;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testing.RealData;
import testing.Reference;

/** Sections 8.1.2 and 8.3.4: which of the test images the book's pickles of both generations get wrong. */
class PretrainedTest {
    /** All 10000 test images where DLFS_WHOLE is set, else as many as include the one that half precision mends. */
    private static final int IMAGES = System.getenv("DLFS_WHOLE") != null ? 10_000 : 6_000;

    @ParameterizedTest
    @CsvSource({"deep_convnet_params.pkl, 2022", "deep_convnet_params_2016.pkl, 2016"})
    void getsTheSameImagesWrong(String file, int year) {
        var weights = RealData.require().resolve("ch08").resolve(file);
        assumeTrue(Files.exists(weights), "needs the book's ch08/" + file);
        var mnist = loadMnist(flatten(false));
        var network = new DeepConvNet();
        network.loadParams(weights.toString());

        var xTest = mnist.xTest().get(slice(IMAGES));
        assertThat(wrong(network, xTest, mnist)).isEqualTo(wrong("deep, pickle of " + year));

        xTest = xTest.astype(np.float16);
        for (var param : network.params.values()) {
            param.at(all).set(param.astype(np.float16));
        }
        assertThat(wrong(network, xTest, mnist)).isEqualTo(wrong("deep, pickle of " + year + ", rounded to float16"));
    }

    private static List<List<Integer>> wrong(String key) {
        var found = new ArrayList<List<Integer>>();
        for (var each : Reference.read("pretrained.json").getAsJsonObject().getAsJsonObject(key).getAsJsonArray("wrong")) {
            var numbers = Reference.numbers(each);
            if (numbers[0] < IMAGES) {
                found.add(List.of((int) numbers[0], (int) numbers[1], (int) numbers[2]));
            }
        }
        return found;
    }

    private static List<List<Integer>> wrong(DeepConvNet network, NDArray x, Mnist mnist) {
        var found = new ArrayList<List<Integer>>();
        for (int i : range(0, IMAGES, 100)) {
            var y = np.argmax(network.predict(x.get(slice(i, i + 100))), 1);
            for (int k : range(100)) {
                int label = mnist.tTest().getInt(i + k);
                if (y.getInt(k) != label) {
                    found.add(List.of(i + k, label, y.getInt(k)));
                }
            }
        }
        return found;
    }
}
