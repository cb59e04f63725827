///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The shapes of a two-layer network, of its prediction and of its numerical gradient for dummy data (section 4.5.1)
//MAIN common.script.Script
//FILES two_layer_net_shapes.java
//SOURCES two_layer_net.java
//SOURCES ../common/Functions.java ../common/TwoLayerGradient.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.Functions;
import common.TwoLayerGradient;
import common.numpy.*;

/** The time of day at which a stage begins, on stderr. */
void stage(String what) {
    System.err.println("%tT %s".formatted(LocalTime.now(), what));
}

void main() {
    stage("the network");
    var net = new TwoLayerNet(784, 100, 10);
    print(net.params.get("W1").shape());
    print(net.params.get("b1").shape());
    print(net.params.get("W2").shape());
    print(net.params.get("b2").shape());

    stage("a prediction");
    var x = np.random.rand(100, 784); // dummy input: 100 images
    var y = net.predict(x);
    print(y.shape());

    stage("the gradient");
    var t = np.random.rand(100, 10); // dummy labels: the greatest counts as 1

    // net.numericalGradient(x, t) is the book's: the same, in minutes
    var grads = TwoLayerGradient.numericalGradient(net.params, Functions::sigmoid, x, t);
    print(grads.get("W1").shape());
    print(grads.get("b1").shape());
    print(grads.get("W2").shape());
    print(grads.get("b2").shape());
    stage("done");
}
