//JAVA 25+
//SOURCES ../common/Functions.java ../common/Gradient.java ../common/Layers.java ../common/TwoLayerGradient.java ../common/files/Failure.java ../common/numpy/np.java

import common.Layers.Affine;
import common.Layers.Layer;
import common.Layers.Relu;
import common.Layers.SoftmaxWithLoss;
import common.Functions;
import common.Gradient;
import common.numpy.NDArray;
import common.TwoLayerGradient;
import common.numpy.np;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Section 5.7.2: the network of two layers, built of layers that know their own gradients.
class TwoLayerNet {
    final Map<String, NDArray> params = new LinkedHashMap<>();
    final Affine affine1;
    final Affine affine2;
    final List<Layer> layers;
    final SoftmaxWithLoss lastLayer;

    TwoLayerNet(int inputSize, int hiddenSize, int outputSize) {
        this(inputSize, hiddenSize, outputSize, 0.01);
    }

    TwoLayerNet(int inputSize, int hiddenSize, int outputSize, double weightInitStd) {
        // initial weights
        params.put("W1", np.random.randn(inputSize, hiddenSize).mul(weightInitStd));
        params.put("b1", np.zeros(hiddenSize));
        params.put("W2", np.random.randn(hiddenSize, outputSize).mul(weightInitStd));
        params.put("b2", np.zeros(outputSize));

        // layers
        affine1 = new Affine(params.get("W1"), params.get("b1"));
        affine2 = new Affine(params.get("W2"), params.get("b2"));
        layers = List.of(affine1, new Relu(), affine2);

        lastLayer = new SoftmaxWithLoss();
    }

    NDArray predict(NDArray x) {
        for (var layer : layers) {
            x = layer.forward(x);
        }

        return x;
    }

    // x: images, t: labels
    double loss(NDArray x, NDArray t) {
        var y = predict(x);
        return lastLayer.forward(y, t);
    }

    double accuracy(NDArray x, NDArray t) {
        var y = np.inBatches(this::predict, x);
        y = np.argmax(y, 1);
        if (t.ndim() != 1) {
            t = np.argmax(t, 1);
        }

        var accuracy = np.sum(y.eq(t)) / x.shape(0);
        return accuracy;
    }

    // x: images, t: labels
    Map<String, NDArray> numericalGradient(NDArray x, NDArray t) {
        var grads = new LinkedHashMap<String, NDArray>();
        params.forEach((key, param) -> grads.put(key, Gradient.numericalGradient(w -> loss(x, t), param)));

        return grads;
    }

    // the same a thousand times sooner: TwoLayerGradient says why it is the same
    Map<String, NDArray> fastNumericalGradient(NDArray x, NDArray t) {
        return TwoLayerGradient.numericalGradient(params, Functions::relu, x, t);
    }

    Map<String, NDArray> gradient(NDArray x, NDArray t) {
        // forward
        loss(x, t);

        // backward
        var dout = lastLayer.backward(1);
        for (var layer : layers.reversed().subList(0, layers.size() - 1)) {
            dout = layer.backward(dout);
        }
        affine1.gradients(dout); // not dx: nobody asks for the gradient with respect to the images

        // the results
        var grads = new LinkedHashMap<String, NDArray>();
        grads.put("W1", affine1.dW());
        grads.put("b1", affine1.db());
        grads.put("W2", affine2.dW());
        grads.put("b2", affine2.db());

        return grads;
    }
}
