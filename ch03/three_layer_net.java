///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The forward pass of the three-layer network (section 3.4), and the network drawn as a graph
//SOURCES network_graph.java
//SOURCES ../common/Functions.java ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import static common.Functions.identityFunction;
import static common.Functions.sigmoid;

import common.script.Cli;
import common.numpy.NDArray;
import common.script.Option;
import common.numpy.np;
import common.matplotlib.plt;

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

void main(String... args) {
    var cli = Cli.parse(args, "ch03/three_layer_net",
            "Prints the output of the three-layer network (section 3.4) and draws the network.",
            Option.output("--dot", "write the graph as text for Graphviz").example("three_layer_net.dot"));

    var network = initNetwork();
    var x = np.array(1.0, 0.5);
    var y = forward(network, x);
    IO.println(y); // [0.31682708 0.69627909]

    // the figure: values in the nodes, weights on the edges
    var graph = new NetworkGraph(network, x).draw("three-layer network");
    cli.file("--dot").ifPresent(graph::saveDot);
    plt.figure(graph);
    plt.show();
}
