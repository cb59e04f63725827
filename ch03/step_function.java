///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The step function, plotted (section 3.2.3)
//MAIN common.script.Script
//FILES step_function.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import common.matplotlib.plt;
import common.numpy.*;

NDArray stepFunction(NDArray x) {
    return np.array(x.gt(0), np.int64);
}

void main() {
    var X = np.arange(-5.0, 5.0, 0.1);
    var Y = stepFunction(X);
    plt.plot(X, Y);
    plt.ylim(-0.1, 1.1); // the range of the y axis
    plt.show();
}
