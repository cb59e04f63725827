///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The ReLU function, plotted (section 3.2.7)
//MAIN common.script.Script
//FILES relu.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import common.matplotlib.plt;
import common.numpy.*;

NDArray relu(NDArray x) {
    return np.maximum(0, x);
}

void main() {
    var x = np.arange(-5.0, 5.0, 0.1);
    var y = relu(x);
    plt.plot(x, y);
    plt.ylim(-1.0, 5.5);
    plt.show();
}
