//SOURCES ../testing/RealData.java ../testing/Reference.java
//SOURCES ../../common/MultiLayerNet.java ../../common/MultiLayerNetExtend.java ../../common/Optimizers.java ../../common/Trainer.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/script/Script.java

import static common.Trainer.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import common.MultiLayerNet;
import common.MultiLayerNetExtend;
import common.Optimizers.*;
import common.Trainer;
import common.dataset.Mnist;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import common.numpy.np;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.RealData;
import testing.Reference;

/** The first steps of sections 6.1.8, 6.2.4 and 6.4.3, loss by loss beside the book's Python with the same seed. */
class SeededTrainingTest {
    private static final int STEPS = 30;

    private static Mnist mnist() {
        RealData.require();
        return loadMnist(normalize(true));
    }

    private static JsonObject book(String script, int seed) {
        return Reference.read("ch06_" + script + "_seed" + seed + ".json").getAsJsonObject();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void fourOptimizersStepAsTheBooks(int seed) {
        var mnist = mnist();
        var book = book("optimizer_compare_mnist", seed);
        np.random.seed(seed);
        var optimizers = new LinkedHashMap<String, Optimizer>();
        optimizers.put("SGD", new SGD());
        optimizers.put("Momentum", new Momentum());
        optimizers.put("AdaGrad", new AdaGrad());
        optimizers.put("Adam", new Adam());
        var networks = new LinkedHashMap<String, MultiLayerNet>();
        optimizers.keySet().forEach(key -> networks.put(key, new MultiLayerNet(784, List.of(100, 100, 100, 100), 10)));
        assertFirstWeights(List.copyOf(networks.values()), book);
        train(mnist, networks, optimizers, book);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void threeFirstWeightsStepAsTheBooks(int seed) {
        var mnist = mnist();
        var book = book("weight_init_compare", seed);
        np.random.seed(seed);
        var networks = new LinkedHashMap<String, MultiLayerNet>();
        var optimizers = new LinkedHashMap<String, Optimizer>();
        Map<String, Object> scales = new LinkedHashMap<>();
        scales.put("std=0.01", 0.01);
        scales.put("Xavier", "sigmoid");
        scales.put("He", "relu");
        scales.forEach((key, scale) -> {
            networks.put(key, new MultiLayerNet(784, List.of(100, 100, 100, 100), 10, MultiLayerNet.weightInitStd(scale)));
            optimizers.put(key, new SGD(0.01));
        });
        assertFirstWeights(List.copyOf(networks.values()), book);
        train(mnist, networks, optimizers, book);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void dropoutDrawsAndLearnsAsTheBooks(int seed) {
        var mnist = mnist();
        var book = book("overfit_dropout", seed);
        np.random.seed(seed);
        var network = new MultiLayerNetExtend(784, List.of(100, 100, 100, 100, 100, 100), 10,
                MultiLayerNetExtend.useDropout(true), MultiLayerNetExtend.dropoutRation(0.2));
        var trainer = new Trainer(network, mnist.xTrain().get(slice(300)), mnist.tTrain().get(slice(300)), mnist.xTest(), mnist.tTest(),
                epochs(3), miniBatchSize(100), optimizer("sgd"), optimizerParam(Map.of("lr", 0.01)), verbose(false));
        trainer.train();
        assertLosses(trainer.trainLossList, book, "train loss");
        assertThat(trainer.trainLossList).hasSize(9);
        for (int epoch : range(3)) {
            assertThat(trainer.trainAccList.get(epoch)).isEqualTo(of(book, "train acc by epoch (of 300)", epoch) / 300);
            assertThat(trainer.testAccList.get(epoch)).isEqualTo(of(book, "test acc by epoch (of 10000)", epoch) / 10000);
        }
    }

    private static double of(JsonObject book, String key, int i) {
        return book.getAsJsonArray(key).get(i).getAsDouble();
    }

    private static void assertFirstWeights(List<MultiLayerNet> networks, JsonObject book) {
        var built = book.getAsJsonArray("networks as built");
        for (int i : range(len(networks))) {
            built.get(i).getAsJsonObject().getAsJsonObject("first weights").asMap().forEach((key, values) ->
                    assertThat(networks.get(i).params.get(key).toArray()).startsWith(Reference.numbers(values)));
        }
    }

    private static void train(Mnist mnist, Map<String, MultiLayerNet> networks, Map<String, Optimizer> optimizers, JsonObject book) {
        var losses = new LinkedHashMap<String, List<Double>>();
        networks.keySet().forEach(key -> losses.put(key, new java.util.ArrayList<>()));
        for (int _ : range(STEPS)) {
            var batchMask = np.random.choice(60_000, 128);
            var xBatch = mnist.xTrain().get(batchMask);
            var tBatch = mnist.tTrain().get(batchMask);
            networks.forEach((key, network) -> {
                optimizers.get(key).update(network.params, network.gradient(xBatch, tBatch));
                losses.get(key).add(network.loss(xBatch, tBatch));
            });
        }
        losses.forEach((key, values) -> assertLosses(values, book, "loss " + key));
    }

    /** Those that the book's list names: [iteration, value, …]. */
    private static void assertLosses(List<Double> losses, JsonObject book, String name) {
        var key = book.keySet().stream().filter(each -> each.startsWith(name + " [")).findFirst().orElseThrow();
        int compared = 0;
        for (var each : book.getAsJsonArray(key)) {
            var expected = Reference.numbers(each);
            if (expected[0] < len(losses)) {
                assertThat(losses.get((int) expected[0])).as("%s of iteration %d", name, (int) expected[0])
                        .isCloseTo(expected[1], within(1e-12 * expected[1]));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(len(losses));
    }
}
