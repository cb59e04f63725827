///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The step function, plotted (section 3.2.3)
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.numpy.NDArray;
import common.numpy.np;
import common.matplotlib.plt;

NDArray stepFunction(NDArray x) {
    return x.gt(0).asType(NDArray.Type.INT64);
}

void main(String... args) {
    Cli.parse(args, "ch03/step_function", "Plots the step function (section 3.2.3).");

    var x = np.arange(-5.0, 5.0, 0.1);
    var y = stepFunction(x);
    plt.plot(x, y);
    plt.ylim(-0.1, 1.1); // the range of the y axis
    plt.show();
}
