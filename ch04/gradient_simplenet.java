///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The gradient of a network's loss with respect to its weights (section 4.4.2)
//SOURCES ../common/Functions.java ../common/Gradient.java ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import static common.Functions.crossEntropyError;
import static common.Functions.softmax;
import static common.Gradient.numericalGradient;

import common.script.Cli;
import common.numpy.NDArray;
import common.script.Option;
import common.numpy.np;

static class SimpleNet {
    final NDArray W = np.random.randn(2, 3);

    NDArray predict(NDArray x) {
        return np.dot(x, W); // (2,) @ (2, 3)
    }

    double loss(NDArray x, NDArray t) {
        var z = predict(x);
        var y = softmax(z);
        var loss = crossEntropyError(y, t);

        return loss;
    }
}

void main(String... args) {
    var cli = Cli.parse(args, "ch04/gradient_simplenet",
            "The gradient of a network's loss with respect to its weights (section 4.4.2).", Option.seed());
    cli.seed().ifPresent(np.random::seed);

    var x = np.array(0.6, 0.9);
    var t = np.array(0, 0, 1);

    var net = new SimpleNet();

    ToDoubleFunction<NDArray> f = w -> net.loss(x, t);
    var dW = numericalGradient(f, net.W);

    IO.println(dW);
}
