package common;

//SOURCES FullyConnected.java Gradient.java Layers.java files/Failure.java numpy/np.java

import static common.numpy.builtins.len;
import static common.numpy.builtins.range;
import static common.numpy.builtins.str;

import common.Layers.Affine;
import common.Layers.BatchNormalization;
import common.Layers.Dropout;
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

/// The book's `common/multi_layer_net_extend.py`: [MultiLayerNet] with Dropout and Batch Normalization (sections 6.3 and 6.4).
///
/// `params` holds W1 (inputSize, first hidden size), b1 (first hidden size,), W2, b2, … and behind them gamma1, beta1, …
public class MultiLayerNetExtend extends FullyConnected {
    public final int inputSize, outputSize, hiddenLayerNum;
    public final List<Integer> hiddenSizeList;
    public final LinkedHashMap<String, Layer> layers;
    public final SoftmaxWithLoss lastLayer;

    // what the book gives by name, and what it is if it doesn't
    public boolean useDropout = false;
    public boolean useBatchnorm = false;
    private double dropoutRation = 0.5;

    /// @param useDropout whether a Dropout follows each hidden layer
    public static Keyword<MultiLayerNetExtend> useDropout(boolean useDropout) {
        return net -> net.useDropout = useDropout;
    }

    /// @param dropoutRation the share of neurons that is left out, 0..1
    public static Keyword<MultiLayerNetExtend> dropoutRation(double dropoutRation) {
        return net -> net.dropoutRation = dropoutRation;
    }

    /// @param useBatchnorm whether Batch Normalization stands between each hidden layer's sum and its activation
    public static Keyword<MultiLayerNetExtend> useBatchnorm(boolean useBatchnorm) {
        return net -> net.useBatchnorm = useBatchnorm;
    }

    /// @param inputSize      values of an image, 784 for MNIST
    /// @param hiddenSizeList neurons of each hidden layer, e.g. [100, 100, 100]
    /// @param outputSize     classes, 10 for MNIST
    @SafeVarargs
    public MultiLayerNetExtend(int inputSize, List<Integer> hiddenSizeList, int outputSize, Keyword<? super MultiLayerNetExtend>... keywords) {
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
            if (useBatchnorm) {
                params.put("gamma" + str(idx), np.ones(hiddenSizeList.get(idx - 1)));
                params.put("beta" + str(idx), np.zeros(hiddenSizeList.get(idx - 1)));
                layers.put("BatchNorm" + str(idx), new BatchNormalization(params.get("gamma" + str(idx)), params.get("beta" + str(idx))));
            }

            layers.put("Activation_function" + str(idx), activationLayer.get(activation).get());

            if (useDropout) {
                layers.put("Dropout" + str(idx), new Dropout(dropoutRation));
            }
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

    /// The scores of images x (batch, inputs), before softmax: (batch, classes). In training Dropout leaves neurons out, and
    /// Batch Normalization goes by the batch and moves its running means.
    public NDArray predict(NDArray x, boolean trainFlg) {
        for (var key : layers.keySet()) {
            var layer = layers.get(key);
            if (key.contains("Dropout") || key.contains("BatchNorm")) {
                x = layer.forward(x, trainFlg);
            } else {
                x = layer.forward(x);
            }
        }

        return x;
    }

    public NDArray predict(NDArray x) {
        return predict(x, false);
    }

    /// The mean loss of the images, and what weight decay adds; in training as [#predict(NDArray, boolean)] has it.
    public double loss(NDArray x, NDArray t, boolean trainFlg) {
        var y = predict(x, trainFlg);

        double weightDecay = 0;
        for (int idx : range(1, hiddenLayerNum + 2)) {
            var W = params.get("W" + str(idx));
            weightDecay += 0.5 * weightDecayLambda * np.sum(W.pow(2));
        }

        return lastLayer.forward(y, t) + weightDecay;
    }

    @Override
    public double loss(NDArray x, NDArray t) {
        return loss(x, t, false);
    }

    @Override
    public double accuracy(NDArray x, NDArray t) {
        var y = predict(x, false);
        y = np.argmax(y, 1);
        if (t.ndim() != 1) t = np.argmax(t, 1);

        double accuracy = np.sum(y.eq(t)) / x.shape(0);
        return accuracy;
    }

    /// The loss's gradients by central differences, for checking.
    public Map<String, NDArray> numericalGradient(NDArray x, NDArray t) {
        ToDoubleFunction<NDArray> lossW = W -> loss(x, t, true);

        var grads = new LinkedHashMap<String, NDArray>();
        for (int idx : range(1, hiddenLayerNum + 2)) {
            grads.put("W" + str(idx), Gradient.numericalGradient(lossW, params.get("W" + str(idx))));
            grads.put("b" + str(idx), Gradient.numericalGradient(lossW, params.get("b" + str(idx))));

            if (useBatchnorm && idx != hiddenLayerNum + 1) {
                grads.put("gamma" + str(idx), Gradient.numericalGradient(lossW, params.get("gamma" + str(idx))));
                grads.put("beta" + str(idx), Gradient.numericalGradient(lossW, params.get("beta" + str(idx))));
            }
        }

        return grads;
    }

    @Override
    public Map<String, NDArray> gradient(NDArray x, NDArray t) {
        // forward
        loss(x, t, true);

        // backward
        var dout = lastLayer.backward(1);

        for (var layer : layers.reversed().values()) {
            dout = layer.backward(dout);
        }

        // the results
        var grads = new LinkedHashMap<String, NDArray>();
        for (int idx : range(1, hiddenLayerNum + 2)) {
            grads.put("W" + str(idx), layers.get("Affine" + str(idx)).dW.add(np.mul(weightDecayLambda, params.get("W" + str(idx)))));
            grads.put("b" + str(idx), layers.get("Affine" + str(idx)).db);

            if (useBatchnorm && idx != hiddenLayerNum + 1) {
                var batchNorm = (BatchNormalization) layers.get("BatchNorm" + str(idx));
                grads.put("gamma" + str(idx), batchNorm.dgamma);
                grads.put("beta" + str(idx), batchNorm.dbeta);
            }
        }

        return grads;
    }
}
