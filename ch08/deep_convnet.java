//JAVA 25+
// a collector that frees large arrays without moving the others, and large pages for them where the system has some
//RUNTIME_OPTIONS -XX:+UseG1GC -XX:G1HeapRegionSize=1m -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=90
//RUNTIME_OPTIONS -XX:MaxRAM=708m -XX:-ClassUnloading -XX:+UseTransparentHugePages -Xlog:pagesize=off
//SOURCES ../common/Layers.java ../common/Network.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.Layers.*;
import common.Network;
import common.dataset.pickle;
import common.numpy.*;
import module java.base;

/// Section 8.1.1:
///     conv - relu - conv - relu - pool -
///     conv - relu - conv - relu - pool -
///     conv - relu - conv - relu - pool -
///     affine - relu - dropout - affine - dropout - softmax
class DeepConvNet extends Network {
    final List<Layer> layers;
    final SoftmaxWithLoss lastLayer;

    DeepConvNet() {
        this(new Shape(1, 28, 28),
                Map.of("filter_num", 16, "filter_size", 3, "pad", 1, "stride", 1),
                Map.of("filter_num", 16, "filter_size", 3, "pad", 1, "stride", 1),
                Map.of("filter_num", 32, "filter_size", 3, "pad", 1, "stride", 1),
                Map.of("filter_num", 32, "filter_size", 3, "pad", 2, "stride", 1),
                Map.of("filter_num", 64, "filter_size", 3, "pad", 1, "stride", 1),
                Map.of("filter_num", 64, "filter_size", 3, "pad", 1, "stride", 1),
                50, 10);
    }

    DeepConvNet(Shape inputDim, Map<String, Integer> convParam1, Map<String, Integer> convParam2, Map<String, Integer> convParam3,
                Map<String, Integer> convParam4, Map<String, Integer> convParam5, Map<String, Integer> convParam6,
                int hiddenSize, int outputSize) {
        // the weights, by how many neurons of the layer before each neuron sees
        var preNodeNums = np.array(1 * 3 * 3, 16 * 3 * 3, 16 * 3 * 3, 32 * 3 * 3, 32 * 3 * 3, 64 * 3 * 3, 64 * 4 * 4, hiddenSize);
        var weightInitScales = np.sqrt(np.div(2.0, preNodeNums)); // He's, for ReLU

        int preChannelNum = inputDim.get(0);
        var convParams = List.of(convParam1, convParam2, convParam3, convParam4, convParam5, convParam6);
        for (int idx : range(len(convParams))) {
            var convParam = convParams.get(idx);
            params.put("W" + str(idx + 1), weightInitScales.get(idx).mul(
                    np.random.randn(convParam.get("filter_num"), preChannelNum, convParam.get("filter_size"), convParam.get("filter_size"))));
            params.put("b" + str(idx + 1), np.zeros(convParam.get("filter_num")));
            preChannelNum = convParam.get("filter_num");
        }
        params.put("W7", weightInitScales.get(6).mul(np.random.randn(64 * 4 * 4, hiddenSize)));
        params.put("b7", np.zeros(hiddenSize));
        params.put("W8", weightInitScales.get(7).mul(np.random.randn(hiddenSize, outputSize)));
        params.put("b8", np.zeros(outputSize));

        // the layers
        layers = new ArrayList<>();
        layers.add(new Convolution(params.get("W1"), params.get("b1"), convParam1.get("stride"), convParam1.get("pad")));
        layers.add(new Relu());
        layers.add(new Convolution(params.get("W2"), params.get("b2"), convParam2.get("stride"), convParam2.get("pad")));
        layers.add(new Relu());
        layers.add(new Pooling(2, 2, 2));
        layers.add(new Convolution(params.get("W3"), params.get("b3"), convParam3.get("stride"), convParam3.get("pad")));
        layers.add(new Relu());
        layers.add(new Convolution(params.get("W4"), params.get("b4"), convParam4.get("stride"), convParam4.get("pad")));
        layers.add(new Relu());
        layers.add(new Pooling(2, 2, 2));
        layers.add(new Convolution(params.get("W5"), params.get("b5"), convParam5.get("stride"), convParam5.get("pad")));
        layers.add(new Relu());
        layers.add(new Convolution(params.get("W6"), params.get("b6"), convParam6.get("stride"), convParam6.get("pad")));
        layers.add(new Relu());
        layers.add(new Pooling(2, 2, 2));
        layers.add(new Affine(params.get("W7"), params.get("b7")));
        layers.add(new Relu());
        layers.add(new Dropout(0.5));
        layers.add(new Affine(params.get("W8"), params.get("b8")));
        layers.add(new Dropout(0.5));

        lastLayer = new SoftmaxWithLoss();
    }

    NDArray predict(NDArray x) {
        return predict(x, false);
    }

    NDArray predict(NDArray x, boolean trainFlg) {
        for (var layer : layers) {
            if (layer instanceof Dropout) {
                x = layer.forward(x, trainFlg);
            } else {
                x = layer.forward(x);
            }
        }
        return x;
    }

    @Override
    public double loss(NDArray x, NDArray t) {
        var y = predict(x, true);
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
            var y = predict(tx, false);
            y = np.argmax(y, 1);
            acc += np.sum(y.eq(tt));
        }

        return acc / x.shape(0);
    }

    @Override
    public Map<String, NDArray> gradient(NDArray x, NDArray t) {
        // forward
        loss(x, t);

        // backward
        var dout = lastLayer.backward(1);

        for (var layer : layers.reversed()) {
            dout = layer.backward(dout);
        }

        // the results
        var grads = new LinkedHashMap<String, NDArray>();
        var layerIdx = List.of(0, 2, 5, 7, 10, 12, 15, 18);
        for (int i : range(len(layerIdx))) {
            grads.put("W" + str(i + 1), layers.get(layerIdx.get(i)).dW);
            grads.put("b" + str(i + 1), layers.get(layerIdx.get(i)).db);
        }

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

        var layerIdx = List.of(0, 2, 5, 7, 10, 12, 15, 18);
        for (int i : range(len(layerIdx))) {
            layers.get(layerIdx.get(i)).W = params.get("W" + str(i + 1));
            layers.get(layerIdx.get(i)).b = params.get("b" + str(i + 1));
        }
    }
}
