///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Trains the two-layer network by backpropagation and draws its accuracies (section 5.7.4)
//MAIN common.script.Script
//FILES train_accuracies.java
//SOURCES two_layer_net.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static common.script.Script.*;

import common.matplotlib.plt;
import common.numpy.*;
import common.script.LossList;

int itersNum = 10000; // how many steps
int batchSize = 100; // images in a batch
double learningRate = 0.1; // how far a step goes
int hiddenSize = 50; // neurons of the hidden layer

void main() {
    var mnist = loadMnist(normalize(true), oneHotLabel(true));
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain();

    var network = new TwoLayerNet(784, hiddenSize, 10);

    int trainSize = len(xTrain);
    double iterPerEpoch = Math.max((double) trainSize / batchSize, 1);
    var losses = new LossList();
    var trainAcc = new ArrayList<Double>();
    var testAcc = new ArrayList<Double>();

    for (int i : trange(itersNum)) {
        var batch = np.random.choice(trainSize, batchSize);
        NDArray x = xTrain.get(batch), t = tTrain.get(batch);
        network.gradient(x, t).forEach((key, grad) -> network.params.get(key).subi(np.mul(learningRate, grad)));
        losses.add(network.loss(x, t));

        if (i % iterPerEpoch == 0) {
            trainAcc.add(network.accuracy(xTrain, tTrain));
            testAcc.add(network.accuracy(mnist.xTest(), mnist.tTest()));
            print(trainAcc.getLast(), testAcc.getLast());
        }
    }

    var epochs = np.arange(len(trainAcc));
    plt.plot(epochs, trainAcc).label("train acc");
    plt.plot(epochs, testAcc).label("test acc").linestyle("--");
    plt.xlabel("epochs");
    plt.ylabel("accuracy");
    plt.ylim(0, 1.0);
    plt.legend().loc("lower right");
    plt.show();
}
