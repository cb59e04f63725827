///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The filters of the first layer, before and after learning (section 7.6)
//MAIN common.script.Script
//FILES visualize_filter.java
//SOURCES simple_convnet.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.matplotlib.plt;
import common.numpy.*;

// cf. https://gist.github.com/aidiary/07d530d5e08011832b12
void filterShow(NDArray filters, int nx) {
    int FN = filters.shape(0);
    int ny = (int) np.ceil((double) FN / nx);

    var fig = plt.figure();
    fig.subplotsAdjust().left(0).right(1).bottom(0).top(1).hspace(0.05).wspace(0.05);

    for (int i : range(FN)) {
        var ax = fig.addSubplot(ny, nx, i + 1).xticks(List.of()).yticks(List.of());
        ax.imshow(filters.get(i, 0)).cmap(plt.cm.gray_r).interpolation("nearest");
    }
    plt.show();
}

void filterShow(NDArray filters) {
    filterShow(filters, 8);
}

void main() {
    var network = new SimpleConvNet();
    // as drawn at random
    filterShow(network.params.get("W1"));

    // after learning
    network.loadParams("params.pkl");
    filterShow(network.params.get("W1"));
}
