///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The ReLU function, plotted (section 3.2.7)
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.numpy.NDArray;
import common.numpy.np;
import common.matplotlib.plt;

NDArray relu(NDArray x) {
    return np.maximum(0, x);
}

void main(String... args) {
    Cli.parse(args, "ch03/relu", "Plots the ReLU function (section 3.2.7).");

    var x = np.arange(-5.0, 5.0, 0.1);
    var y = relu(x);
    plt.plot(x, y);
    plt.ylim(-1.0, 5.5);
    plt.show();
}
