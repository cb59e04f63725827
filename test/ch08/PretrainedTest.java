//SOURCES ../../ch08/deep_convnet.java
//SOURCES ../testing/Pretrained.java ../testing/RealData.java ../testing/Reference.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import common.numpy.np;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testing.Pretrained;
import testing.RealData;

/** Sections 8.1.2 and 8.3.4: which of the test images the book's pickles of both generations get wrong, and ours. */
class PretrainedTest {
    /** All 10000 test images where DLFS_WHOLE is set, else as many as include the one that half precision mends. */
    private static final int IMAGES = System.getenv("DLFS_WHOLE") != null ? 10_000 : 6_000;

    /** The accuracy that the README states. */
    @Test
    void oursGetAsManyRightAsWasMeasured() {
        RealData.require();
        var mnist = loadMnist(flatten(false));
        var network = new DeepConvNet();
        network.loadParams("data/deep_convnet_params.npz");
        assertThat(str(network.accuracy(mnist.xTest(), mnist.tTest()))).isEqualTo("0.9925");
    }

    @ParameterizedTest
    @CsvSource({"deep_convnet_params.pkl, 2022", "deep_convnet_params_2016.pkl, 2016"})
    void getsTheSameImagesWrong(String file, int year) {
        var weights = RealData.require().resolve("ch08").resolve(file);
        assumeTrue(Files.exists(weights), "needs the book's ch08/" + file);
        var mnist = loadMnist(flatten(false));
        var network = new DeepConvNet();
        network.loadParams(weights.toString());

        var xTest = mnist.xTest().get(slice(IMAGES));
        assertThat(Pretrained.wrong(network::predict, xTest, mnist)).isEqualTo(Pretrained.wrong("deep, pickle of " + year, IMAGES));

        xTest = xTest.astype(np.float16);
        for (var param : network.params.values()) {
            param.at(all).set(param.astype(np.float16));
        }
        assertThat(Pretrained.wrong(network::predict, xTest, mnist))
                .isEqualTo(Pretrained.wrong("deep, pickle of " + year + ", rounded to float16", IMAGES));
    }
}
