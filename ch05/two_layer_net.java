//JAVA 25+
//SOURCES ../common/Gradient.java ../common/Layers.java ../common/files/Failure.java ../common/numpy/np.java

import common.Gradient;
import common.Layers.*;
import common.numpy.*;
import module java.base;

/// Section 5.7.2: the network of two layers, built of layers that know their own gradients.
class TwoLayerNet {
    final Map<String, NDArray> params;
    final LinkedHashMap<String, Layer> layers;
    final SoftmaxWithLoss lastLayer;

    TwoLayerNet(int inputSize, int hiddenSize, int outputSize) {
        this(inputSize, hiddenSize, outputSize, 0.01);
    }

    TwoLayerNet(int inputSize, int hiddenSize, int outputSize, double weightInitStd) {
        // the weights
        params = new LinkedHashMap<>();
        params.put("W1", np.mul(weightInitStd, np.random.randn(inputSize, hiddenSize)));
        params.put("b1", np.zeros(hiddenSize));
        params.put("W2", np.mul(weightInitStd, np.random.randn(hiddenSize, outputSize)));
        params.put("b2", np.zeros(outputSize));

        // the layers
        layers = new LinkedHashMap<>();
        layers.put("Affine1", new Affine(params.get("W1"), params.get("b1")));
        layers.put("Relu1", new Relu());
        layers.put("Affine2", new Affine(params.get("W2"), params.get("b2")));

        lastLayer = new SoftmaxWithLoss();
    }

    NDArray predict(NDArray x) {
        for (var layer : layers.values()) {
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
        var y = predict(x);
        y = np.argmax(y, 1);
        if (t.ndim() != 1) t = np.argmax(t, 1);

        double accuracy = np.sum(y.eq(t)) / x.shape(0);
        return accuracy;
    }

    // x: images, t: labels
    Map<String, NDArray> numericalGradient(NDArray x, NDArray t) {
        ToDoubleFunction<NDArray> lossW = W -> loss(x, t);

        var grads = new LinkedHashMap<String, NDArray>();
        grads.put("W1", Gradient.numericalGradient(lossW, params.get("W1")));
        grads.put("b1", Gradient.numericalGradient(lossW, params.get("b1")));
        grads.put("W2", Gradient.numericalGradient(lossW, params.get("W2")));
        grads.put("b2", Gradient.numericalGradient(lossW, params.get("b2")));

        return grads;
    }

    Map<String, NDArray> gradient(NDArray x, NDArray t) {
        // forward
        loss(x, t);

        // backward
        var dout = lastLayer.backward(1);

        for (var layer : layers.reversed().values()) {
            dout = layer.backward(dout);
        }

        // the results
        var grads = new LinkedHashMap<String, NDArray>();
        grads.put("W1", layers.get("Affine1").dW);
        grads.put("b1", layers.get("Affine1").db);
        grads.put("W2", layers.get("Affine2").dW);
        grads.put("b2", layers.get("Affine2").db);

        return grads;
    }
}
