///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The derivative of a function by central difference, and its tangent (section 4.3)
//MAIN common.script.Script
//FILES gradient_1d.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.matplotlib.plt;
import common.numpy.*;

double numericalDiff(DoubleUnaryOperator f, double x) {
    double h = 1e-4; // 0.0001
    return (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
}

double function1(double x) {
    return 0.01 * np.power(x, 2) + 0.1 * x;
}

UnaryOperator<NDArray> tangentLine(DoubleUnaryOperator f, double x) {
    double d = numericalDiff(f, x);
    print(d);
    double y = f.applyAsDouble(x) - d * x;
    return t -> np.mul(d, t).add(y);
}

void main() {
    var x = np.arange(0.0, 20.0, 0.1);
    var y = np.vectorize(v -> function1(v), x);
    plt.xlabel("x");
    plt.ylabel("f(x)");

    var tf = tangentLine(v -> function1(v), 5);
    var y2 = tf.apply(x);

    plt.plot(x, y);
    plt.plot(x, y2);
    plt.show();
}
