///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Gradient descent on a function of two variables, step by step (section 4.4.1)
//SOURCES gradient_descent.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.numpy.NDArray;
import common.numpy.np;
import common.matplotlib.plt;

double function2(NDArray x) {
    return np.sum(x.pow(2));
}

void main(String... args) {
    Cli.parse(args, "ch04/gradient_method", "Gradient descent on a function of two variables, step by step (section 4.4.1).");

    var initX = np.array(-3.0, 4.0);

    double lr = 0.1;
    int stepNum = 20;
    var descent = GradientDescent.of(v -> function2(v), initX, lr, stepNum);
    var xHistory = descent.history().T(); // (20, 2) -> (2, 20)

    plt.plot(np.array(-5, 5), np.array(0, 0), "--b");
    plt.plot(np.array(0, 0), np.array(-5, 5), "--b");
    plt.plot(xHistory.get(0), xHistory.get(1), "o");

    plt.xlim(-3.5, 3.5);
    plt.ylim(-4.5, 4.5);
    plt.xlabel("X0");
    plt.ylabel("X1");
    plt.show();
}
