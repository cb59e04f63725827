///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION How fast a network learns with and without Batch Normalization, for 16 scales of the first weights (section 6.3.2)
//MAIN common.script.Script
//FILES batch_norm_test.java
//SOURCES ../common/MultiLayerNetExtend.java ../common/Optimizers.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.MultiLayerNetExtend.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static common.script.Script.*;

import common.MultiLayerNetExtend;
import common.Optimizers.*;
import common.matplotlib.plt;
import common.numpy.*;

int maxEpochs = 20; // times through the training images, for each scale
int batchSize = 100; // images in a batch
double learningRate = 0.01; // how far a step goes

NDArray xTrain;
NDArray tTrain;

record Accuracies(List<Double> trainAccList, List<Double> bnTrainAccList) {}

Accuracies train(double weightInitStd) {
    var bnNetwork = new MultiLayerNetExtend(784, List.of(100, 100, 100, 100, 100), 10,
            weightInitStd(weightInitStd), useBatchnorm(true));
    var network = new MultiLayerNetExtend(784, List.of(100, 100, 100, 100, 100), 10,
            weightInitStd(weightInitStd));
    var optimizer = new SGD(learningRate);

    var trainAccList = new ArrayList<Double>();
    var bnTrainAccList = new ArrayList<Double>();

    int trainSize = xTrain.shape(0);
    double iterPerEpoch = Math.max((double) trainSize / batchSize, 1);
    int epochCnt = 0;

    for (int i : range(1000000000)) {
        var batchMask = np.random.choice(trainSize, batchSize);
        var xBatch = xTrain.get(batchMask);
        var tBatch = tTrain.get(batchMask);

        for (var net : List.of(bnNetwork, network)) {
            var grads = net.gradient(xBatch, tBatch);
            optimizer.update(net.params, grads);
        }

        if (i % iterPerEpoch == 0) {
            double trainAcc = network.accuracy(xTrain, tTrain);
            double bnTrainAcc = bnNetwork.accuracy(xTrain, tTrain);
            trainAccList.add(trainAcc);
            bnTrainAccList.add(bnTrainAcc);

            print("epoch:" + str(epochCnt) + " | " + str(trainAcc) + " - " + str(bnTrainAcc));

            epochCnt += 1;
            if (epochCnt >= maxEpochs) {
                break;
            }
        }
    }

    return new Accuracies(trainAccList, bnTrainAccList);
}

void main() {
    var mnist = loadMnist(normalize(true));

    // less to learn from
    xTrain = mnist.xTrain().get(slice(1000));
    tTrain = mnist.tTrain().get(slice(1000));

    // 3: the figure
    var weightScaleList = np.logspace(0, -4, 16);
    var x = np.arange(maxEpochs);

    for (int i : trange(len(weightScaleList))) {
        double w = weightScaleList.getDouble(i);
        print("============== " + str(i + 1) + "/16" + " ==============");
        var acc = train(w);

        plt.subplot(4, 4, i + 1);
        plt.title("W:" + str(w));
        if (i == 15) {
            plt.plot(x, acc.bnTrainAccList()).label("Batch Normalization").markevery(2);
            plt.plot(x, acc.trainAccList()).linestyle("--").label("Normal(without BatchNorm)").markevery(2);
        } else {
            plt.plot(x, acc.bnTrainAccList()).markevery(2);
            plt.plot(x, acc.trainAccList()).linestyle("--").markevery(2);
        }

        plt.ylim(0, 1.0);
        if (i % 4 != 0) {
            plt.yticks(List.of());
        } else {
            plt.ylabel("accuracy");
        }
        if (i < 12) {
            plt.xticks(List.of());
        } else {
            plt.xlabel("epochs");
        }
        plt.legend().loc("lower right");
    }

    plt.show();
}
