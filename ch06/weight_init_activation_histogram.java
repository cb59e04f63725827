///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION What the first weights do to the activations of five layers (section 6.2.2)
//MAIN common.script.Script
//FILES weight_init_activation_histogram.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.matplotlib.plt;
import common.numpy.*;

NDArray sigmoid(NDArray x) {
    return np.div(1, np.add(1, np.exp(x.neg()))); // 1 / (1 + e^-x)
}

NDArray ReLU(NDArray x) {
    return np.maximum(0, x);
}

NDArray tanh(NDArray x) {
    return np.tanh(x);
}

void main() {
    var inputData = np.random.randn(1000, 100); // 1000 rows of data
    int nodeNum = 100; // neurons in each hidden layer
    int hiddenLayerSize = 5; // hidden layers
    var activations = new LinkedHashMap<Integer, NDArray>(); // what they give

    var x = inputData;

    for (int i : range(hiddenLayerSize)) {
        if (i != 0) {
            x = activations.get(i - 1);
        }

        // try other scales
        var w = np.random.randn(nodeNum, nodeNum).mul(1);
        // var w = np.random.randn(nodeNum, nodeNum).mul(0.01);
        // var w = np.random.randn(nodeNum, nodeNum).mul(np.sqrt(1.0 / nodeNum));
        // var w = np.random.randn(nodeNum, nodeNum).mul(np.sqrt(2.0 / nodeNum));

        var a = np.dot(x, w); // (1000, 100) @ (100, 100)

        // and other activations
        var z = sigmoid(a);
        // var z = ReLU(a);
        // var z = tanh(a);

        activations.put(i, z);
    }

    // the histograms
    for (int i : activations.keySet()) {
        var a = activations.get(i);
        plt.subplot(1, len(activations), i + 1);
        plt.title(str(i + 1) + "-layer");
        if (i != 0) plt.yticks(List.of());
        // plt.xlim(0.1, 1);
        // plt.ylim(0, 7000);
        plt.hist(a.flatten(), 30).range(0, 1);
    }
    plt.show();
}
