///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The sigmoid function, plotted (section 3.2.4)
//MAIN common.script.Script
//FILES sigmoid.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import common.matplotlib.plt;
import common.numpy.*;

NDArray sigmoid(NDArray x) {
    return np.div(1, np.add(1, np.exp(x.neg()))); // 1 / (1 + e^-x)
}

void main() {
    var X = np.arange(-5.0, 5.0, 0.1);
    var Y = sigmoid(X);
    plt.plot(X, Y);
    plt.ylim(-0.1, 1.1);
    plt.show();
}
