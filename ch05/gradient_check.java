///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Compares the gradients of backpropagation with the numerical ones (section 5.7.3)
//SOURCES two_layer_net.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/matplotlib/plt.java ../common/script/Cli.java

import common.script.Cli;
import common.dataset.Mnist;
import common.script.Option;
import common.numpy.np;

void main(String... args) {
    var cli = Cli.parse(args, "ch05/gradient_check", "Compares the gradients of backpropagation with the numerical ones (section 5.7.3).",
            Option.hidden(50), Option.seed(), Option.dataset());
    cli.seed().ifPresent(np.random::seed);

    // load the data: normalize, flatten, one_hot_label
    var mnist = Mnist.load(cli.data(), true, true, true);

    var network = new TwoLayerNet(784, cli.hidden(), 10);

    var xBatch = mnist.xTrain().slice(0, 3);
    var tBatch = mnist.tTrain().slice(0, 3);

    var gradNumerical = network.numericalGradient(xBatch, tBatch);
    var gradBackprop = network.gradient(xBatch, tBatch);

    for (var key : gradNumerical.keySet()) {
        var diff = np.mean(np.abs(gradBackprop.get(key).sub(gradNumerical.get(key))));
        IO.println(key + ":" + np.str(diff));
    }
}
