package common;

//SOURCES ../../common/MultiLayerNetExtend.java ../../common/Trainer.java

import static common.MultiLayerNetExtend.useBatchnorm;
import static common.MultiLayerNetExtend.useDropout;
import static common.Trainer.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.Optimizers.Adam;
import common.files.Failure;
import common.numpy.NDArray;
import common.numpy.NumpyRandom;
import common.numpy.np;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The book's `common/trainer.py`: what a training prints, counts, draws and learns. */
class TrainerTest {
    private final NDArray x = new NumpyRandom(0).randn(10, 4);
    private final NDArray t = np.array(0, 1, 2, 0, 1, 2, 0, 1, 2, 0);

    private static MultiLayerNetExtend network() {
        np.random.seed(1);
        return new MultiLayerNetExtend(4, List.of(5), 3, useBatchnorm(true), useDropout(true));
    }

    private static String printed(Runnable run) {
        var before = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsALossForEachStepAndTheAccuraciesAfterTheFirstOfEachEpoch() {
        var trainer = new Trainer(network(), x, t, x, t, epochs(2), miniBatchSize(5));
        var lines = printed(trainer::train).lines().toList();
        assertThat(trainer.iterPerEpoch).isEqualTo(2.0);
        assertThat(lines).hasSize(4 + 2 + 2);
        assertThat(lines.get(0)).isEqualTo("train loss:" + np.str(trainer.trainLossList.get(0)));
        assertThat(lines.get(1)).isEqualTo("=== epoch:1, train acc:" + np.str(trainer.trainAccList.get(0))
                + ", test acc:" + np.str(trainer.testAccList.get(0)) + " ===");
        assertThat(lines.get(2)).isEqualTo("train loss:" + np.str(trainer.trainLossList.get(1)));
        assertThat(lines.get(4)).startsWith("=== epoch:2, ");
        assertThat(lines.get(6)).isEqualTo("=============== Final Test Accuracy ===============");
        assertThat(lines.get(7)).isEqualTo("test acc:" + np.str(trainer.network.accuracy(x, t)));
        assertThat(trainer.trainLossList).hasSize(4);
        assertThat(trainer.currentIter).isEqualTo(4);
        assertThat(trainer.currentEpoch).isEqualTo(2);
    }

    @Test
    void printsNothingUnlessVerbose() {
        var trainer = new Trainer(network(), x, t, x, t, epochs(2), miniBatchSize(5), verbose(false));
        assertThat(printed(trainer::train)).isEmpty();
        assertThat(trainer.testAccList).hasSize(2);
    }

    @Test
    void epochsAreNotWholeWhereTheBatchDoesNotDivideTheImages() { // 10 / 4 = 2.5: only every fifth step is an epoch's
        var trainer = new Trainer(network(), x, t, x, t, epochs(5), miniBatchSize(4), verbose(false));
        trainer.train();
        assertThat(trainer.maxIter).isEqualTo(12);
        assertThat(trainer.trainLossList).hasSize(12);
        assertThat(trainer.trainAccList).hasSize(3); // steps 0, 5 and 10
    }

    @Test
    void aBatchLargerThanTheImagesIsAnEpoch() {
        var trainer = new Trainer(network(), x, t, x, t, epochs(3), miniBatchSize(40), verbose(false));
        trainer.train();
        assertThat(trainer.trainLossList).hasSize(3);
        assertThat(trainer.trainAccList).hasSize(3);
    }

    @Test
    void accuraciesMayBeOfTheFirstImagesAlone() {
        var network = new MultiLayerNet(4, List.of(5), 3);
        var trainer = new Trainer(network, x, t, x, np.array(0, 1, 9, 9, 9, 9, 9, 9, 9, 9), epochs(1), miniBatchSize(10),
                evaluateSampleNumPerEpoch(2), optimizer("Adam"), optimizerParam(Map.of("lr", 0.0)), verbose(false));
        trainer.train();
        assertThat(trainer.testAccList).containsExactly(trainer.trainAccList.getFirst());
        assertThat(network.accuracy(x, np.array(0, 1, 9, 9, 9, 9, 9, 9, 9, 9))).isLessThanOrEqualTo(0.2);
    }

    @Test
    void takesTheOptimizersByNameInAnyCase() {
        for (var name : List.of("sgd", "Momentum", "NESTEROV", "AdaGrad", "rmsprop", "Adam")) {
            var trainer = new Trainer(network(), x, t, x, t, epochs(1), miniBatchSize(10), optimizer(name), verbose(false));
            assertThat(trainer.optimizer.getClass().getSimpleName()).isEqualToIgnoringCase(name);
        }
        var adam = (Adam) new Trainer(network(), x, t, x, t, optimizer("adam"), optimizerParam(Map.of("lr", 0.5, "beta1", 0.8))).optimizer;
        assertThat(List.of(adam.lr, adam.beta1, adam.beta2)).containsExactly(0.5, 0.8, 0.999);
    }

    @Test
    void otherOptimizersAndArgumentsAreRefused() {
        assertThatThrownBy(() -> new Trainer(network(), x, t, x, t, optimizer("sgdd"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no optimizer is called 'sgdd': adagrad, adam, momentum, nesterov, rmsprop, sgd");
        assertThatThrownBy(() -> new Trainer(network(), x, t, x, t, optimizer("Adam"), optimizerParam(Map.of("lr", 0.01, "momentum", 0.5))))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("adam() got an unexpected keyword argument 'momentum'");
    }

    @Test
    void aLossThatRunsAwayEndsTheTraining() {
        var trainer = new Trainer(network(), x, t, x, t, epochs(50), miniBatchSize(10), optimizerParam(Map.of("lr", 1e300)), verbose(false));
        assertThatThrownBy(trainer::train).isInstanceOf(Failure.class).hasMessageContaining("the weights have run away");
    }

    @Test
    void drawsABatchAndDropoutsMaskInEachStepAndNothingElse() {
        var trainer = new Trainer(network(), x, t, x, t, epochs(2), miniBatchSize(5), verbose(false));
        np.random.seed(7);
        trainer.train();
        var random = new NumpyRandom(7);
        for (int i = 0; i < 4; i++) {
            random.choice(10, 5);
            random.rand(5, 5);
        }
        assertThat(np.random.rand(2).toArray()).isEqualTo(random.rand(2).toArray());
    }
}
