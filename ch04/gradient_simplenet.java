///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The gradient of a network's loss with respect to its weights (section 4.4.2)
//MAIN common.script.Script
//FILES gradient_simplenet.java
//SOURCES ../common/Functions.java ../common/Gradient.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java

import static common.Functions.*;
import static common.Gradient.*;
import static common.numpy.builtins.*;

import common.numpy.*;

class SimpleNet {
    final NDArray W;

    SimpleNet() {
        W = np.random.randn(2, 3);
    }

    NDArray predict(NDArray x) {
        return np.dot(x, W); // (2,) @ (2, 3)
    }

    double loss(NDArray x, NDArray t) {
        var z = predict(x);
        var y = softmax(z);
        double loss = crossEntropyError(y, t);

        return loss;
    }
}

void main() {
    var x = np.array(0.6, 0.9);
    var t = np.array(0, 0, 1);

    var net = new SimpleNet();

    ToDoubleFunction<NDArray> f = w -> net.loss(x, t);
    var dW = numericalGradient(f, net.W);

    print(dW);
}
