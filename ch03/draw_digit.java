///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Draw a digit with the mouse and watch the network of section 3.6 recognise it
//SOURCES digit_input.java digit_window.java sample_network.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.matplotlib.Display;
import common.files.Failure;
import common.dataset.Mnist;
import common.numpy.NDArray;
import common.script.Option;
import common.dataset.Weights;
import common.numpy.np;
import common.matplotlib.plt;

/** Prints the probabilities of the ten digits for an image (28, 28), and draws them if figures are saved. */
void recognise(SampleNetwork network, NDArray input) {
    var y = network.predict(input.flatten());
    for (int digit = 0; digit < 10; digit++) {
        IO.println(String.format(Locale.ROOT, "%d: %.4f", digit, y.getDouble(digit)));
    }
    IO.println("prediction: " + np.argmax(y));

    if (plt.saving()) {
        plt.figure(8, 4);
        plt.subplot(1, 2, 1);
        plt.imshow(input).cmap(plt.cm.gray);
        plt.axis("off");
        plt.subplot(1, 2, 2);
        plt.bar(IntStream.range(0, 10).mapToObj(String::valueOf).toList(), y);
        plt.ylim(0, 1);
        plt.show();
    }
}

void main(String... args) {
    var cli = Cli.parse(args, "ch03/draw_digit",
            "Recognises the digit that you draw with the mouse. Where no window is wanted, the one on a picture or MNIST's first.",
            Option.file("--image", "recognise a picture, dark on light or light on dark; opens no window").example("digit.png"),
            Weights.option(), Option.dataset());

    var picture = cli.file("--image").map(DigitInput::read);
    boolean window = picture.isEmpty() && !cli.flag("--no-show") && !plt.saving();
    if (window && !Display.isThere()) {
        throw new Failure("there is no display to draw on.\nNext step: recognise a picture, --image FILE.png");
    }
    var network = SampleNetwork.load(cli);
    if (picture.isPresent()) {
        recognise(network, DigitInput.of(picture.get()));
        return;
    }

    // normalize, flatten, one_hot_label
    var mnist = Mnist.loadTest(cli.data(), true, true, false);
    if (window) {
        new DigitWindow(network, mnist.xTest(), mnist.tTest()).open();
    } else {
        recognise(network, mnist.xTest().get(0).reshape(28, 28));
    }
}
