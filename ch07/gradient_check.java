///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Compares the two gradients of a small convolutional network (section 7.5)
//MAIN common.script.Script
//FILES gradient_check.java
//SOURCES simple_convnet.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.numpy.*;

void main() {
    var network = new SimpleConvNet(new Shape(1, 10, 10),
            Map.of("filter_num", 10, "filter_size", 3, "pad", 0, "stride", 1), 10, 10, 0.01);

    var X = np.random.rand(100).reshape(1, 1, 10, 10);
    var T = np.array(1).reshape(1, 1);

    var gradNum = network.numericalGradient(X, T);
    var grad = network.gradient(X, T);

    for (var key : gradNum.keySet()) {
        print(key, np.abs(gradNum.get(key).sub(grad.get(key))).mean());
    }
}
