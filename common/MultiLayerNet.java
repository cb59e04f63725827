package common;

//SOURCES FullyConnected.java Gradient.java Layers.java files/Failure.java numpy/np.java

import static common.numpy.builtins.len;
import static common.numpy.builtins.range;
import static common.numpy.builtins.str;

import common.Layers.Affine;
import common.Layers.Layer;
import common.Layers.Relu;
import common.Layers.Sigmoid;
import common.Layers.SoftmaxWithLoss;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// The book's `common/multi_layer_net.py`: a fully connected network of any depth, with weight decay (section 6.4.2).
///
/// `params` holds W1 (inputSize, first hidden size), b1 (first hidden size,), W2, b2, …
public class MultiLayerNet extends FullyConnected {
    public final int inputSize, outputSize, hiddenLayerNum;
    public final List<Integer> hiddenSizeList;
    public final LinkedHashMap<String, Layer> layers;
    public final SoftmaxWithLoss lastLayer;

    /// @param inputSize      values of an image, 784 for MNIST
    /// @param hiddenSizeList neurons of each hidden layer, e.g. [100, 100, 100]
    /// @param outputSize     classes, 10 for MNIST
    @SafeVarargs
    public MultiLayerNet(int inputSize, List<Integer> hiddenSizeList, int outputSize, Keyword<? super MultiLayerNet>... keywords) {
        for (var keyword : keywords) {
            keyword.set(this);
        }
        this.inputSize = inputSize;
        this.outputSize = outputSize;
        this.hiddenSizeList = hiddenSizeList;
        this.hiddenLayerNum = len(hiddenSizeList);

        // the weights
        initWeight(weightInitStd);

        // the layers
        Map<String, Supplier<Layer>> activationLayer = Map.of("sigmoid", Sigmoid::new, "relu", Relu::new);
        layers = new LinkedHashMap<>();
        for (int idx : range(1, hiddenLayerNum + 1)) {
            layers.put("Affine" + str(idx), new Affine(params.get("W" + str(idx)), params.get("b" + str(idx))));
            layers.put("Activation_function" + str(idx), activationLayer.get(activation).get());
        }

        int idx = hiddenLayerNum + 1;
        layers.put("Affine" + str(idx), new Affine(params.get("W" + str(idx)), params.get("b" + str(idx))));

        lastLayer = new SoftmaxWithLoss();
    }

    private void initWeight(Object weightInitStd) {
        var allSizeList = new ArrayList<Integer>();
        allSizeList.add(inputSize);
        allSizeList.addAll(hiddenSizeList);
        allSizeList.add(outputSize);
        for (int idx : range(1, len(allSizeList))) {
            double scale = switch (str(weightInitStd).toLowerCase(Locale.ROOT)) {
                case "relu", "he" -> np.sqrt(2.0 / allSizeList.get(idx - 1));
                case "sigmoid", "xavier" -> np.sqrt(1.0 / allSizeList.get(idx - 1));
                default -> ((Number) weightInitStd).doubleValue();
            };
            params.put("W" + str(idx), np.mul(scale, np.random.randn(allSizeList.get(idx - 1), allSizeList.get(idx))));
            params.put("b" + str(idx), np.zeros(allSizeList.get(idx)));
        }
    }

    /// The scores of images x (batch, inputs), before softmax: (batch, classes).
    public NDArray predict(NDArray x) {
        for (var layer : layers.values()) {
            x = layer.forward(x);
        }

        return x;
    }

    @Override
    public double loss(NDArray x, NDArray t) {
        var y = predict(x);

        double weightDecay = 0;
        for (int idx : range(1, hiddenLayerNum + 2)) {
            var W = params.get("W" + str(idx));
            weightDecay += 0.5 * weightDecayLambda * np.sum(W.pow(2));
        }

        return lastLayer.forward(y, t) + weightDecay;
    }

    @Override
    public double accuracy(NDArray x, NDArray t) {
        var y = predict(x);
        y = np.argmax(y, 1);
        if (t.ndim() != 1) t = np.argmax(t, 1);

        double accuracy = np.sum(y.eq(t)) / x.shape(0);
        return accuracy;
    }

    /// The loss's gradients by central differences, for checking.
    public Map<String, NDArray> numericalGradient(NDArray x, NDArray t) {
        ToDoubleFunction<NDArray> lossW = W -> loss(x, t);

        var grads = new LinkedHashMap<String, NDArray>();
        for (int idx : range(1, hiddenLayerNum + 2)) {
            grads.put("W" + str(idx), Gradient.numericalGradient(lossW, params.get("W" + str(idx))));
            grads.put("b" + str(idx), Gradient.numericalGradient(lossW, params.get("b" + str(idx))));
        }

        return grads;
    }

    @Override
    public Map<String, NDArray> gradient(NDArray x, NDArray t) {
        // forward
        loss(x, t);

        // backward
        var dout = lastLayer.backward(1);

        for (var layer : layers.reversed().values()) {
            dout = layer.backward(dout);
        }

        // the results
        var grads = new LinkedHashMap<String, NDArray>();
        for (int idx : range(1, hiddenLayerNum + 2)) {
            grads.put("W" + str(idx), layers.get("Affine" + str(idx)).dW.add(np.mul(weightDecayLambda, layers.get("Affine" + str(idx)).W)));
            grads.put("b" + str(idx), layers.get("Affine" + str(idx)).db);
        }

        return grads;
    }
}
