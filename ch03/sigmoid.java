///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The sigmoid function, plotted (section 3.2.4)
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.numpy.NDArray;
import common.numpy.np;
import common.matplotlib.plt;

NDArray sigmoid(NDArray x) {
    return np.ones(1).div(np.exp(x.neg()).add(1)); // 1 / (1 + np.exp(-x))
}

void main(String... args) {
    Cli.parse(args, "ch03/sigmoid", "Plots the sigmoid function (section 3.2.4).");

    var X = np.arange(-5.0, 5.0, 0.1);
    var Y = sigmoid(X);
    plt.plot(X, Y);
    plt.ylim(-0.1, 1.1);
    plt.show();
}
