///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Overfitting, and Dropout against it (section 6.4.3)
//MAIN common.script.Script
//FILES overfit_dropout.java
//SOURCES ../common/MultiLayerNetExtend.java ../common/Trainer.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.MultiLayerNetExtend.*;
import static common.Trainer.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.MultiLayerNetExtend;
import common.Trainer;
import common.matplotlib.plt;
import common.numpy.*;

boolean useDropout = true; // false: the figure without Dropout
double dropoutRatio = 0.2; // the share of neurons that is left out
int maxEpochs = 301; // times through the training images

void main() {
    var mnist = loadMnist(normalize(true));
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain(), xTest = mnist.xTest(), tTest = mnist.tTest();

    // less to learn from, so that it overfits
    xTrain = xTrain.get(slice(300));
    tTrain = tTrain.get(slice(300));

    var network = new MultiLayerNetExtend(784, List.of(100, 100, 100, 100, 100, 100), 10,
            useDropout(useDropout), dropoutRation(dropoutRatio));
    var trainer = new Trainer(network, xTrain, tTrain, xTest, tTest,
            epochs(maxEpochs), miniBatchSize(100),
            optimizer("sgd"), optimizerParam(Map.of("lr", 0.01)), verbose(true));
    trainer.train();

    var trainAccList = trainer.trainAccList;
    var testAccList = trainer.testAccList;

    // the figure
    var x = np.arange(len(trainAccList));
    plt.plot(x, trainAccList).marker("o").label("train").markevery(10);
    plt.plot(x, testAccList).marker("s").label("test").markevery(10);
    plt.xlabel("epochs");
    plt.ylabel("accuracy");
    plt.ylim(0, 1.0);
    plt.legend().loc("lower right");
    plt.show();
}
