///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The shapes of a two-layer network, of its prediction and of its numerical gradient for dummy data (section 4.5.1)
//SOURCES two_layer_net.java
//SOURCES ../common/Functions.java ../common/TwoLayerGradient.java ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.Functions;
import common.TwoLayerGradient;
import common.script.Cli;
import common.script.Option;
import common.numpy.np;

void main(String... args) {
    var cli = Cli.parse(args, "ch04/two_layer_net_shapes",
            "The shapes of a two-layer network, of its prediction and of its numerical gradient for dummy data (section 4.5.1).",
            Option.seed());
    cli.seed().ifPresent(np.random::seed);

    var net = new TwoLayerNet(784, 100, 10);
    IO.println(net.params.get("W1").shape());
    IO.println(net.params.get("b1").shape());
    IO.println(net.params.get("W2").shape());
    IO.println(net.params.get("b2").shape());

    var x = np.random.rand(100, 784); // dummy input: 100 images
    var y = net.predict(x);
    IO.println(y.shape());

    var t = np.random.rand(100, 10); // dummy labels: the greatest counts as 1

    var grads = TwoLayerGradient.numericalGradient(net.params, Functions::sigmoid, x, t); // net.numericalGradient(x, t) is the book's: the same, in minutes
    IO.println(grads.get("W1").shape());
    IO.println(grads.get("b1").shape());
    IO.println(grads.get("W2").shape());
    IO.println(grads.get("b2").shape());
}
