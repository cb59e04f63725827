//JAVA 25+
//SOURCES ../common/Functions.java ../common/Gradient.java ../common/TwoLayerGradient.java ../common/files/Failure.java ../common/numpy/np.java

import static common.Functions.crossEntropyError;
import static common.Functions.sigmoid;
import static common.Functions.sigmoidGrad;
import static common.Functions.softmax;

import common.Functions;
import common.Gradient;
import common.numpy.NDArray;
import common.TwoLayerGradient;
import common.numpy.np;
import java.util.LinkedHashMap;
import java.util.Map;

/// Section 4.5.1: the network of two layers, with its gradients: the numerical one in three ways, and the analytical one.
class TwoLayerNet {
    final Map<String, NDArray> params;

    TwoLayerNet(int inputSize, int hiddenSize, int outputSize) {
        this(inputSize, hiddenSize, outputSize, 0.01);
    }

    TwoLayerNet(int inputSize, int hiddenSize, int outputSize, double weightInitStd) {
        // initial weights
        params = new LinkedHashMap<>();
        params.put("W1", np.random.randn(inputSize, hiddenSize).mul(weightInitStd));
        params.put("b1", np.zeros(hiddenSize));
        params.put("W2", np.random.randn(hiddenSize, outputSize).mul(weightInitStd));
        params.put("b2", np.zeros(outputSize));
    }

    /// A network with weights that are there: W1 (inputs, hidden), b1 (hidden,), W2 (hidden, classes), b2 (classes,).
    TwoLayerNet(Map<String, NDArray> params) {
        this.params = params;
    }

    NDArray predict(NDArray x) {
        NDArray W1 = params.get("W1"), W2 = params.get("W2");
        NDArray b1 = params.get("b1"), b2 = params.get("b2");

        var a1 = np.dot(x, W1).addi(b1); // (batch, 784) @ (784, 50) + (50,)
        var z1 = sigmoid(a1);
        var a2 = np.dot(z1, W2).addi(b2); // (batch, 50) @ (50, 10) + (10,)
        var y = softmax(a2);

        return y;
    }

    // x: images, t: labels
    double loss(NDArray x, NDArray t) {
        var y = predict(x);

        return crossEntropyError(y, t);
    }

    double accuracy(NDArray x, NDArray t) {
        var y = np.inBatches(this::predict, x);
        y = np.argmax(y, 1);
        t = t.ndim() == 1 ? t : np.argmax(t, 1);

        var accuracy = np.sum(y.eq(t)) / x.shape(0);
        return accuracy;
    }

    // x: images, t: labels
    Map<String, NDArray> numericalGradient(NDArray x, NDArray t) {
        var grads = new LinkedHashMap<String, NDArray>();
        params.forEach((key, param) -> grads.put(key, Gradient.numericalGradient(w -> loss(x, t), param)));

        return grads;
    }

    // the same over all cores: each moves the weights of networks of its own
    Map<String, NDArray> parallelNumericalGradient(NDArray x, NDArray t) {
        var grads = new LinkedHashMap<String, NDArray>();
        params.forEach((key, param) -> grads.put(key, Gradient.numericalGradientOfPure(w -> with(key, w).loss(x, t), param)));

        return grads;
    }

    private TwoLayerNet with(String key, NDArray w) {
        var others = new LinkedHashMap<>(params);
        others.put(key, w);
        return new TwoLayerNet(others);
    }

    // the same a thousand times sooner: TwoLayerGradient says why it is the same
    Map<String, NDArray> fastNumericalGradient(NDArray x, NDArray t) {
        return TwoLayerGradient.numericalGradient(params, Functions::sigmoid, x, t);
    }

    Map<String, NDArray> gradient(NDArray x, NDArray t) {
        var W2 = params.get("W2");
        NDArray W1 = params.get("W1"), b1 = params.get("b1"), b2 = params.get("b2");
        var grads = new LinkedHashMap<String, NDArray>();

        int batchNum = x.shape(0);

        // forward
        var a1 = np.dot(x, W1).addi(b1);
        var z1 = sigmoid(a1);
        var a2 = np.dot(z1, W2).addi(b2);
        var y = softmax(a2);

        // backward
        var dy = y.sub(t).divi(batchNum);
        grads.put("W2", np.dot(z1.T(), dy)); // (50, batch) @ (batch, 10)
        grads.put("b2", np.sum(dy, 0));

        var dz1 = np.dot(dy, W2.T()); // (batch, 10) @ (10, 50)
        var da1 = sigmoidGrad(a1).muli(dz1);
        grads.put("W1", np.dot(x.T(), da1)); // (784, batch) @ (batch, 50)
        grads.put("b1", np.sum(da1, 0));

        return grads;
    }
}
