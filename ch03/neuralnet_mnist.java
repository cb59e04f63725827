///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Recognises MNIST's test images with trained weights, one image at a time (section 3.6.2)
//MAIN common.script.Script
//FILES neuralnet_mnist.java
//SOURCES ../common/Functions.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.Functions.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.dataset.pickle;
import common.numpy.*;

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
    NDArray W1 = network.get("W1"), W2 = network.get("W2"), W3 = network.get("W3");
    NDArray b1 = network.get("b1"), b2 = network.get("b2"), b3 = network.get("b3");

    var a1 = np.dot(x, W1).add(b1); // (784,) @ (784, 50) + (50,)
    var z1 = sigmoid(a1);
    var a2 = np.dot(z1, W2).add(b2); // (50,) @ (50, 100) + (100,)
    var z2 = sigmoid(a2);
    var a3 = np.dot(z2, W3).add(b3); // (100,) @ (100, 10) + (10,)
    var y = softmax(a3);

    return y;
}

void main() {
    var data = getData();
    NDArray x = data.x(), t = data.t();
    var network = initNetwork();
    int accuracyCnt = 0;
    for (int i : range(len(x))) {
        var y = predict(network, x.get(i));
        int p = np.argmax(y); // the index of the most probable class
        if (p == t.getInt(i)) {
            accuracyCnt += 1;
        }
    }

    print("Accuracy:" + str((double) accuracyCnt / len(x)));
}
