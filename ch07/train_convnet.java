///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Trains a convolutional network on MNIST (section 7.5.3)
//MAIN common.script.Script
//FILES train_convnet.java
//SOURCES simple_convnet.java
//SOURCES ../common/Trainer.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.Trainer.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.Trainer;
import common.matplotlib.plt;
import common.numpy.*;

int maxEpochs = 20; // times through the training images

void main() {
    // load the data; --train-size 5000 --test-size 1000 where it takes too long
    var mnist = loadMnist(flatten(false));
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain(), xTest = mnist.xTest(), tTest = mnist.tTest();

    var network = new SimpleConvNet(new Shape(1, 28, 28),
            Map.of("filter_num", 30, "filter_size", 5, "pad", 0, "stride", 1),
            100, 10, 0.01);

    var trainer = new Trainer(network, xTrain, tTrain, xTest, tTest,
            epochs(maxEpochs), miniBatchSize(100),
            optimizer("Adam"), optimizerParam(Map.of("lr", 0.001)),
            evaluateSampleNumPerEpoch(1000));
    trainer.train();

    // keep the parameters
    network.saveParams("params.pkl");
    print("Saved Network Parameters!");

    // the figure
    var x = np.arange(maxEpochs);
    plt.plot(x, trainer.trainAccList).marker("o").label("train").markevery(2);
    plt.plot(x, trainer.testAccList).marker("s").label("test").markevery(2);
    plt.xlabel("epochs");
    plt.ylabel("accuracy");
    plt.ylim(0, 1.0);
    plt.legend().loc("lower right");
    plt.show();
}
