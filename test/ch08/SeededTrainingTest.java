//SOURCES ../../ch08/deep_convnet.java
//SOURCES ../testing/RealData.java ../testing/Reference.java
//SOURCES ../../common/Trainer.java

import static common.Trainer.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import common.Trainer;
import common.numpy.np;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.RealData;
import testing.Reference;

/** Section 8.1 beside the book's Python with the same seed. */
class SeededTrainingTest {
    /** All of the reference's 30 steps where DLFS_WHOLE is set. */
    private static final boolean WHOLE = System.getenv("DLFS_WHOLE") != null;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void learnsAsTheBooks(int seed) {
        RealData.require();
        var mnist = loadMnist(flatten(false));
        var book = Reference.read("ch08_train_deepnet_short_seed" + seed + ".json").getAsJsonObject();
        np.random.seed(seed);
        var network = new DeepConvNet();
        book.getAsJsonArray("networks as built").get(0).getAsJsonObject().getAsJsonObject("first weights").asMap().forEach((key, values) ->
                assertThat(network.params.get(key).toArray()).startsWith(Reference.numbers(values)));

        var trainer = new Trainer(network, mnist.xTrain(), mnist.tTrain(), mnist.xTest(), mnist.tTest(),
                epochs(20), miniBatchSize(100), optimizer("Adam"), optimizerParam(Map.of("lr", 0.001)),
                evaluateSampleNumPerEpoch(1000), verbose(false));
        int steps = WHOLE ? 30 : 6;
        for (int _ : range(steps)) {
            trainer.trainStep();
        }
        var losses = book.asMap().entrySet().stream().filter(each -> each.getKey().startsWith("train loss [")).findFirst().orElseThrow()
                .getValue().getAsJsonArray();
        for (int i : range(steps)) {
            double expected = Reference.numbers(losses.get(i))[1];
            assertThat(trainer.trainLossList.get(i)).as("loss of iteration %d", i).isCloseTo(expected, within(1e-12 * expected));
        }
        var lines = book.getAsJsonArray("lines with accuracies");
        assertThat("=== epoch:1, train acc:" + str(trainer.trainAccList.get(0)) + ", test acc:" + str(trainer.testAccList.get(0)) + " ===")
                .isEqualTo(lines.get(0).getAsString());
        if (WHOLE) {
            assertThat("test acc:" + str(network.accuracy(mnist.xTest().get(slice(1000)), mnist.tTest().get(slice(1000)))))
                    .isEqualTo(lines.get(1).getAsString());
            assertThat(np.random.rand(2).toArray()).isEqualTo(Reference.numbers(book.get("rand(2) after the script")));
        }
    }
}
