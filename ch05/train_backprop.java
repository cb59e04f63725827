///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Trains a deep network of any shape on MNIST, image by image or in batches (beyond section 5.7)
//MAIN common.script.Script
//FILES train_backprop.java
//SOURCES deep_net.java
//SOURCES ../common/Optimizers.java ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.numpy.builtins.all;
import static common.numpy.builtins.slice;
import static common.script.Script.*;

import common.Optimizers.Optimizer;
import common.Optimizers.SGD;
import common.dataset.Mnist;
import common.files.Failure;
import common.matplotlib.plt;
import common.numpy.NDArray;
import common.numpy.Npz;
import common.numpy.np;
import common.script.Interrupt;
import common.script.LossList;
import common.script.Output;

/*
 * Without options: 784-128-64-10 of sigmoids without biases, stochastic gradient descent image by image, one line an epoch.
 * With these it gets 98 % of the test images right within a minute:
 *
 *   ./jbang ch05/train_backprop.java --activation relu --init he --bias --learning-rate 0.02 --decay 0.8 --shuffle --epochs 12
 */

static final int PIXELS = 784;
static final int CLASSES = 10;
static final int POINTS_AN_EPOCH = 50; // of the loss curve

int[] sizes = {PIXELS, 128, 64, CLASSES}; // neurons of each layer, from pixels to classes
HiddenLayer activation = HiddenLayer.SIGMOID; // of the hidden layers
boolean bias; // learn biases too
String init = "outputs"; // first weights, normally distributed: outputs (times √(1/outputs)), xavier, he, or a standard deviation
Step optimizer = Step.SGD; // how to step
Double learningRate; // how far a step goes (default: 0.01; for adam, and for sgd image by image, 0.001)
Integer batchSize; // images in a batch (default: 1; 100 with --compare-optimizers)
double decay = 1; // factor by which the learning rate changes with each epoch
int epochs = 10; // times through the training images
boolean shuffle; // take the images in another order in each epoch
boolean compareOptimizers; // train with each optimizer from the same first weights, draw all in one figure
boolean showErrors; // show test images that the network gets wrong
Path weights; // begin with the weights in this file (.npz)
@Output(".npz") Path saveWeights; // write the weights to this file (.npz), after each epoch

void main() {
    if (sizes.length < 2 || sizes[0] != PIXELS || sizes[sizes.length - 1] != CLASSES) {
        throw Failure.usage("--sizes begins with the " + PIXELS + " pixels and ends with the " + CLASSES + " classes");
    }
    var weightInit = weightInit(init);

    // load the data: normalize, flatten, one_hot_label
    var mnist = Mnist.loadMnist(true, true, true);

    if (compareOptimizers) {
        compareOptimizers(mnist, weightInit);
        return;
    }
    var run = new Run(mnist, network(weightInit), optimizer, batchSize != null ? batchSize : 1);
    train(run, mnist);

    if (plt.saving()) {
        draw(Map.of("", run));
    }
    if (showErrors) {
        drawErrors(run.network, mnist);
    }
    plt.show();
}

DeepNet network(WeightInit init) {
    var network = new DeepNet(Arrays.stream(sizes).boxed().toList(), activation, init, bias);
    if (weights != null) {
        loadWeights(weights, network.params);
    }
    return network;
}

WeightInit weightInit(String how) {
    return switch (how) {
        case "outputs" -> new WeightInit.ByOutputs();
        case "xavier" -> new WeightInit.Xavier();
        case "he" -> new WeightInit.He();
        default -> {
            try {
                yield new WeightInit.Std(Double.parseDouble(how));
            } catch (NumberFormatException e) {
                throw Failure.usage("--init takes outputs, xavier, he or a standard deviation, not '" + how + "'");
            }
        }
    };
}

void loadWeights(Path file, Map<String, NDArray> params) {
    var weights = Npz.load(file);
    if (!shapes(weights).equals(shapes(params))) {
        throw new Failure(file + " holds " + shapes(weights) + ", but this network needs " + shapes(params)
                + ".\nNext step: give the --sizes that these weights were trained with.");
    }
    params.forEach((key, param) -> param.at(all).set(weights.get(key)));
}

Map<String, String> shapes(Map<String, NDArray> arrays) {
    var shapes = new TreeMap<String, String>();
    arrays.forEach((key, array) -> shapes.put(key, array.shape().toString()));
    return shapes;
}

/** A training: what it learns from, what it learns, and what it notes for the figures. `--checkpoint` keeps all of it. */
final class Run {
    final NDArray xTrain, tTrain;
    final DeepNet network;
    final Optimizer optimizer;
    final double firstRate;
    final int batchSize;
    final int batches; // in an epoch
    final int stretch; // of an epoch, whose losses make one point of the curve
    final Map<String, NDArray> inEpoch = new LinkedHashMap<>(); // the sum of a stretch's losses, the order of the images
    final List<Double> losses = new ArrayList<>(); // means of stretches
    final List<Double> accuracies = new ArrayList<>(); // on the test images, after each epoch
    final List<Double> seconds = new ArrayList<>();
    double spent;

    Run(Mnist mnist, DeepNet network, Step step, int batchSize) {
        xTrain = mnist.xTrain();
        tTrain = mnist.tTrain();
        this.network = network;
        this.batchSize = batchSize;
        firstRate = learningRate != null ? learningRate : step == Step.SGD && batchSize == 1 ? 0.001 : step.usualLearningRate();
        optimizer = step.optimizer(firstRate);
        batches = Math.ceilDiv(xTrain.shape(0), batchSize);
        stretch = Math.max(1, batches / POINTS_AN_EPOCH);
        inEpoch.put("loss sum", np.zeros(1));
        inEpoch.put("order", np.arange(xTrain.shape(0)));
    }
}

void train(Run run, Mnist mnist) {
    var network = run.network;
    var optimizer = run.optimizer;
    NDArray order = run.inEpoch.get("order"), lossSum = run.inEpoch.get("loss sum");
    boolean atOnce = run.batchSize == 1 && optimizer instanceof SGD;
    var check = LossList.at(() -> optimizer.lr);
    long since = System.nanoTime();
    for (int i : trange(Math.multiplyExact(epochs, run.batches), run)) {
        int inEpoch = i % run.batches;
        optimizer.lr = run.firstRate * StrictMath.pow(decay, i / run.batches);
        if (inEpoch == 0 && shuffle) {
            np.random.shuffle(order);
        }
        var batch = order.get(slice(inEpoch * run.batchSize, (inEpoch + 1) * run.batchSize));

        double loss = check.finite(network.loss(run.xTrain.get(batch), run.tTrain.get(batch)));
        if (atOnce) {
            network.descend(optimizer.lr);
        } else {
            optimizer.update(network.learned(), network.backward());
        }

        lossSum.addi(loss);
        if ((inEpoch + 1) % run.stretch == 0) {
            run.losses.add(lossSum.item() / run.stretch);
            lossSum.muli(0);
        }
        if (inEpoch + 1 == run.batches) {
            double accuracy = network.accuracy(mnist.xTest(), mnist.tTest());
            run.spent += (System.nanoTime() - since) / 1e9;
            since = System.nanoTime();
            run.accuracies.add(accuracy);
            run.seconds.add(run.spent);
            IO.println(String.format(Locale.ROOT, "Epoch: %d, Time Spent: %.2fs, Accuracy: %.2f%%",
                    run.accuracies.size(), run.spent, 100 * accuracy));
            saveWeights(check.finite(network.params));
        }
    }
    if (Interrupt.seen()) {
        saveWeights(network.params);
    }
}

void saveWeights(Map<String, NDArray> params) {
    if (saveWeights != null) {
        Npz.save(saveWeights, params);
    }
}

void compareOptimizers(Mnist mnist, WeightInit init) {
    if (given("--checkpoint").isPresent() || saveWeights != null || showErrors) {
        throw Failure.usage("--checkpoint, --save-weights and --show-errors are for one network, not for those of --compare-optimizers");
    }
    var start = np.random.state();
    var all = new LinkedHashMap<String, Run>();
    for (var step : Step.values()) {
        if (Interrupt.seen()) {
            break;
        }
        IO.println(step);
        np.random.restore(start); // the same first weights and order of images for each
        var run = new Run(mnist, network(init), step, batchSize != null ? batchSize : 100);
        train(run, mnist);
        all.put(step.toString(), run);
    }
    draw(all);
    plt.show();
}

/** Loss and accuracy of each run against epochs. */
void draw(Map<String, Run> runs) {
    plt.figure(11, 4.5);
    plt.subplot(1, 2, 1);
    runs.forEach((name, run) -> {
        var x = np.arange(1, run.losses.size() + 1).div(run.batches / run.stretch);
        plt.plot(x, run.losses).label(name);
    });
    plt.xlabel("epochs");
    plt.ylabel("loss");
    legend(runs);
    plt.subplot(1, 2, 2);
    runs.forEach((name, run) ->
            plt.plot(np.arange(1, run.accuracies.size() + 1), run.accuracies).label(name).marker("o"));
    plt.xlabel("epochs");
    plt.ylabel("test acc");
    legend(runs);
}

void legend(Map<String, Run> runs) {
    if (runs.size() > 1) {
        plt.legend();
    }
}

/** The first test images that the network gets wrong, each with its label and the network's guess. */
void drawErrors(DeepNet network, Mnist mnist) {
    int rows = 5;
    var guesses = np.argmax(network.predict(mnist.xTest()), 1);
    var labels = np.argmax(mnist.tTest(), 1);
    var wrong = IntStream.range(0, labels.size()).filter(i -> labels.getInt(i) != guesses.getInt(i)).limit(rows * rows).toArray();
    plt.figure(8, 9);
    for (int k = 0; k < wrong.length; k++) {
        plt.subplot(rows, rows, k + 1);
        plt.imshow(mnist.xTest().get(wrong[k]).reshape(28, 28)).cmap(plt.cm.gray);
        plt.title(labels.getInt(wrong[k]) + ", guess " + guesses.getInt(wrong[k]));
        plt.axis("off");
    }
}
