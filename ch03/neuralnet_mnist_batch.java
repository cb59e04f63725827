///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Recognises MNIST's test images with trained weights, a hundred at a time (section 3.6.3)
//SOURCES ../common/Functions.java ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/matplotlib/plt.java ../common/script/Cli.java

import static common.Functions.sigmoid;
import static common.Functions.softmax;

import common.script.Cli;
import common.dataset.Mnist;
import common.numpy.NDArray;
import common.script.Option;
import common.dataset.Weights;
import common.numpy.np;

Mnist getData(Cli cli) {
    // normalize, flatten, one_hot_label
    return Mnist.loadTest(cli.data(), true, true, false);
}

Map<String, NDArray> initNetwork(Cli cli) {
    return Weights.load(cli.data(), cli.file("--weights"));
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

void main(String... args) {
    var cli = Cli.parse(args, "ch03/neuralnet_mnist_batch",
            "Recognises MNIST's test images with trained weights, a hundred at a time (section 3.6.3).",
            Option.batchSize(100), Weights.option(), Option.dataset());

    var data = getData(cli);
    NDArray x = data.xTest(), t = data.tTest();
    var network = initNetwork(cli);

    int batchSize = cli.batchSize(); // images in a batch
    int accuracyCnt = 0;

    for (int i = 0; i < x.shape(0); i += batchSize) {
        var xBatch = x.slice(i, i + batchSize);
        var yBatch = predict(network, xBatch);
        var p = np.argmax(yBatch, 1);
        accuracyCnt += np.sum(p.eq(t.slice(i, i + batchSize)));
    }

    IO.println("Accuracy:" + np.str((double) accuracyCnt / x.shape(0)));
}
