//SOURCES ../../ch07/simple_convnet.java
//SOURCES ../testing/Pretrained.java ../testing/RealData.java ../testing/Reference.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testing.Pretrained;
import testing.RealData;

/** Section 7.5.3: which of the test images trained networks get wrong: the book's pickles of both generations, and ours. */
class PretrainedTest {
    @ParameterizedTest
    @CsvSource({"params.pkl, 2022", "params_2016.pkl, 2016"})
    void getsTheSameImagesWrong(String file, int year) {
        var weights = RealData.require().resolve("ch07").resolve(file);
        assumeTrue(Files.exists(weights), "needs the book's ch07/" + file);
        var mnist = loadMnist(flatten(false));
        var network = new SimpleConvNet();
        network.loadParams(weights.toString());
        assertThat(Pretrained.wrong(network::predict, mnist.xTest(), mnist)).isEqualTo(Pretrained.wrong("simple, pickle of " + year, 10_000));
    }

    /** The accuracy that the README states. */
    @Test
    void oursGetAsManyRightAsTheirTrainingSaid() {
        RealData.require();
        var mnist = loadMnist(flatten(false));
        var network = new SimpleConvNet();
        network.loadParams("data/params.npz");
        assertThat(str(network.accuracy(mnist.xTest(), mnist.tTest()))).isEqualTo("0.9908");
    }
}
