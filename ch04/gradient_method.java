///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Gradient descent on a function of two variables, step by step (section 4.4.1)
//MAIN common.script.Script
//FILES gradient_method.java
//SOURCES ../common/Gradient.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import static common.Gradient.*;
import static common.numpy.builtins.*;

import common.matplotlib.plt;
import common.numpy.*;

double lr = 0.1; // how far a step goes
int stepNum = 20; // how many steps

record Descent(NDArray x, NDArray xHistory) {}

Descent gradientDescent(ToDoubleFunction<NDArray> f, NDArray initX, double lr, int stepNum) {
    var x = initX;
    var xHistory = new ArrayList<NDArray>();

    for (int i : range(stepNum)) {
        xHistory.add(x.copy());

        var grad = numericalGradient(f, x);
        x.subi(np.mul(lr, grad));
    }

    return new Descent(x, np.array(xHistory));
}

double function2(NDArray x) {
    return np.power(x.getDouble(0), 2) + np.power(x.getDouble(1), 2);
}

void main() {
    var initX = np.array(-3.0, 4.0);

    var descent = gradientDescent(x -> function2(x), initX, lr, stepNum);
    var xHistory = descent.xHistory();

    plt.plot(np.array(-5, 5), np.array(0, 0), "--b");
    plt.plot(np.array(0, 0), np.array(-5, 5), "--b");
    plt.plot(xHistory.get(all, 0), xHistory.get(all, 1), "o");

    plt.xlim(-3.5, 3.5);
    plt.ylim(-4.5, 4.5);
    plt.xlabel("X0");
    plt.ylabel("X1");
    plt.show();
}
