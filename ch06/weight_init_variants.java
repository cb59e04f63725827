///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The seven settings to try of weight_init_activation_histogram, a figure each (sections 6.2.2 and 6.2.3)
//MAIN common.script.Script
//FILES weight_init_variants.java
//SOURCES ../common/Functions.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.Functions;
import common.matplotlib.plt;
import common.numpy.*;

/*
 * Which activation wants which scale of the first weights. All seven start from the same random numbers, those that
 * weight_init_activation_histogram draws with the same --seed.
 */

record Variant(String name, UnaryOperator<NDArray> activation, double scale) {}

List<Variant> variants(int nodeNum) {
    double xavier = np.sqrt(1.0 / nodeNum);
    double he = np.sqrt(2.0 / nodeNum);
    return List.of(
            new Variant("sigmoid, x 1", Functions::sigmoid, 1),
            new Variant("sigmoid, x 0.01", Functions::sigmoid, 0.01),
            new Variant("sigmoid, Xavier", Functions::sigmoid, xavier),
            new Variant("ReLU, x 0.01", Functions::relu, 0.01),
            new Variant("ReLU, Xavier", Functions::relu, xavier),
            new Variant("ReLU, He", Functions::relu, he),
            new Variant("tanh, Xavier", np::tanh, xavier));
}

void main() {
    int nodeNum = 100;
    var inputData = np.random.randn(1000, nodeNum);
    var weights = new ArrayList<NDArray>();
    for (int _ : range(5)) {
        weights.add(np.random.randn(nodeNum, nodeNum));
    }

    for (var variant : variants(nodeNum)) {
        plt.figure();
        var x = inputData;
        for (int i : range(len(weights))) {
            var a = np.dot(x, weights.get(i).mul(variant.scale())); // (1000, 100) @ (100, 100)
            x = variant.activation().apply(a);

            plt.subplot(1, len(weights), i + 1);
            plt.title(str(i + 1) + "-layer");
            if (i != 0) plt.yticks(List.of());
            if (i == 2) plt.xlabel(variant.name());
            plt.hist(x.flatten(), 30).range(0, 1);
        }
    }
    plt.show();
}
