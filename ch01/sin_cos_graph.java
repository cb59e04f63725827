///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Sine and cosine in one graph, with labels, a title and a legend (section 1.6.2)
//MAIN common.script.Script
//FILES sin_cos_graph.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import common.matplotlib.plt;
import common.numpy.np;

void main() {
    // the data
    var x = np.arange(0, 6, 0.1); // from 0 to 6 in steps of 0.1
    var y1 = np.sin(x);
    var y2 = np.cos(x);

    // the graph
    plt.plot(x, y1).label("sin");
    plt.plot(x, y2).linestyle("--").label("cos");
    plt.xlabel("x"); // the label of the x axis
    plt.ylabel("y"); // the label of the y axis
    plt.title("sin & cos");
    plt.legend();
    plt.show();
}
