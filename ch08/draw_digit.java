///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Draw a digit with the mouse and watch the deep network of section 8.1 recognise it
//MAIN common.script.Script
//FILES draw_digit.java
//SOURCES deep_convnet.java
//SOURCES ../common/Functions.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.Functions.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.dataset.DigitInput;
import common.files.Failure;
import common.matplotlib.*;
import common.numpy.*;
import common.script.Script;

Path image; // recognise a picture, dark on light or light on dark; opens no window

/** The probabilities of the ten digits, (10,), for an image (28, 28). */
NDArray predict(DeepConvNet network, NDArray input) {
    return softmax(network.predict(input.reshape(1, 1, 28, 28), false)).flatten();
}

/** Prints the probabilities of the ten digits for an image (28, 28), and draws them if figures are saved. */
void recognise(DeepConvNet network, NDArray input) {
    var y = predict(network, input);
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
    var network = new DeepConvNet();
    network.loadParams("deep_convnet_params.pkl");
    if (picture.isPresent()) {
        recognise(network, DigitInput.of(picture.get()));
        return;
    }

    var mnist = loadMnist();
    if (window) {
        new DigitWindow(DigitInput::of, img -> predict(network, img), mnist.xTest(), mnist.tTest()).open();
    } else {
        recognise(network, mnist.xTest().get(0).reshape(28, 28));
    }
}
