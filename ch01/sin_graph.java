///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The sine, plotted (section 1.6.1)
//MAIN common.script.Script
//FILES sin_graph.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import common.matplotlib.plt;
import common.numpy.np;

void main() {
    // the data
    var x = np.arange(0, 6, 0.1);
    var y = np.sin(x);

    // the graph
    plt.plot(x, y);
    plt.show();
}
