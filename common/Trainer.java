package common;

//SOURCES KeywordArguments.java Network.java Optimizers.java files/Failure.java numpy/np.java script/Script.java

import static common.numpy.builtins.print;
import static common.numpy.builtins.slice;
import static common.numpy.builtins.str;
import static common.script.Script.trange;

import common.Optimizers.AdaGrad;
import common.Optimizers.Adam;
import common.Optimizers.Momentum;
import common.Optimizers.Nesterov;
import common.Optimizers.Optimizer;
import common.Optimizers.RMSprop;
import common.Optimizers.SGD;
import common.numpy.NDArray;
import common.numpy.np;
import common.script.LossList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The book's `common/trainer.py`: trains a network by mini-batches, and says how well it does after each epoch.
///
/// ```java
/// var trainer = new Trainer(network, xTrain, tTrain, xTest, tTest,
///         epochs(301), miniBatchSize(100),
///         optimizer("sgd"), optimizerParam(Map.of("lr", 0.01)), verbose(true));
/// trainer.train();
/// ```
public class Trainer {
    public final Network network;
    public final NDArray xTrain, tTrain, xTest, tTest;
    public final Optimizer optimizer;
    public final int trainSize, maxIter;
    public final double iterPerEpoch;
    public int currentIter = 0, currentEpoch = 0;

    public final LossList trainLossList = new LossList();
    public final List<Double> trainAccList = new ArrayList<>();
    public final List<Double> testAccList = new ArrayList<>();

    // what the book gives by name, and what it is if it doesn't
    public int epochs = 20;
    public int batchSize = 100;
    public Integer evaluateSampleNumPerEpoch = null;
    public boolean verbose = true;
    private String optimizerName = "SGD";
    private Map<String, Double> optimizerParam = Map.of("lr", 0.01);

    /// An argument given by name.
    public interface Keyword {
        void set(Trainer trainer);
    }

    /// @param epochs how often to go through as many images as there are
    public static Keyword epochs(int epochs) {
        return trainer -> trainer.epochs = epochs;
    }

    /// @param size images in a step, drawn with replacement
    public static Keyword miniBatchSize(int size) {
        return trainer -> trainer.batchSize = size;
    }

    /// @param name `sgd`, `momentum`, `nesterov`, `adagrad`, `rmsprop` or `adam`, in any case; Trainer refuses others
    public static Keyword optimizer(String name) {
        return trainer -> trainer.optimizerName = name;
    }

    /// @param param the optimizer's own arguments under the book's names, `lr` for instance; Trainer refuses others
    public static Keyword optimizerParam(Map<String, Double> param) {
        return trainer -> trainer.optimizerParam = param;
    }

    /// @param n how many images, from the first, an epoch's accuracies are measured with; null for all
    public static Keyword evaluateSampleNumPerEpoch(Integer n) {
        return trainer -> trainer.evaluateSampleNumPerEpoch = n;
    }

    /// @param verbose whether losses and accuracies are printed
    public static Keyword verbose(boolean verbose) {
        return trainer -> trainer.verbose = verbose;
    }

    /// @param xTrain images to train with, (n, …)
    /// @param tTrain their labels, (n,) or one-hot (n, classes)
    /// @param xTest  images to test with
    /// @param tTest  their labels
    public Trainer(Network network, NDArray xTrain, NDArray tTrain, NDArray xTest, NDArray tTest, Keyword... keywords) {
        for (var keyword : keywords) {
            keyword.set(this);
        }
        this.network = network;
        this.xTrain = xTrain;
        this.tTrain = tTrain;
        this.xTest = xTest;
        this.tTest = tTest;

        // the optimizer
        Map<String, Function<KeywordArguments, Optimizer>> optimizerClassDict = Map.of(
                "sgd", p -> new SGD(p.get("lr", 0.01)),
                "momentum", p -> new Momentum(p.get("lr", 0.01), p.get("momentum", 0.9)),
                "nesterov", p -> new Nesterov(p.get("lr", 0.01), p.get("momentum", 0.9)),
                "adagrad", p -> new AdaGrad(p.get("lr", 0.01)),
                "rmsprop", p -> new RMSprop(p.get("lr", 0.01), p.get("decay_rate", 0.99)),
                "adam", p -> new Adam(p.get("lr", 0.001), p.get("beta1", 0.9), p.get("beta2", 0.999)));
        optimizer = KeywordArguments.call("optimizer", optimizerClassDict, optimizerName.toLowerCase(Locale.ROOT), optimizerParam);

        trainSize = xTrain.shape(0);
        iterPerEpoch = Math.max((double) trainSize / batchSize, 1);
        maxIter = (int) (epochs * iterPerEpoch);
    }

    /// A step: draws a batch, updates the parameters, notes the loss; at an epoch's end the accuracies too.
    public void trainStep() {
        var batchMask = np.random.choice(trainSize, batchSize);
        var xBatch = xTrain.get(batchMask);
        var tBatch = tTrain.get(batchMask);

        var grads = network.gradient(xBatch, tBatch);
        optimizer.update(network.params, grads);

        double loss = network.loss(xBatch, tBatch);
        trainLossList.add(loss);
        if (verbose) print("train loss:" + str(loss));

        if (currentIter % iterPerEpoch == 0) {
            currentEpoch += 1;

            NDArray xTrainSample = xTrain, tTrainSample = tTrain;
            NDArray xTestSample = xTest, tTestSample = tTest;
            if (evaluateSampleNumPerEpoch != null) {
                int t = evaluateSampleNumPerEpoch;
                xTrainSample = xTrain.get(slice(t));
                tTrainSample = tTrain.get(slice(t));
                xTestSample = xTest.get(slice(t));
                tTestSample = tTest.get(slice(t));
            }

            double trainAcc = network.accuracy(xTrainSample, tTrainSample);
            double testAcc = network.accuracy(xTestSample, tTestSample);
            trainAccList.add(trainAcc);
            testAccList.add(testAcc);

            if (verbose) {
                print("=== epoch:" + str(currentEpoch) + ", train acc:" + str(trainAcc) + ", test acc:" + str(testAcc) + " ===");
            }
        }
        currentIter += 1;
    }

    /// All steps, then the accuracy on all test images.
    public void train() {
        for (int i : trange(maxIter, this)) {
            trainStep();
        }

        double testAcc = network.accuracy(xTest, tTest);

        if (verbose) {
            print("=============== Final Test Accuracy ===============");
            print("test acc:" + str(testAcc));
        }
    }
}
