///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Trains the two-layer network by its numerical gradient, for hours or, done well, minutes (section 4.5)
//MAIN common.script.Script
//FILES train_numerical.java
//SOURCES two_layer_net.java
//SOURCES ../common/Functions.java ../common/TwoLayerGradient.java ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.script.Script.*;

import common.Functions;
import common.TwoLayerGradient;
import common.dataset.Mnist;
import common.files.Failure;
import common.matplotlib.plt;
import common.numpy.NDArray;
import common.numpy.np;
import common.script.LossList;
import common.script.RunState;

enum Method { FAST, PARALLEL, BOOK }

enum Init { RANDN, RAND }

enum Language { EN, JA }

int itersNum = 100; // how many steps
int batchSize = 100; // images in a batch
double learningRate = 0.1; // how far a step goes
Integer hiddenSize; // neurons of the hidden layer (default: 50; 10 with --dummy)
Method method = Method.FAST; // how the gradient is taken; book takes seconds for each
Init init = Init.RANDN; // weights: 0.01 times normal or, from 0 to 1, uniform random numbers
boolean dummy; // random data in place of images: 100 samples, 100 inputs, 10 hidden neurons
Language lang = Language.EN; // language of what is printed and drawn

/// What is printed, and what the figure says.
record Words(String images, String labels, String start, String end, String trainAccuracy, String testAccuracy,
        String curve, String iterations, String loss) {
    static Words in(Language language) {
        return switch (language) {
            case JA -> new Words("訓練データの形状:", "訓練データの形状:", "学習開始(数値微分のため時間がかかります...)",
                    "学習終了", "訓練データの正解率: ", "テストデータの正解率: ", "学習時の損失の推移", "繰り返し回数", "損失");
            case EN -> new Words("Shape of the training data:", "Shape of the training labels:",
                    "Training starts (numerical differentiation takes its time...)",
                    "Training done", "Accuracy on the training data: ", "Accuracy on the test data: ",
                    "Training Loss Curve", "iterations", "loss");
        };
    }
}

/// 100 images of 100 pixels, none of them a digit, to see the program run.
Mnist dummy() {
    int samples = 100, inputs = 100, classes = 10;
    var x = np.random.rand(samples, inputs);
    var t = np.eye(classes).get(np.random.randint(0, classes, samples));
    return new Mnist(x, t, x, t);
}

TwoLayerNet network(int inputSize, int hiddenSize, int outputSize) {
    if (init == Init.RANDN) {
        return new TwoLayerNet(inputSize, hiddenSize, outputSize);
    }
    var network = new TwoLayerNet(0, 0, 0); // draws nothing
    network.params.put("W1", np.random.rand(inputSize, hiddenSize).mul(0.01)); // from 0 to 0.01, none below 0
    network.params.put("b1", np.zeros(hiddenSize));
    network.params.put("W2", np.random.rand(hiddenSize, outputSize).mul(0.01));
    network.params.put("b2", np.zeros(outputSize));
    return network;
}

/// The book's gradient, its entries shared over cores: each moves the weights of networks of its own.
Map<String, NDArray> parallelNumericalGradient(TwoLayerNet network, NDArray x, NDArray t) {
    var grads = new LinkedHashMap<String, NDArray>();
    network.params.forEach((key, param) -> grads.put(key, TwoLayerGradient.numericalGradientOfPure(w -> {
        var moved = new TwoLayerNet(0, 0, 0);
        moved.params.putAll(network.params);
        moved.params.put(key, w);
        return moved.loss(x, t);
    }, param)));
    return grads;
}

/// Python's `f"{value:.4f}"` for four decimals.
String fixed(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
}

void main() {
    if (dummy && given("--dataset").isPresent()) {
        throw Failure.usage("--dummy takes the place of a data set: leave out --dataset or --dummy");
    }
    var words = Words.in(lang);

    var mnist = dummy ? dummy() : Mnist.loadMnist(true, true, true);
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain(), xTest = mnist.xTest(), tTest = mnist.tTest();
    IO.println(words.images() + xTrain.shape());
    IO.println(words.labels() + tTrain.shape());

    int hidden = hiddenSize != null ? hiddenSize : dummy ? 10 : 50;
    var network = network(xTrain.shape(1), hidden, 10);

    int trainSize = xTrain.shape(0);
    double iterPerEpoch = Math.max((double) trainSize / batchSize, 1);

    var trainLossList = new LossList();

    IO.println(words.start());
    for (int i : trange(itersNum, RunState.of(xTrain, tTrain, network.params, trainLossList))) {
        var batchMask = np.random.choice(trainSize, batchSize);
        var xBatch = xTrain.get(batchMask);
        var tBatch = tTrain.get(batchMask);

        var grad = switch (method) {
            case FAST -> TwoLayerGradient.numericalGradient(network.params, Functions::sigmoid, xBatch, tBatch);
            case PARALLEL -> parallelNumericalGradient(network, xBatch, tBatch);
            case BOOK -> network.numericalGradient(xBatch, tBatch);
        };
        for (var key : List.of("W1", "b1", "W2", "b2")) {
            network.params.get(key).subi(np.mul(learningRate, grad.get(key)));
        }

        double loss = network.loss(xBatch, tBatch);
        trainLossList.add(loss);
        IO.println("Iteration " + (i + 1) + ": Loss = " + fixed(loss, 4));

        if (i % iterPerEpoch == 0) {
            double trainAcc = network.accuracy(xTrain, tTrain);
            double testAcc = network.accuracy(xTest, tTest);
            IO.println("train acc, test acc | " + np.str(trainAcc) + ", " + np.str(testAcc));
        }
    }
    IO.println("-".repeat(30));
    IO.println(words.end());
    IO.println(words.trainAccuracy() + fixed(100 * network.accuracy(xTrain, tTrain), 2) + "%");
    IO.println(words.testAccuracy() + fixed(100 * network.accuracy(xTest, tTest), 2) + "%");

    plt.plot(trainLossList);
    var plain = Words.in(Language.EN); // for a machine without Japanese letters
    plt.title(words.curve(), plain.curve());
    plt.xlabel(words.iterations(), plain.iterations());
    plt.ylabel(words.loss(), plain.loss());
    plt.show();
}
