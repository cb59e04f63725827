///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Shows MNIST's first training image, or others, as a figure or as text (section 3.6.1)
//SOURCES image_range.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.files.Failure;
import common.dataset.Mnist;
import common.numpy.NDArray;
import common.script.Option;
import common.matplotlib.plt;

static final int MOST_IN_A_GRID = 100;
static final String SHADES = " .:-=+*#%@"; // from black to white, for terminals that write in white on black

void imgShow(NDArray img) {
    plt.imshow(img);
    plt.axis("off");
}

/** A grid of images (n, 28, 28) with their labels (n,). */
void gridShow(NDArray imgs, NDArray labels) {
    int n = imgs.shape(0);
    int columns = (int) Math.ceil(Math.sqrt(n));
    int rows = Math.ceilDiv(n, columns);
    plt.figure(0.75 * columns + 0.4, rows + 0.4);
    for (int i = 0; i < n; i++) {
        plt.subplot(rows, columns, i + 1);
        imgShow(imgs.get(i));
        plt.title(labels.get(i).toString());
    }
}

/** An image (28, 28) of 0..255 as text; a pixel is two characters wide, since they are twice as high as wide. */
String ascii(NDArray img) {
    return IntStream.range(0, img.shape(0)).mapToObj(row -> {
        var line = new StringBuilder();
        for (int column = 0; column < img.shape(1); column++) {
            line.repeat(SHADES.charAt(img.getInt(row, column) * SHADES.length() / 256), 2);
        }
        return line.toString().stripTrailing() + "\n";
    }).collect(Collectors.joining());
}

void main(String... args) {
    var cli = Cli.parse(args, "ch03/mnist_show", "Shows MNIST's first training image, or others (section 3.6.1).",
            Option.argument("IMAGES", "which: a number such as 7, or a range such as 0:25 (default: 0)").example("0:25"),
            Option.flag("--ascii", "draw with characters, for a terminal without a display"), Option.dataset());
    var images = ImageRange.parse(cli.text("IMAGES").orElse("0"));
    if (images.size() > MOST_IN_A_GRID) {
        throw Failure.usage("a grid shows at most " + MOST_IN_A_GRID + " images, not " + images.size());
    }

    // normalize, flatten, one_hot_label
    var mnist = Mnist.load(cli.data(), false, true, false);
    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain();

    var img = images.of(xTrain);
    var label = images.of(tTrain);
    IO.println(label); // 5

    IO.println(img.shape()); // (784,)
    img = images.isSingle() ? img.reshape(28, 28) : img.reshape(-1, 28, 28); // back to the images' own shape
    IO.println(img.shape()); // (28, 28)

    if (cli.flag("--ascii")) {
        var all = img.reshape(-1, 28, 28);
        for (int i = 0; i < images.size(); i++) {
            IO.print(ascii(all.get(i)));
        }
        return;
    }
    if (images.isSingle()) {
        imgShow(img);
    } else {
        gridShow(img, label);
    }
    plt.show();
}
