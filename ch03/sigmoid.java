///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The sigmoid function, plotted (section 3.2.4)
//SOURCES ../common/Cli.java ../common/NDArray.java ../common/np.java ../common/plt.java

import common.Cli;
import common.NDArray;
import common.np;
import common.plt;

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
