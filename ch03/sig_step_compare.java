///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The sigmoid function and the step function in one plot (section 3.2.5)
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.numpy.NDArray;
import common.numpy.np;
import common.matplotlib.plt;

NDArray sigmoid(NDArray x) {
    return np.ones(1).div(np.exp(x.neg()).add(1)); // 1 / (1 + np.exp(-x))
}

NDArray stepFunction(NDArray x) {
    return x.gt(0).asType(NDArray.Type.INT64);
}

void main(String... args) {
    Cli.parse(args, "ch03/sig_step_compare", "Plots the sigmoid and the step function together (section 3.2.5).");

    var x = np.arange(-5.0, 5.0, 0.1);
    var y1 = sigmoid(x);
    var y2 = stepFunction(x);

    plt.plot(x, y1);
    plt.plot(x, y2, "k--");
    plt.ylim(-0.1, 1.1); // the range of the y axis drawn
    plt.show();
}
