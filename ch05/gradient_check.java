///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Compares the gradients of backpropagation with the numerical ones (section 5.7.3)
//MAIN common.script.Script
//FILES gradient_check.java
//SOURCES two_layer_net.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.numpy.*;

int hiddenSize = 50; // neurons of the hidden layer

void main() {
    // the data
    var mnist = loadMnist(normalize(true), oneHotLabel(true));
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain();

    var network = new TwoLayerNet(784, hiddenSize, 10);

    var xBatch = xTrain.get(slice(3));
    var tBatch = tTrain.get(slice(3));

    var gradNumerical = network.numericalGradient(xBatch, tBatch);
    var gradBackprop = network.gradient(xBatch, tBatch);

    for (var key : gradNumerical.keySet()) {
        double diff = np.average(np.abs(gradBackprop.get(key).sub(gradNumerical.get(key))));
        print(key + ":" + str(diff));
    }
}
