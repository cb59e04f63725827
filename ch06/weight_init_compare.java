///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Three scales of the first weights learn MNIST (section 6.2.4)
//MAIN common.script.Script
//FILES weight_init_compare.java
//SOURCES ../common/MultiLayerNet.java ../common/Optimizers.java ../common/Util.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.MultiLayerNet.*;
import static common.Util.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static common.script.Script.*;

import common.MultiLayerNet;
import common.Optimizers.*;
import common.matplotlib.plt;
import common.numpy.*;
import common.script.LossList;

int batchSize = 128; // images in a batch
int maxIterations = 2000; // how many steps

void main() {
    // 0: the data
    var mnist = loadMnist(normalize(true));
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain();

    int trainSize = xTrain.shape(0);

    // 1: the experiment
    var weightInitTypes = new LinkedHashMap<String, Object>();
    weightInitTypes.put("std=0.01", 0.01);
    weightInitTypes.put("Xavier", "sigmoid");
    weightInitTypes.put("He", "relu");
    var optimizer = new SGD(0.01);

    var networks = new LinkedHashMap<String, MultiLayerNet>();
    var trainLoss = new LinkedHashMap<String, LossList>();
    for (var key : weightInitTypes.keySet()) {
        networks.put(key, new MultiLayerNet(784, List.of(100, 100, 100, 100), 10, weightInitStd(weightInitTypes.get(key))));
        trainLoss.put(key, new LossList());
    }

    // 2: training
    for (int i : trange(maxIterations)) {
        var batchMask = np.random.choice(trainSize, batchSize);
        var xBatch = xTrain.get(batchMask);
        var tBatch = tTrain.get(batchMask);

        for (var key : weightInitTypes.keySet()) {
            var grads = networks.get(key).gradient(xBatch, tBatch);
            optimizer.update(networks.get(key).params, grads);

            double loss = networks.get(key).loss(xBatch, tBatch);
            trainLoss.get(key).add(loss);
        }

        if (i % 100 == 0) {
            print("===========" + "iteration:" + str(i) + "===========");
            for (var key : weightInitTypes.keySet()) {
                double loss = networks.get(key).loss(xBatch, tBatch);
                print(key + ":" + str(loss));
            }
        }
    }

    // 3: the figure
    var markers = Map.of("std=0.01", "o", "Xavier", "s", "He", "D");
    var x = np.arange(maxIterations);
    for (var key : weightInitTypes.keySet()) {
        plt.plot(x, smoothCurve(trainLoss.get(key))).marker(markers.get(key)).markevery(100).label(key);
    }
    plt.xlabel("iterations");
    plt.ylabel("loss");
    plt.ylim(0, 2.5);
    plt.legend();
    plt.show();
}
