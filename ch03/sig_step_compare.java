///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The sigmoid function and the step function in one plot (section 3.2.5)
//MAIN common.script.Script
//FILES sig_step_compare.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import common.matplotlib.plt;
import common.numpy.*;

NDArray sigmoid(NDArray x) {
    return np.div(1, np.add(1, np.exp(x.neg()))); // 1 / (1 + e^-x)
}

NDArray stepFunction(NDArray x) {
    return np.array(x.gt(0), np.int64);
}

void main() {
    var x = np.arange(-5.0, 5.0, 0.1);
    var y1 = sigmoid(x);
    var y2 = stepFunction(x);

    plt.plot(x, y1);
    plt.plot(x, y2, "k--");
    plt.ylim(-0.1, 1.1); // the range of the y axis
    plt.show();
}
