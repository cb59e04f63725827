///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Four optimizers on their way to a minimum (section 6.1)
//MAIN common.script.Script
//FILES optimizer_compare_naive.java
//SOURCES ../common/Optimizers.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.Optimizers.*;
import common.matplotlib.plt;
import common.numpy.*;

NDArray f(NDArray x, NDArray y) {
    return x.pow(2).div(20.0).add(y.pow(2));
}

record Derivatives(NDArray dx, NDArray dy) {}

Derivatives df(NDArray x, NDArray y) {
    return new Derivatives(x.div(10.0), np.mul(2.0, y));
}

void main() {
    double[] initPos = {-7.0, 2.0};
    var params = new LinkedHashMap<String, NDArray>();
    var grads = new LinkedHashMap<String, NDArray>();

    var optimizers = new LinkedHashMap<String, Optimizer>();
    optimizers.put("SGD", new SGD(0.95));
    optimizers.put("Momentum", new Momentum(0.1));
    optimizers.put("AdaGrad", new AdaGrad(1.5));
    optimizers.put("Adam", new Adam(0.3));

    int idx = 1;

    for (var key : optimizers.keySet()) {
        var optimizer = optimizers.get(key);
        var xHistory = new ArrayList<Double>();
        var yHistory = new ArrayList<Double>();
        params.put("x", np.array(initPos[0]));
        params.put("y", np.array(initPos[1]));

        for (int i : range(30)) {
            xHistory.add(params.get("x").item());
            yHistory.add(params.get("y").item());

            var d = df(params.get("x"), params.get("y"));
            grads.put("x", d.dx());
            grads.put("y", d.dy());
            optimizer.update(params, grads);
        }

        var x = np.arange(-10, 10, 0.01);
        var y = np.arange(-5, 5, 0.01);

        var grid = np.meshgrid(x, y);
        NDArray X = grid.X(), Y = grid.Y();
        var Z = f(X, Y);

        // for simple contour lines
        var mask = Z.gt(7);
        Z.at(mask).set(0);

        // the plot
        plt.subplot(2, 2, idx);
        idx += 1;
        plt.plot(xHistory, yHistory, "o-").color("red");
        plt.contour(X, Y, Z);
        plt.ylim(-10, 10);
        plt.xlim(-10, 10);
        plt.plot(0, 0, "+");
        plt.title(key);
        plt.xlabel("x");
        plt.ylabel("y");
    }

    plt.show();
}
