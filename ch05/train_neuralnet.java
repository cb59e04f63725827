///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Trains the two-layer network on MNIST by backpropagation (section 5.7.4)
//MAIN common.script.Script
//FILES train_neuralnet.java
//SOURCES two_layer_net.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static common.script.Script.*;

import common.numpy.*;
import common.script.LossList;

int itersNum = 10000; // how many steps
int batchSize = 100; // images in a batch
double learningRate = 0.1; // how far a step goes
int hiddenSize = 50; // neurons of the hidden layer

void main() {
    // the data
    var mnist = loadMnist(normalize(true), oneHotLabel(true));
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain(), xTest = mnist.xTest(), tTest = mnist.tTest();

    var network = new TwoLayerNet(784, hiddenSize, 10);

    int trainSize = xTrain.shape(0);

    var trainLossList = new LossList();
    var trainAccList = new ArrayList<Double>();
    var testAccList = new ArrayList<Double>();

    double iterPerEpoch = Math.max((double) trainSize / batchSize, 1);

    for (int i : trange(itersNum)) {
        var batchMask = np.random.choice(trainSize, batchSize);
        var xBatch = xTrain.get(batchMask);
        var tBatch = tTrain.get(batchMask);

        // the gradient
        // var grad = network.numericalGradient(xBatch, tBatch);
        var grad = network.gradient(xBatch, tBatch);

        // the step
        for (var key : List.of("W1", "b1", "W2", "b2")) {
            network.params.get(key).subi(np.mul(learningRate, grad.get(key)));
        }

        double loss = network.loss(xBatch, tBatch);
        trainLossList.add(loss);

        if (i % iterPerEpoch == 0) {
            double trainAcc = network.accuracy(xTrain, tTrain);
            double testAcc = network.accuracy(xTest, tTest);
            trainAccList.add(trainAcc);
            testAccList.add(testAcc);
            print(trainAcc, testAcc);
        }
    }
}
