///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Overfitting, and weight decay against it (section 6.4.2)
//MAIN common.script.Script
//FILES overfit_weight_decay.java
//SOURCES ../common/MultiLayerNet.java ../common/Optimizers.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.MultiLayerNet.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.MultiLayerNet;
import common.Optimizers.*;
import common.matplotlib.plt;
import common.numpy.*;

double weightDecayLambda = 0.1; // 0: without weight decay
int maxEpochs = 201; // times through the training images
int batchSize = 100; // images in a batch

void main() {
    var mnist = loadMnist(normalize(true));
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain(), xTest = mnist.xTest(), tTest = mnist.tTest();

    // less to learn from, so that it overfits
    xTrain = xTrain.get(slice(300));
    tTrain = tTrain.get(slice(300));

    var network = new MultiLayerNet(784, List.of(100, 100, 100, 100, 100, 100), 10,
            weightDecayLambda(weightDecayLambda));
    var optimizer = new SGD(0.01);

    int trainSize = xTrain.shape(0);

    var trainAccList = new ArrayList<Double>();
    var testAccList = new ArrayList<Double>();

    double iterPerEpoch = Math.max((double) trainSize / batchSize, 1);
    int epochCnt = 0;

    for (int i : range(1000000000)) {
        var batchMask = np.random.choice(trainSize, batchSize);
        var xBatch = xTrain.get(batchMask);
        var tBatch = tTrain.get(batchMask);

        var grads = network.gradient(xBatch, tBatch);
        optimizer.update(network.params, grads);

        if (i % iterPerEpoch == 0) {
            double trainAcc = network.accuracy(xTrain, tTrain);
            double testAcc = network.accuracy(xTest, tTest);
            trainAccList.add(trainAcc);
            testAccList.add(testAcc);

            print("epoch:" + str(epochCnt) + ", train acc:" + str(trainAcc) + ", test acc:" + str(testAcc));

            epochCnt += 1;
            if (epochCnt >= maxEpochs) {
                break;
            }
        }
    }

    // 3: the figure
    var x = np.arange(maxEpochs);
    plt.plot(x, trainAccList).marker("o").label("train").markevery(10);
    plt.plot(x, testAccList).marker("s").label("test").markevery(10);
    plt.xlabel("epochs");
    plt.ylabel("accuracy");
    plt.ylim(0, 1.0);
    plt.legend().loc("lower right");
    plt.show();
}
