///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The forward pass of the three-layer network (section 3.4), and the network drawn as a graph
//MAIN common.script.Script
//FILES three_layer_net.java
//SOURCES network_graph.java
//SOURCES ../common/Functions.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import static common.Functions.*;
import static common.numpy.builtins.*;

import common.matplotlib.plt;
import common.numpy.*;
import common.script.Output;

@Output Path dot; // write the graph as text for Graphviz to this file

Map<String, NDArray> initNetwork() {
    var network = new LinkedHashMap<String, NDArray>();
    network.put("W1", np.array(new double[][] {{0.1, 0.3, 0.5}, {0.2, 0.4, 0.6}}));
    network.put("b1", np.array(0.1, 0.2, 0.3));
    network.put("W2", np.array(new double[][] {{0.1, 0.4}, {0.2, 0.5}, {0.3, 0.6}}));
    network.put("b2", np.array(0.1, 0.2));
    network.put("W3", np.array(new double[][] {{0.1, 0.3}, {0.2, 0.4}}));
    network.put("b3", np.array(0.1, 0.2));

    return network;
}

NDArray forward(Map<String, NDArray> network, NDArray x) {
    NDArray W1 = network.get("W1"), W2 = network.get("W2"), W3 = network.get("W3");
    NDArray b1 = network.get("b1"), b2 = network.get("b2"), b3 = network.get("b3");

    var a1 = np.dot(x, W1).add(b1); // (2,) @ (2, 3) + (3,)
    var z1 = sigmoid(a1);
    var a2 = np.dot(z1, W2).add(b2); // (3,) @ (3, 2) + (2,)
    var z2 = sigmoid(a2);
    var a3 = np.dot(z2, W3).add(b3); // (2,) @ (2, 2) + (2,)
    var y = identityFunction(a3);

    return y;
}

void main() {
    var network = initNetwork();
    var x = np.array(1.0, 0.5);
    var y = forward(network, x);
    print(y); // [0.31682708 0.69627909]

    // the figure: values in the nodes, weights on the edges
    var graph = new NetworkGraph(network, x).draw("three-layer network");
    if (dot != null) {
        graph.saveDot(dot);
    }
    plt.figure(graph);
    plt.show();
}
