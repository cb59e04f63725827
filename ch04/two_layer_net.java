//JAVA 25+
//SOURCES ../common/Functions.java ../common/Gradient.java ../common/files/Failure.java ../common/numpy/np.java

import static common.Functions.*;

import common.Gradient;
import common.numpy.*;
import module java.base;

/// Section 4.5.1: a network of two layers.
class TwoLayerNet {
    final Map<String, NDArray> params;

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
    }

    NDArray predict(NDArray x) {
        NDArray W1 = params.get("W1"), W2 = params.get("W2");
        NDArray b1 = params.get("b1"), b2 = params.get("b2");

        var a1 = np.dot(x, W1).add(b1); // (batch, 784) @ (784, 50) + (50,)
        var z1 = sigmoid(a1);
        var a2 = np.dot(z1, W2).add(b2); // (batch, 50) @ (50, 10) + (10,)
        var y = softmax(a2);

        return y;
    }

    // x: images, t: labels
    double loss(NDArray x, NDArray t) {
        var y = predict(x);

        return crossEntropyError(y, t);
    }

    double accuracy(NDArray x, NDArray t) {
        var y = predict(x);
        y = np.argmax(y, 1);
        t = np.argmax(t, 1);

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
        NDArray W1 = params.get("W1"), W2 = params.get("W2");
        NDArray b1 = params.get("b1"), b2 = params.get("b2");
        var grads = new LinkedHashMap<String, NDArray>();

        int batchNum = x.shape(0);

        // forward
        var a1 = np.dot(x, W1).add(b1);
        var z1 = sigmoid(a1);
        var a2 = np.dot(z1, W2).add(b2);
        var y = softmax(a2);

        // backward
        var dy = y.sub(t).div(batchNum);
        grads.put("W2", np.dot(z1.T(), dy)); // (50, batch) @ (batch, 10)
        grads.put("b2", np.sum(dy, 0));

        var dz1 = np.dot(dy, W2.T()); // (batch, 10) @ (10, 50)
        var da1 = sigmoidGrad(a1).mul(dz1);
        grads.put("W1", np.dot(x.T(), da1)); // (784, batch) @ (batch, 50)
        grads.put("b1", np.sum(da1, 0));

        return grads;
    }
}
