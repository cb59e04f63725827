///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The network of train_backprop on a framework: DJL with PyTorch, by an explicit loop and by fit
//MAIN common.script.Script
//FILES train_djl.java
//SOURCES deep_net.java
//SOURCES ../common/Optimizers.java ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/matplotlib/plt.java ../common/script/Script.java
//DEPS ai.djl.pytorch:pytorch-engine:0.35.1
//DEPS ai.djl.pytorch:pytorch-jni:2.7.1-0.35.1
//DEPS ai.djl.pytorch:pytorch-native-cpu:2.7.1:linux-x86_64
//DEPS ai.djl.pytorch:pytorch-native-cpu:2.7.1:osx-aarch64
//DEPS ai.djl.pytorch:pytorch-native-cpu:2.7.1:win-x86_64
//DEPS org.slf4j:slf4j-nop:2.0.17
//RUNTIME_OPTIONS -Dai.djl.pytorch.num_threads=1
//RUNTIME_OPTIONS -Dai.djl.offline=true -DOPT_OUT_TRACKING=true --enable-native-access=ALL-UNNAMED

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.listener.TrainingListenerAdapter;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import common.Optimizers;
import common.dataset.Mnist;
import common.numpy.NDArray;
import common.numpy.np;

/*
 * 784-128-64-10 of sigmoids with biases, three times from the same first weights: by this project, by DJL's gradients
 * collected in a loop, by DJL's own fit. DJL computes with PyTorch in 32 bits; its libraries are 230 MB from Maven Central.
 * Batches this small are not worth sharing: PyTorch's threads would wait for each other, on a busy machine for minutes.
 */

static final List<Integer> SIZES = List.of(784, 128, 64, 10);

int epochs = 5; // times through the training images
int batchSize = 100; // images in a batch
double learningRate = 0.5; // how far a step goes

void main() {
    var mnist = Mnist.loadMnist(true, true, true);
    var network = new DeepNet(SIZES, HiddenLayer.SIGMOID, new WeightInit.Xavier(), true);
    var weights = new ArrayList<NDArray>(); // as they are before any training
    network.params.forEach((_, param) -> weights.add(param.copy()));

    IO.println("this project");
    train(network, mnist);

    try (var manager = NDManager.newBaseManager("PyTorch")) {
        var dataset = new ArrayDataset.Builder().setData(array(manager, mnist.xTrain())).optLabels(array(manager, mnist.tTrain()))
                .setSampling(batchSize, false).build();
        var test = new NDList(array(manager, mnist.xTest()), array(manager, mnist.tTest()));

        IO.println("DJL, a loop over batches");
        try (var model = model(); var trainer = trainer(model, weights)) {
            trainByLoop(trainer, dataset, test);
        }
        IO.println("DJL, fit");
        try (var model = model(); var trainer = trainer(model, weights, reporter(test))) {
            trainByFit(trainer, dataset);
        }
    } catch (Exception e) { // DJL's checked ones
        throw new IllegalStateException("DJL: " + e.getMessage(), e);
    }
}

/** This project's way, as in train_backprop. */
void train(DeepNet network, Mnist mnist) {
    var optimizer = new Optimizers.SGD(learningRate);
    int trainSize = mnist.xTrain().shape(0);
    long start = System.nanoTime();
    for (int epoch = 1; epoch <= epochs; epoch++) {
        for (int i = 0; i < trainSize; i += batchSize) {
            var batch = np.arange(i, Math.min(i + batchSize, trainSize));
            optimizer.update(network.params, network.gradient(mnist.xTrain().get(batch), mnist.tTrain().get(batch)));
        }
        report(epoch, start, network.accuracy(mnist.xTest(), mnist.tTest()));
    }
}

/** The network; softmax is part of the loss, as in SoftmaxWithLoss. */
Model model() {
    var block = new SequentialBlock();
    for (int size : SIZES.subList(1, SIZES.size() - 1)) {
        block.add(Linear.builder().setUnits(size).build()).add(Activation.sigmoidBlock());
    }
    block.add(Linear.builder().setUnits(SIZES.getLast()).build());
    var model = Model.newInstance("mlp", "PyTorch");
    model.setBlock(block);
    return model;
}

/** A trainer whose network starts from our weights; its W is (outputs, inputs), ours transposed. */
Trainer trainer(Model model, List<NDArray> weights, TrainingListener... listeners) {
    var trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss("loss", 1, -1, false, true))
            .optOptimizer(Optimizer.sgd().setLearningRateTracker(Tracker.fixed((float) learningRate)).build())
            .addTrainingListeners(listeners));
    trainer.initialize(new Shape(batchSize, SIZES.getFirst()));
    var parameters = model.getBlock().getParameters().values();
    for (int i = 0; i < parameters.size(); i++) {
        parameters.get(i).getArray().set(FloatBuffer.wrap(floats(weights.get(i).T())));
    }
    return trainer;
}

/** As one writes it in PyTorch: forward, loss, backward and a step for each batch. */
void trainByLoop(Trainer trainer, ArrayDataset dataset, NDList test) throws Exception {
    long start = System.nanoTime();
    for (int epoch = 1; epoch <= epochs; epoch++) {
        for (var batch : trainer.iterateDataset(dataset)) {
            try (batch; var collector = trainer.newGradientCollector()) {
                var y = trainer.forward(batch.getData());
                var loss = trainer.getLoss().evaluate(batch.getLabels(), y);
                collector.backward(loss);
                trainer.step();
            }
        }
        report(epoch, start, accuracy(trainer, test));
    }
}

/** As one writes it in Keras: the loop is DJL's, which calls the listener after each epoch. */
void trainByFit(Trainer trainer, ArrayDataset dataset) throws Exception {
    EasyTrain.fit(trainer, epochs, dataset, null);
}

TrainingListener reporter(NDList test) {
    long start = System.nanoTime();
    return new TrainingListenerAdapter() {
        private int epoch;

        @Override
        public void onEpoch(Trainer trainer) {
            report(++epoch, start, accuracy(trainer, test));
        }
    };
}

double accuracy(Trainer trainer, NDList test) {
    try (var manager = trainer.getManager().newSubManager()) {
        var x = test.get(0).duplicate();
        x.attach(manager);
        var y = trainer.evaluate(new NDList(x)).singletonOrThrow();
        var right = y.argMax(1).eq(test.get(1).argMax(1)).toBooleanArray();
        return (double) IntStream.range(0, right.length).filter(i -> right[i]).count() / right.length;
    }
}

void report(int epoch, long start, double accuracy) {
    IO.println(String.format(Locale.ROOT, "Epoch: %d, Time Spent: %.2fs, Accuracy: %.2f%%",
            epoch, (System.nanoTime() - start) / 1e9, 100 * accuracy));
}

ai.djl.ndarray.NDArray array(NDManager manager, NDArray ours) {
    return manager.create(FloatBuffer.wrap(floats(ours)), new Shape(ours.shape(0), ours.shape(1)));
}

float[] floats(NDArray array) {
    var floats = new float[array.size()];
    int rows = array.shape(0);
    for (int row = 0, i = 0; row < rows; row++) { // row by row: all of MNIST in doubles would take 376 MB
        for (double value : array.get(row).toArray()) {
            floats[i++] = (float) value;
        }
    }
    return floats;
}
