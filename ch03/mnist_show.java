///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION MNIST's first training image (section 3.6.1)
//MAIN common.script.Script
//FILES mnist_show.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.matplotlib.plt;
import common.numpy.*;

void imgShow(NDArray img) {
    plt.imshow(np.uint8(img)).cmap(plt.cm.gray);
    plt.axis("off");
    plt.show();
}

void main() {
    var mnist = loadMnist(flatten(true), normalize(false));
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain();

    var img = xTrain.get(0);
    var label = tTrain.get(0);
    print(label); // 5

    print(img.shape()); // (784,)
    img = img.reshape(28, 28); // back to the shape of the image
    print(img.shape()); // (28, 28)

    imgShow(img);
}
