package common;

//SOURCES Activation.java Gradient.java Layers.java WeightInit.java files/Failure.java numpy/np.java

import common.numpy.NDArray;
import common.numpy.np;
import common.Layers.Affine;
import common.Layers.Layer;
import common.Layers.SoftmaxWithLoss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The book's `common/multi_layer_net.py`: a fully connected network of any depth, with weight decay (section 6.4.2).
///
/// `params` holds W1 (inputSize, first hidden size), b1 (first hidden size,), W2, b2, …
public final class MultiLayerNet {
    public final Map<String, NDArray> params = new LinkedHashMap<>();
    private final double weightDecayLambda;
    private final boolean bias;
    private final List<Affine> affines = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final SoftmaxWithLoss lastLayer = new SoftmaxWithLoss();

    /// A network of ReLU with He's initial weights and without weight decay.
    public MultiLayerNet(int inputSize, List<Integer> hiddenSizeList, int outputSize) {
        this(inputSize, hiddenSizeList, outputSize, Activation.RELU, new WeightInit.He(), 0, true);
    }

    /// @param inputSize         values of an image, 784 for MNIST
    /// @param hiddenSizeList    neurons of each hidden layer, e.g. [100, 100, 100]; may be empty
    /// @param outputSize        classes, 10 for MNIST
    /// @param weightInitStd     how widely the first weights are scattered; drawn layer by layer from `np.random`
    /// @param weightDecayLambda strength of weight decay (L2 norm), 0 for none
    /// @param bias              whether biases are learned; else they stay 0
    public MultiLayerNet(int inputSize, List<Integer> hiddenSizeList, int outputSize,
                         Activation activation, WeightInit weightInitStd, double weightDecayLambda, boolean bias) {
        this.weightDecayLambda = weightDecayLambda;
        this.bias = bias;
        int inputs = inputSize;
        for (int hiddenSize : hiddenSizeList) {
            addAffine(weightInitStd.weights(inputs, hiddenSize));
            layers.add(activation.layer());
            inputs = hiddenSize;
        }
        addAffine(weightInitStd.weights(inputs, outputSize));
    }

    private void addAffine(NDArray W) {
        int idx = affines.size() + 1;
        var b = np.zeros(W.shape(1));
        params.put("W" + idx, W);
        params.put("b" + idx, b);
        affines.add(new Affine(W, b));
        layers.add(affines.getLast());
    }

    /// The scores of images x (batch, inputs), before softmax: (batch, classes).
    public NDArray predict(NDArray x) {
        for (var layer : layers) {
            x = layer.forward(x);
        }

        return x;
    }

    /// The mean loss of images x for labels t, one-hot or numbers, with what the weights' size adds to it.
    public double loss(NDArray x, NDArray t) {
        var y = predict(x);

        double weightDecay = 0;
        if (weightDecayLambda > 0) {
            for (int idx = 1; idx <= affines.size(); idx++) {
                weightDecay += 0.5 * weightDecayLambda * np.sum(params.get("W" + idx).pow(2));
            }
        }
        return lastLayer.forward(y, t) + weightDecay;
    }

    /// The share of images, 0..1, for which the greatest score is the label's.
    public double accuracy(NDArray x, NDArray t) {
        var y = np.argmax(np.inBatches(this::predict, x), 1);
        if (t.ndim() != 1) {
            t = np.argmax(t, 1);
        }

        return np.sum(y.eq(t)) / x.shape(0);
    }

    /// The gradients of the loss by central differences, for checking.
    public Map<String, NDArray> numericalGradient(NDArray x, NDArray t) {
        var grads = new LinkedHashMap<String, NDArray>();
        params.forEach((key, param) -> {
            if (isLearned(key)) {
                grads.put(key, Gradient.numericalGradient(w -> loss(x, t), param));
            }
        });
        return grads;
    }

    /// The gradients of the loss by backpropagation.
    public Map<String, NDArray> gradient(NDArray x, NDArray t) {
        loss(x, t); // forward
        return backward();
    }

    /// The gradients of the loss that was computed last.
    public Map<String, NDArray> backward() {
        var dout = lastLayer.backward(1);
        for (var layer : layers.reversed().subList(0, layers.size() - 1)) {
            dout = layer.backward(dout);
        }
        affines.getFirst().gradients(dout); // not dx: nobody asks for the gradient with respect to the images

        var grads = new LinkedHashMap<String, NDArray>();
        for (int idx = 1; idx <= affines.size(); idx++) {
            var affine = affines.get(idx - 1);
            var dW = affine.dW();
            grads.put("W" + idx, weightDecayLambda > 0 ? dW.add(params.get("W" + idx).mul(weightDecayLambda)) : dW);
            if (bias) {
                grads.put("b" + idx, affine.db());
            }
        }
        return grads;
    }

    /// `backward` and a step of gradient descent in one, for the few images, down to one, whose loss was computed last.
    /// The gradients are not written down: with four in five pixels black, most of the first one would be zeros.
    public void descend(double learningRate) {
        var dout = lastLayer.backward(1);
        for (var layer : layers.reversed()) {
            if (layer instanceof Affine affine) {
                var dx = affine == affines.getFirst() ? dout : affine.inputGradient(dout); // by the weights before the step
                affine.descend(dout, learningRate, bias);
                dout = dx;
            } else {
                dout = layer.backward(dout);
            }
        }
    }

    private boolean isLearned(String key) {
        return bias || !key.startsWith("b");
    }
}
