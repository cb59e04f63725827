//SOURCES ../../ch05/two_layer_net.java ../testing/Reference.java ../testing/RealData.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import common.dataset.DataSource;
import common.dataset.Mnist;
import testing.Reference;
import common.numpy.np;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.RealData;

/** Section 5.7.4: 10000 iterations on MNIST go as the book's Python goes with the same seed. */
class SeededTrainingTest {
    private static final int BATCH = 100;
    private static final double LEARNING_RATE = 0.1;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void learnsAsTheBooksPythonDoes(int seed) {
        var source = new DataSource(Optional.of("mnist"), Optional.of(RealData.require()));
        var mnist = Mnist.load(source, true, true, true);
        var reference = Reference.read("ch05_seed" + seed + ".json").getAsJsonObject();
        var losses = reference.getAsJsonArray("loss");
        var accuracies = reference.getAsJsonArray("acc");
        int trainSize = mnist.xTrain().shape(0);
        int batches = trainSize / BATCH;

        np.random.seed(seed);
        var network = new TwoLayerNet(784, 50, 10);
        int lossesSeen = 0;
        for (int i = 0; i < 10000; i++) {
            var batch = np.random.choice(trainSize, BATCH);
            var xBatch = mnist.xTrain().get(batch);
            var tBatch = mnist.tTrain().get(batch);
            network.gradient(xBatch, tBatch).forEach((key, grad) -> network.params.get(key).subi(grad.mul(LEARNING_RATE)));

            double loss = network.loss(xBatch, tBatch);
            var expected = losses.get(lossesSeen).getAsJsonArray();
            if (i == expected.get(0).getAsInt()) {
                assertThat(loss).as("loss of iteration " + i).isEqualTo(expected.get(1).getAsDouble(), within(i < 100 ? 1e-12 : 1e-9));
                lossesSeen = Math.min(lossesSeen + 1, losses.size() - 1);
            }
            if (i % batches == 0) {
                var pair = List.of(network.accuracy(mnist.xTrain(), mnist.tTrain()), network.accuracy(mnist.xTest(), mnist.tTest()));
                assertThat(pair).as("iteration " + i).containsExactly(boxed(Reference.numbers(accuracies.get(i / batches))));
            }
        }
        assertThat(lossesSeen).isEqualTo(losses.size() - 1);
    }

    private static Double[] boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toArray(Double[]::new);
    }
}
