///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Trains the two-layer network on MNIST by mini-batches (section 4.5)
//SOURCES two_layer_net.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.dataset.Mnist;
import common.numpy.NDArray;
import common.script.Option;
import common.script.Training;
import common.numpy.np;
import common.matplotlib.plt;

void main(String... args) {
    var cli = Cli.parse(args, "ch04/train_neuralnet", "Trains the two-layer network on MNIST by mini-batches (section 4.5).",
            Option.iters(10000), Option.batchSize(100), Option.learningRate(0.1), Option.hidden(50), Option.seed(), Option.dataset(),
            Training.checkpointOption());
    cli.seed().ifPresent(np.random::seed);

    // load the data: normalize, flatten, one_hot_label
    var mnist = Mnist.load(cli.data(), true, true, true);
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain(), xTest = mnist.xTest(), tTest = mnist.tTest();

    var network = new TwoLayerNet(784, cli.hidden(), 10);

    int itersNum = cli.iters(); // how often to step
    int trainSize = xTrain.shape(0);
    int batchSize = cli.batchSize();
    double learningRate = cli.learningRate();

    var trainLossList = new ArrayList<Double>();
    var trainAccList = new ArrayList<Double>();
    var testAccList = new ArrayList<Double>();

    double iterPerEpoch = Math.max((double) trainSize / batchSize, 1);

    var training = Training.of(cli, itersNum, xTrain, tTrain, network.params, trainLossList, trainAccList, testAccList);
    for (int i : training) {
        var batchMask = np.random.choice(trainSize, batchSize);
        var xBatch = xTrain.get(batchMask);
        var tBatch = tTrain.get(batchMask);

        // the gradient
        // var grad = network.numericalGradient(xBatch, tBatch); // train_numerical.java does that
        var grad = network.gradient(xBatch, tBatch);

        // the step
        for (var key : List.of("W1", "b1", "W2", "b2")) {
            network.params.get(key).subi(grad.get(key).muli(learningRate));
        }

        var loss = training.requireFinite(network.loss(xBatch, tBatch));
        trainLossList.add(loss);

        if (i % iterPerEpoch == 0) {
            var trainAcc = network.accuracy(xTrain, tTrain);
            var testAcc = network.accuracy(xTest, tTest);
            trainAccList.add(trainAcc);
            testAccList.add(testAcc);
            training.println("train acc, test acc | " + np.str(trainAcc) + ", " + np.str(testAcc));
        }
    }

    // the figure
    var x = np.arange(trainAccList.size());
    plt.plot(x, trainAccList).label("train acc");
    plt.plot(x, testAccList).label("test acc").linestyle("--");
    plt.xlabel("epochs");
    plt.ylabel("accuracy");
    plt.ylim(0, 1.0);
    plt.legend("lower right");
    plt.show();
}
