///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Shows a picture through the filters of a trained network (section 7.6.1)
//MAIN common.script.Script
//FILES apply_filter.java
//SOURCES simple_convnet.java
//SOURCES ../common/Layers.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/pickle.java ../common/dataset/Pictures.java ../common/script/Script.java

import static common.dataset.Pictures.*;
import static common.numpy.builtins.*;

import common.Layers.Convolution;
import common.matplotlib.plt;
import common.numpy.*;

// cf. https://gist.github.com/aidiary/07d530d5e08011832b12
void filterShow(NDArray filters, int nx, int showNum) {
    var fig = plt.figure();
    fig.subplotsAdjust().left(0).right(1).bottom(0).top(1).hspace(0.05).wspace(0.05);

    for (int i : range(showNum)) {
        var ax = fig.addSubplot(4, 4, i + 1).xticks(List.of()).yticks(List.of());
        ax.imshow(filters.get(i, 0)).cmap(plt.cm.gray_r).interpolation("nearest");
    }
}

void filterShow(NDArray filters, int nx) {
    filterShow(filters, nx, 16);
}

void main() {
    var network = new SimpleConvNet(new Shape(1, 28, 28),
            Map.of("filter_num", 30, "filter_size", 5, "pad", 0, "stride", 1),
            100, 10, 0.01);

    // the weights after learning
    network.loadParams("params.pkl");

    filterShow(network.params.get("W1"), 16);

    var img = plt.imread(picture("lena_gray.png"));
    img = img.reshape(new Shape(1, 1).plus(img.shape()));

    var fig = plt.figure();

    for (int i : range(16)) {
        var w = network.params.get("W1").get(i);
        var b = np.zeros(1); // network.params.get("b1").get(i)

        w = w.reshape(new Shape(1).plus(w.shape()));
        // b = b.reshape(new Shape(1).plus(b.shape()));
        var convLayer = new Convolution(w, b);
        var out = convLayer.forward(img);
        out = out.reshape(out.shape(2), out.shape(3));

        var ax = fig.addSubplot(4, 4, i + 1).xticks(List.of()).yticks(List.of());
        ax.imshow(out).cmap(plt.cm.gray_r).interpolation("nearest");
    }

    plt.show();
}
