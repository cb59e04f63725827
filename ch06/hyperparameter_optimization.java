///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Searches learning rate and weight decay at random (section 6.5)
//MAIN common.script.Script
//FILES hyperparameter_optimization.java
//SOURCES ../common/MultiLayerNet.java ../common/Trainer.java ../common/Util.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.MultiLayerNet.*;
import static common.Trainer.*;
import static common.Util.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static common.script.Script.*;

import common.MultiLayerNet;
import common.Trainer;
import common.matplotlib.plt;
import common.numpy.*;

int optimizationTrial = 100; // pairs to try
int epocs = 50; // times through the training images, for each of them

NDArray xTrain;
NDArray tTrain;
NDArray xVal;
NDArray tVal;

record Accuracies(List<Double> valAccList, List<Double> trainAccList) {}

Accuracies train(double lr, double weightDecay) {
    var network = new MultiLayerNet(784, List.of(100, 100, 100, 100, 100, 100), 10, weightDecayLambda(weightDecay));
    var trainer = new Trainer(network, xTrain, tTrain, xVal, tVal,
            epochs(epocs), miniBatchSize(100),
            optimizer("sgd"), optimizerParam(Map.of("lr", lr)), verbose(false));
    trainer.train();

    return new Accuracies(trainer.testAccList, trainer.trainAccList);
}

void main() {
    var mnist = loadMnist(normalize(true));
    xTrain = mnist.xTrain();
    tTrain = mnist.tTrain();

    // less to learn from, to be sooner done
    xTrain = xTrain.get(slice(500));
    tTrain = tTrain.get(slice(500));

    // some of it for validation
    double validationRate = 0.20;
    int validationNum = (int) (xTrain.shape(0) * validationRate);
    var shuffled = shuffleDataset(xTrain, tTrain);
    xTrain = shuffled.x();
    tTrain = shuffled.t();
    xVal = xTrain.get(slice(validationNum));
    tVal = tTrain.get(slice(validationNum));
    xTrain = xTrain.get(slice(validationNum, null));
    tTrain = tTrain.get(slice(validationNum, null));

    // the search
    var resultsVal = new LinkedHashMap<String, List<Double>>();
    var resultsTrain = new LinkedHashMap<String, List<Double>>();
    for (int _ : trange(optimizationTrial)) {
        // the ranges searched
        double weightDecay = np.power(10, np.random.uniform(-8, -4));
        double lr = np.power(10, np.random.uniform(-6, -2));

        var acc = train(lr, weightDecay);
        print("val acc:" + str(acc.valAccList().getLast()) + " | lr:" + str(lr) + ", weight decay:" + str(weightDecay));
        var key = "lr:" + str(lr) + ", weight decay:" + str(weightDecay);
        resultsVal.put(key, acc.valAccList());
        resultsTrain.put(key, acc.trainAccList());
    }

    // the figure
    print("=========== Hyper-Parameter Optimization Result ===========");
    int graphDrawNum = 20;
    int colNum = 5;
    int rowNum = (int) np.ceil((double) graphDrawNum / colNum);
    int i = 0;

    for (var key : sorted(resultsVal.keySet(), k -> resultsVal.get(k).getLast(), reverse(true))) {
        var valAccList = resultsVal.get(key);
        print("Best-" + str(i + 1) + "(val acc:" + str(valAccList.getLast()) + ") | " + key);

        plt.subplot(rowNum, colNum, i + 1);
        plt.title("Best-" + str(i + 1));
        plt.ylim(0.0, 1.0);
        if (i % 5 != 0) plt.yticks(List.of());
        plt.xticks(List.of());
        var x = np.arange(len(valAccList));
        plt.plot(x, valAccList);
        plt.plot(x, resultsTrain.get(key), "--");
        i += 1;

        if (i >= graphDrawNum) {
            break;
        }
    }

    plt.show();
}
