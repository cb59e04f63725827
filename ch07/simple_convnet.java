//JAVA 25+
// a collector that frees large arrays without moving the others, and large pages for them where the system has some
//RUNTIME_OPTIONS -XX:+UseG1GC -XX:G1HeapRegionSize=1m -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=90
//RUNTIME_OPTIONS -XX:MaxRAM=1600m -XX:-ClassUnloading -XX:+UseTransparentHugePages -Xlog:pagesize=off
//SOURCES ../common/Gradient.java ../common/Layers.java ../common/Network.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.Gradient;
import common.Layers.*;
import common.Network;
import common.dataset.pickle;
import common.numpy.*;
import module java.base;

/// Section 7.5: conv - relu - pool - affine - relu - affine - softmax.
class SimpleConvNet extends Network {
    final LinkedHashMap<String, Layer> layers;
    final SoftmaxWithLoss lastLayer;

    SimpleConvNet() {
        this(new Shape(1, 28, 28), Map.of("filter_num", 30, "filter_size", 5, "pad", 0, "stride", 1), 100, 10, 0.01);
    }

    /// @param inputDim  channels, rows and columns of an image
    /// @param convParam filter_num, filter_size, pad, stride
    SimpleConvNet(Shape inputDim, Map<String, Integer> convParam, int hiddenSize, int outputSize, double weightInitStd) {
        int filterNum = convParam.get("filter_num");
        int filterSize = convParam.get("filter_size");
        int filterPad = convParam.get("pad");
        int filterStride = convParam.get("stride");
        int inputSize = inputDim.get(1);
        double convOutputSize = (double) (inputSize - filterSize + 2 * filterPad) / filterStride + 1;
        int poolOutputSize = (int) (filterNum * (convOutputSize / 2) * (convOutputSize / 2));

        // the weights
        params.put("W1", np.mul(weightInitStd, np.random.randn(filterNum, inputDim.get(0), filterSize, filterSize)));
        params.put("b1", np.zeros(filterNum));
        params.put("W2", np.mul(weightInitStd, np.random.randn(poolOutputSize, hiddenSize)));
        params.put("b2", np.zeros(hiddenSize));
        params.put("W3", np.mul(weightInitStd, np.random.randn(hiddenSize, outputSize)));
        params.put("b3", np.zeros(outputSize));

        // the layers
        layers = new LinkedHashMap<>();
        layers.put("Conv1", new Convolution(params.get("W1"), params.get("b1"), convParam.get("stride"), convParam.get("pad")));
        layers.put("Relu1", new Relu());
        layers.put("Pool1", new Pooling(2, 2, 2));
        layers.put("Affine1", new Affine(params.get("W2"), params.get("b2")));
        layers.put("Relu2", new Relu());
        layers.put("Affine2", new Affine(params.get("W3"), params.get("b3")));

        lastLayer = new SoftmaxWithLoss();
    }

    NDArray predict(NDArray x) {
        for (var layer : layers.values()) {
            x = layer.forward(x);
        }

        return x;
    }

    @Override
    public double loss(NDArray x, NDArray t) {
        var y = predict(x);
        return lastLayer.forward(y, t);
    }

    @Override
    public double accuracy(NDArray x, NDArray t) {
        return accuracy(x, t, 100);
    }

    double accuracy(NDArray x, NDArray t, int batchSize) {
        if (t.ndim() != 1) t = np.argmax(t, 1);

        double acc = 0.0;

        for (int i : range(x.shape(0) / batchSize)) {
            var tx = x.get(slice(i * batchSize, (i + 1) * batchSize));
            var tt = t.get(slice(i * batchSize, (i + 1) * batchSize));
            var y = predict(tx);
            y = np.argmax(y, 1);
            acc += np.sum(y.eq(tt));
        }

        return acc / x.shape(0);
    }

    Map<String, NDArray> numericalGradient(NDArray x, NDArray t) {
        ToDoubleFunction<NDArray> lossW = w -> loss(x, t);

        var grads = new LinkedHashMap<String, NDArray>();
        for (int idx : List.of(1, 2, 3)) {
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
        grads.put("W1", layers.get("Conv1").dW);
        grads.put("b1", layers.get("Conv1").db);
        grads.put("W2", layers.get("Affine1").dW);
        grads.put("b2", layers.get("Affine1").db);
        grads.put("W3", layers.get("Affine2").dW);
        grads.put("b3", layers.get("Affine2").db);

        return grads;
    }

    void saveParams() {
        saveParams("params.pkl");
    }

    void saveParams(String fileName) {
        pickle.dump(params, fileName);
    }

    void loadParams() {
        loadParams("params.pkl");
    }

    void loadParams(String fileName) {
        params.putAll(pickle.load(fileName));

        var keys = List.of("Conv1", "Affine1", "Affine2");
        for (int i : range(len(keys))) {
            layers.get(keys.get(i)).W = params.get("W" + str(i + 1));
            layers.get(keys.get(i)).b = params.get("b" + str(i + 1));
        }
    }
}
