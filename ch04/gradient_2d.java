///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The gradient of a function of two variables, as arrows (section 4.4)
//SOURCES ../common/Gradient.java ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.Gradient;
import common.numpy.NDArray;
import common.numpy.np;
import common.matplotlib.plt;

double function2(NDArray x) {
    return np.sum(x.pow(2));
}

/// The gradient at each point, a row of X (points, 2).
NDArray numericalGradient(ToDoubleFunction<NDArray> f, NDArray X) {
    var grad = np.zerosLike(X);
    for (int i = 0; i < X.shape(0); i++) {
        grad.set(Gradient.numericalGradient(f, X.get(i)), i);
    }
    return grad;
}

void main(String... args) {
    Cli.parse(args, "ch04/gradient_2d", "The gradient of a function of two variables, as arrows (section 4.4).");

    var x0 = np.arange(-2, 2.5, 0.25);
    var x1 = np.arange(-2, 2.5, 0.25);
    var grid = np.meshgrid(x0, x1);
    var X = grid.X().flatten();
    var Y = grid.Y().flatten();

    var grad = numericalGradient(v -> function2(v), np.stack(X, Y).T().copy()).T(); // (324, 2) -> (2, 324)

    plt.figure();
    plt.quiver(X, Y, grad.get(0).neg(), grad.get(1).neg()).angles("xy").color("#666666");
    plt.xlim(-2, 2);
    plt.ylim(-2, 2);
    plt.xlabel("x0");
    plt.ylabel("x1");
    plt.grid();
    plt.draw();
    plt.show();
}
