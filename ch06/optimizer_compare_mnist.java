///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Four optimizers learn MNIST (section 6.1.8)
//MAIN common.script.Script
//FILES optimizer_compare_mnist.java
//SOURCES ../common/MultiLayerNet.java ../common/Optimizers.java ../common/Util.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

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
    var optimizers = new LinkedHashMap<String, Optimizer>();
    optimizers.put("SGD", new SGD());
    optimizers.put("Momentum", new Momentum());
    optimizers.put("AdaGrad", new AdaGrad());
    optimizers.put("Adam", new Adam());
    // optimizers.put("RMSprop", new RMSprop());

    var networks = new LinkedHashMap<String, MultiLayerNet>();
    var trainLoss = new LinkedHashMap<String, LossList>();
    for (var key : optimizers.keySet()) {
        networks.put(key, new MultiLayerNet(784, List.of(100, 100, 100, 100), 10));
        trainLoss.put(key, new LossList());
    }

    // 2: training
    for (int i : trange(maxIterations)) {
        var batchMask = np.random.choice(trainSize, batchSize);
        var xBatch = xTrain.get(batchMask);
        var tBatch = tTrain.get(batchMask);

        for (var key : optimizers.keySet()) {
            var grads = networks.get(key).gradient(xBatch, tBatch);
            optimizers.get(key).update(networks.get(key).params, grads);

            double loss = networks.get(key).loss(xBatch, tBatch);
            trainLoss.get(key).add(loss);
        }

        if (i % 100 == 0) {
            print("===========" + "iteration:" + str(i) + "===========");
            for (var key : optimizers.keySet()) {
                double loss = networks.get(key).loss(xBatch, tBatch);
                print(key + ":" + str(loss));
            }
        }
    }

    // 3: the figure
    var markers = Map.of("SGD", "o", "Momentum", "x", "AdaGrad", "s", "Adam", "D");
    var x = np.arange(maxIterations);
    for (var key : optimizers.keySet()) {
        plt.plot(x, smoothCurve(trainLoss.get(key))).marker(markers.get(key)).markevery(100).label(key);
    }
    plt.xlabel("iterations");
    plt.ylabel("loss");
    plt.ylim(0, 1);
    plt.legend();
    plt.show();
}
