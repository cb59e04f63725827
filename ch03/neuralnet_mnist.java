///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Recognises MNIST's test images with trained weights, one image at a time (section 3.6.2)
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

void main(String... args) {
    var cli = Cli.parse(args, "ch03/neuralnet_mnist",
            "Recognises MNIST's test images with trained weights, one image at a time (section 3.6.2).",
            Option.flag("--shapes", "print the shapes of the weights first"), Weights.option(), Option.dataset());

    var data = getData(cli);
    NDArray x = data.xTest(), t = data.tTest();
    var network = initNetwork(cli);
    if (cli.flag("--shapes")) {
        for (var key : List.of("W1", "b1", "W2", "b2", "W3", "b3")) {
            IO.println(key + ": " + network.get(key).shape());
        }
    }

    int accuracyCnt = 0;
    for (int i = 0; i < x.shape(0); i++) {
        var y = predict(network, x.get(i));
        var p = np.argmax(y); // the index of the most probable class
        if (p == t.getInt(i)) {
            accuracyCnt += 1;
        }
    }

    IO.println("Accuracy:" + np.str((double) accuracyCnt / x.shape(0)));
}
