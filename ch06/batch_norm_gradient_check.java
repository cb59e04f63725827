///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Compares the two gradients of a network with Batch Normalization (section 6.3)
//MAIN common.script.Script
//FILES batch_norm_gradient_check.java
//SOURCES ../common/MultiLayerNetExtend.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.MultiLayerNetExtend.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.MultiLayerNetExtend;
import common.numpy.*;

void main() {
    // the data
    var mnist = loadMnist(normalize(true), oneHotLabel(true));
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain();

    var network = new MultiLayerNetExtend(784, List.of(100, 100), 10, useBatchnorm(true));

    var xBatch = xTrain.get(slice(1));
    var tBatch = tTrain.get(slice(1));

    var gradBackprop = network.gradient(xBatch, tBatch);
    var gradNumerical = network.numericalGradient(xBatch, tBatch);

    for (var key : gradNumerical.keySet()) {
        double diff = np.average(np.abs(gradBackprop.get(key).sub(gradNumerical.get(key))));
        print(key + ":" + str(diff));
    }
}
