///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The gradient of a function of two variables, as arrows (section 4.4)
//MAIN common.script.Script
//FILES gradient_2d.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.matplotlib.plt;
import common.numpy.*;

// cf. http://d.hatena.ne.jp/white_wheels/20100327/p3
NDArray numericalGradientNoBatch(UnaryOperator<NDArray> f, NDArray x) {
    double h = 1e-4; // 0.0001
    var grad = np.zerosLike(x);

    for (int idx : range(x.size())) {
        double tmpVal = x.getDouble(idx);
        x.at(idx).set(tmpVal + h);
        double fxh1 = f.apply(x).item(); // f(x + h)

        x.at(idx).set(tmpVal - h);
        double fxh2 = f.apply(x).item(); // f(x - h)
        grad.at(idx).set((fxh1 - fxh2) / (2 * h));

        x.at(idx).set(tmpVal); // as it was
    }

    return grad;
}

NDArray numericalGradient(UnaryOperator<NDArray> f, NDArray X) {
    if (X.ndim() == 1) {
        return numericalGradientNoBatch(f, X);
    } else {
        var grad = np.zerosLike(X);

        for (int idx : range(len(X))) {
            grad.at(idx).set(numericalGradientNoBatch(f, X.get(idx)));
        }

        return grad;
    }
}

NDArray function2(NDArray x) {
    if (x.ndim() == 1) {
        return np.sum(x.pow(2), 0); // of one point (2,) a number
    } else {
        return np.sum(x.pow(2), 1); // of points (n, 2) as many
    }
}

UnaryOperator<NDArray> tangentLine(UnaryOperator<NDArray> f, NDArray x) {
    var d = numericalGradient(f, x);
    print(d);
    var y = f.apply(x).sub(d.mul(x));
    return t -> d.mul(t).add(y);
}

void main() {
    var x0 = np.arange(-2, 2.5, 0.25);
    var x1 = np.arange(-2, 2.5, 0.25);
    var grid = np.meshgrid(x0, x1);

    var X = grid.X().flatten();
    var Y = grid.Y().flatten();

    var grad = numericalGradient(x -> function2(x), np.array(X, Y).T()).T(); // (324, 2) -> (2, 324)

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
