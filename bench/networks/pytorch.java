//JAVA 25+
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java
//DEPS ai.djl.pytorch:pytorch-engine:0.35.1
//DEPS ai.djl.pytorch:pytorch-jni:2.7.1-0.35.1
//DEPS ai.djl.pytorch:pytorch-native-cpu:2.7.1:linux-x86_64
//DEPS ai.djl.pytorch:pytorch-native-cpu:2.7.1:osx-aarch64
//DEPS ai.djl.pytorch:pytorch-native-cpu:2.7.1:win-x86_64
//DEPS org.slf4j:slf4j-nop:2.0.17
//RUNTIME_OPTIONS -Dai.djl.pytorch.num_threads=2
//RUNTIME_OPTIONS -Dai.djl.offline=true -DOPT_OUT_TRACKING=true --enable-native-access=ALL-UNNAMED

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import common.dataset.Mnist;
import common.numpy.NDArray;
import common.numpy.np;

/// The trainings of training.java by PyTorch, on two threads: `pytorch.java deep float64 10`. DJL's own trainer takes no
/// float64, so gradients are collected and parameters updated here.
void main(String[] args) {
    boolean deep = args[0].equals("deep");
    var type = DataType.valueOf(args[1].toUpperCase(Locale.ROOT));
    np.random.seed(0);
    var mnist = Mnist.loadMnist(true, true, true);
    var lines = new ArrayList<String>();
    float loss = 0;
    try (var manager = NDManager.newBaseManager("PyTorch")) {
        var network = deep ? deep() : simple();
        network.initialize(manager, type, new Shape(100, 1, 28, 28));
        var parameters = network.getParameters().values();
        parameters.forEach(parameter -> parameter.getArray().setRequiresGradient(true));
        var store = new ParameterStore(manager, false);
        var adam = Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.001f)).build();
        var crossEntropy = Loss.softmaxCrossEntropyLoss("loss", 1, -1, false, true);
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            var batch = np.random.choice(60000, 100);
            try (var scope = manager.newSubManager()) {
                var x = new NDList(array(scope, mnist.xTrain().get(batch), type, new Shape(100, 1, 28, 28)));
                var t = new NDList(array(scope, mnist.tTrain().get(batch), type, new Shape(100, 10)));
                long begin = System.nanoTime();
                try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                    var value = crossEntropy.evaluate(t, network.forward(store, x, true));
                    collector.backward(value);
                }
                long gradient = System.nanoTime();
                for (var parameter : parameters) {
                    var grad = parameter.getArray().getGradient();
                    adam.update(parameter.getId(), parameter.getArray(), grad);
                    grad.subi(grad.duplicate());
                    grad.close();
                }
                long update = System.nanoTime();
                var value = crossEntropy.evaluate(t, network.forward(store, x, deep));
                loss = value.toType(DataType.FLOAT32, false).getFloat();
                long end = System.nanoTime();
                lines.add((gradient - begin) / 1e9 + " " + (update - gradient) / 1e9 + " " + (end - update) / 1e9);
            }
        }
    }
    IO.println("loss " + loss);
    lines.forEach(IO::println);
}

SequentialBlock simple() {
    return new SequentialBlock().add(convolution(30, 5, 0)).add(Activation.reluBlock()).add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
            .add(Blocks.batchFlattenBlock()).add(linear(100)).add(Activation.reluBlock()).add(linear(10));
}

SequentialBlock deep() {
    var network = new SequentialBlock();
    int[] filters = {16, 16, 32, 32, 64, 64}, pads = {1, 1, 1, 2, 1, 1};
    for (int i = 0; i < filters.length; i++) {
        network.add(convolution(filters[i], 3, pads[i])).add(Activation.reluBlock());
        if (i % 2 == 1) {
            network.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        }
    }
    return network.add(Blocks.batchFlattenBlock()).add(linear(50)).add(Activation.reluBlock()).add(Dropout.builder().optRate(0.5f).build())
            .add(linear(10)).add(Dropout.builder().optRate(0.5f).build());
}

Conv2d convolution(int filters, int size, int pad) {
    return Conv2d.builder().setKernelShape(new Shape(size, size)).setFilters(filters).optPadding(new Shape(pad, pad)).build();
}

Linear linear(int units) {
    return Linear.builder().setUnits(units).build();
}

ai.djl.ndarray.NDArray array(NDManager manager, NDArray ours, DataType type, Shape shape) {
    return manager.create(ours.toArray(), shape).toType(type, false);
}
