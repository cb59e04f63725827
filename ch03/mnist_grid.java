///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION MNIST's images, one or a grid of them with their labels, as a figure or as text (section 3.6.1)
//MAIN common.script.Script
//FILES mnist_grid.java
//SOURCES image_range.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.files.Failure;
import common.matplotlib.plt;
import common.numpy.*;
import common.script.Argument;

static final int MOST_IN_A_GRID = 100;
static final String SHADES = " .:-=+*#%@"; // from black to white, for terminals that write in white on black

@Argument String images = "0:25"; // which: a number such as 7, or a range such as 0:25
boolean test; // the test images in place of the training images
boolean ascii; // draw with characters, for a terminal without a display

/** A grid of images (n, 28, 28) with their labels (n,). */
void gridShow(NDArray imgs, NDArray labels) {
    int n = len(imgs);
    int columns = (int) Math.ceil(Math.sqrt(n));
    int rows = Math.ceilDiv(n, columns);
    plt.figure(0.75 * columns + 0.4, rows + 0.4);
    for (int i : range(n)) {
        plt.subplot(rows, columns, i + 1);
        plt.imshow(imgs.get(i)).cmap(plt.cm.gray);
        plt.axis("off");
        plt.title(str(labels.get(i)));
    }
    plt.show();
}

/** An image (28, 28) of 0..255 as text; a pixel is two characters wide, since they are twice as high as wide. */
String ascii(NDArray img) {
    var text = new StringBuilder();
    for (int row : range(len(img))) {
        var line = new StringBuilder();
        for (int column : range(img.shape(1))) {
            line.repeat(SHADES.charAt(img.getInt(row, column) * SHADES.length() / 256), 2);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
}

void main() {
    var range = ImageRange.parse(images);
    if (range.size() > MOST_IN_A_GRID) {
        throw Failure.usage("a grid shows at most " + MOST_IN_A_GRID + " images, not " + range.size());
    }

    var mnist = loadMnist(normalize(false));
    var imgs = range.of(test ? mnist.xTest() : mnist.xTrain()).reshape(-1, 28, 28);
    var labels = range.of(test ? mnist.tTest() : mnist.tTrain()).reshape(-1);
    print(labels);

    if (ascii) {
        for (int i : range(len(imgs))) {
            IO.print(ascii(imgs.get(i)));
        }
    } else {
        gridShow(imgs, labels);
    }
}
