///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Recognises MNIST's test images with trained weights, a hundred at a time (section 3.6.3)
//MAIN common.script.Script
//FILES neuralnet_mnist_batch.java
//SOURCES ../common/Functions.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.Functions.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.dataset.pickle;
import common.numpy.*;

int batchSize = 100; // images in a batch

record Data(NDArray x, NDArray t) {}

Data getData() {
    var mnist = loadMnist(normalize(true), flatten(true), oneHotLabel(false));
    return new Data(mnist.xTest(), mnist.tTest());
}

Map<String, NDArray> initNetwork() {
    var network = pickle.load("sample_weight.pkl");
    return network;
}

NDArray predict(Map<String, NDArray> network, NDArray x) {
    NDArray w1 = network.get("W1"), w2 = network.get("W2"), w3 = network.get("W3");
    NDArray b1 = network.get("b1"), b2 = network.get("b2"), b3 = network.get("b3");

    var a1 = np.dot(x, w1).add(b1); // (batch, 784) @ (784, 50) + (50,)
    var z1 = sigmoid(a1);
    var a2 = np.dot(z1, w2).add(b2); // (batch, 50) @ (50, 100) + (100,)
    var z2 = sigmoid(a2);
    var a3 = np.dot(z2, w3).add(b3); // (batch, 100) @ (100, 10) + (10,)
    var y = softmax(a3);

    return y;
}

void main() {
    var data = getData();
    NDArray x = data.x(), t = data.t();
    var network = initNetwork();

    int accuracyCnt = 0;

    for (int i : range(0, len(x), batchSize)) {
        var xBatch = x.get(slice(i, i + batchSize));
        var yBatch = predict(network, xBatch);
        var p = np.argmax(yBatch, 1);
        accuracyCnt += np.sum(p.eq(t.get(slice(i, i + batchSize))));
    }

    print("Accuracy:" + str((double) accuracyCnt / len(x)));
}
