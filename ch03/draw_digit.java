///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Draw a digit with the mouse and watch the network of section 3.6 recognise it
//MAIN common.script.Script
//FILES draw_digit.java
//SOURCES sample_network.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.dataset.DigitInput;
import common.files.Failure;
import common.matplotlib.*;
import common.numpy.*;
import common.script.Script;

Path image; // recognise a picture, dark on light or light on dark; opens no window

/** Prints the probabilities of the ten digits for an image (28, 28), and draws them if figures are saved. */
void recognise(SampleNetwork network, NDArray input) {
    var y = network.predict(input.flatten());
    for (int digit : range(10)) {
        print(String.format(Locale.ROOT, "%d: %.4f", digit, y.getDouble(digit)));
    }
    print("prediction:", np.argmax(y));

    if (plt.saving()) {
        DigitFigure.show(input, y);
    }
}

void main() {
    boolean window = image == null && Script.given("--no-show").isEmpty() && !plt.saving();
    if (window && !Display.isThere()) {
        throw new Failure("there is no display to draw on.\nNext step: recognise a picture, --image FILE.png");
    }
    var picture = Optional.ofNullable(image).map(DigitInput::read);
    var network = SampleNetwork.load();
    if (picture.isPresent()) {
        recognise(network, DigitInput.of(picture.get()));
        return;
    }

    var mnist = loadMnist();
    if (window) {
        new DigitWindow(DigitInput::of, img -> network.predict(img.flatten()), mnist.xTest(), mnist.tTest()).open();
    } else {
        recognise(network, mnist.xTest().get(0).reshape(28, 28));
    }
}
