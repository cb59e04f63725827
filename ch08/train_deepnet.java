///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Trains the deep convolutional network on MNIST (section 8.1.1)
//MAIN common.script.Script
//FILES train_deepnet.java
//SOURCES deep_convnet.java
//SOURCES ../common/Trainer.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.Trainer.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.Trainer;
import common.numpy.*;

int maxEpochs = 20; // times through the training images

void main() {
    var mnist = loadMnist(flatten(false));
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain(), xTest = mnist.xTest(), tTest = mnist.tTest();

    var network = new DeepConvNet();
    var trainer = new Trainer(network, xTrain, tTrain, xTest, tTest,
            epochs(maxEpochs), miniBatchSize(100),
            optimizer("Adam"), optimizerParam(Map.of("lr", 0.001)),
            evaluateSampleNumPerEpoch(1000));
    trainer.train();

    // keep the parameters
    network.saveParams("deep_convnet_params.pkl");
    print("Saved Network Parameters!");
}
