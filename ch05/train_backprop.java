///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Trains a deep network of any shape on MNIST, image by image or in batches (beyond section 5.7)
//SOURCES deep_net.java
//SOURCES ../common/Optimizers.java ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.files.Failure;
import common.dataset.Mnist;
import common.numpy.NDArray;
import common.numpy.Npz;
import common.Optimizers.Adam;
import common.Optimizers.SGD;
import common.script.Option;
import common.script.Training;
import common.numpy.np;
import common.matplotlib.plt;

/*
 * Without options: 784-128-64-10 of sigmoids without biases, stochastic gradient descent image by image, one line an epoch.
 * With these it gets 98 % of the test images right within a minute:
 *
 *   ./jbang ch05/train_backprop.java --activation relu --init he --bias --learning-rate 0.02 --decay 0.8 --shuffle --epochs 12
 */

static final int PIXELS = 784;
static final int CLASSES = 10;
static final int POINTS_AN_EPOCH = 50; // of the loss curve

void main(String... args) {
    var cli = Cli.parse(args, "ch05/train_backprop",
            "Trains a deep network on MNIST: without options 784-128-64-10, image by image.",
            Option.integers("--sizes", "neurons of each layer, from pixels to classes", "784,128,64,10", 1, 100_000),
            Option.choice("--activation", "of the hidden layers", HiddenLayer.names()).example("relu"),
            Option.flag("--bias", "learn biases too"),
            Option.text("--init", "HOW", "first weights, normally distributed: outputs (times √(1/outputs), the default),"
                    + " xavier, he, or a standard deviation"),
            Option.choice("--optimizer", "how to step", Step.names()).example("adam"),
            Option.positive("--learning-rate", "how far a step goes (default: 0.01; for adam, and for sgd image by image, 0.001)"),
            Option.integer("--batch-size", "images in a batch; 100 with --compare-optimizers", 1, 1, Integer.MAX_VALUE).example(100),
            Option.positive("--decay", "factor by which the learning rate changes with each epoch", 1),
            Option.integer("--epochs", "times through the training images", 10, 1, 10_000),
            Option.flag("--shuffle", "take the images in another order in each epoch"),
            Option.flag("--compare-optimizers", "train with each optimizer from the same first weights, draw all in one figure"),
            Option.flag("--show-errors", "show test images that the network gets wrong"),
            Option.file("--weights", "begin with the weights in FILE (.npz)"),
            Option.output("--save-weights", "write the weights to FILE (.npz), after each epoch"),
            Option.seed(), Option.dataset(), Training.checkpointOption());
    var sizes = Arrays.stream(cli.integers("--sizes")).boxed().toList();
    if (sizes.size() < 2 || sizes.getFirst() != PIXELS || sizes.getLast() != CLASSES) {
        throw Failure.usage("--sizes begins with the " + PIXELS + " pixels and ends with the " + CLASSES + " classes");
    }
    cli.seed().ifPresent(np.random::seed);

    // load the data: normalize, flatten, one_hot_label
    var mnist = Mnist.load(cli.data(), true, true, true);

    if (cli.flag("--compare-optimizers")) {
        compareOptimizers(cli, mnist, sizes);
        return;
    }
    var network = network(cli, sizes);
    var curves = train(cli, mnist, network, cli.choice("--optimizer"), cli.batchSize());

    if (plt.saving()) {
        draw(Map.of("", curves));
    }
    if (cli.flag("--show-errors")) {
        drawErrors(network, mnist);
    }
    plt.show();
}

DeepNet network(Cli cli, List<Integer> sizes) {
    var network = new DeepNet(sizes, HiddenLayer.named(cli.choice("--activation")), init(cli.text("--init").orElse("outputs")),
            cli.flag("--bias"));
    cli.file("--weights").ifPresent(file -> load(file, network.params));
    return network;
}

WeightInit init(String how) {
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

void load(Path file, Map<String, NDArray> params) {
    var weights = Npz.load(file);
    if (!shapes(weights).equals(shapes(params))) {
        throw new Failure(file + " holds " + shapes(weights) + ", but this network needs " + shapes(params)
                + ".\nNext step: give the --sizes that these weights were trained with.");
    }
    params.forEach((key, param) -> param.set(weights.get(key)));
}

Map<String, String> shapes(Map<String, NDArray> arrays) {
    var shapes = new TreeMap<String, String>();
    arrays.forEach((key, array) -> shapes.put(key, array.shape().toString()));
    return shapes;
}

/** Of a run: the mean losses of stretches of an epoch, the accuracy on the test images and the time after each epoch. */
record Curves(int pointsAnEpoch, List<Double> losses, List<Double> accuracies, List<Double> seconds) {}

Curves train(Cli cli, Mnist mnist, DeepNet network, String name, int batchSize) {
    boolean imageByImage = batchSize == 1;
    double firstRate = cli.given("--learning-rate") ? cli.learningRate()
            : name.equals("sgd") && imageByImage ? 0.001 : Step.named(name).usualLearningRate();
    double decay = cli.number("--decay");
    var optimizer = Step.named(name).optimizer(firstRate);

    NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain();
    int trainSize = xTrain.shape(0);
    int batches = Math.ceilDiv(trainSize, batchSize); // in an epoch
    int stretch = Math.max(1, batches / POINTS_AN_EPOCH);
    var curves = new Curves(batches / stretch, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var order = np.arange(trainSize);
    var lossSum = np.zeros(1);

    var state = new LinkedHashMap<>(network.params);
    state.putAll(Step.memory(optimizer, network.learned()));
    state.put("loss sum", lossSum);
    if (cli.flag("--shuffle")) {
        state.put("order", order);
    }
    var training = Training.of(cli, Math.multiplyExact(cli.integer("--epochs"), batches), xTrain, tTrain, state,
            curves.losses(), curves.accuracies(), curves.seconds());
    if (optimizer instanceof Adam adam) {
        adam.iter = state.get("t").getInt(0);
    }
    double before = curves.seconds().isEmpty() ? 0 : curves.seconds().getLast();
    long start = System.nanoTime();
    for (int i : training) {
        int inEpoch = i % batches;
        double learningRate = firstRate * StrictMath.pow(decay, i / batches);
        optimizer.lr = learningRate;
        if (inEpoch == 0 && cli.flag("--shuffle")) {
            np.random.shuffle(order);
        }
        var batch = order.slice(inEpoch * batchSize, (inEpoch + 1) * batchSize);

        double loss = training.requireFinite(network.loss(xTrain.get(batch), tTrain.get(batch)), learningRate);
        if (imageByImage && optimizer instanceof SGD) {
            network.descend(learningRate);
        } else {
            optimizer.update(network.learned(), network.backward());
            state.putAll(Step.memory(optimizer, network.learned()));
        }

        lossSum.addi(loss);
        if ((inEpoch + 1) % stretch == 0) {
            curves.losses().add(lossSum.item() / stretch);
            lossSum.muli(0);
        }
        if (inEpoch + 1 == batches) {
            double accuracy = network.accuracy(mnist.xTest(), mnist.tTest());
            double seconds = before + (System.nanoTime() - start) / 1e9;
            curves.accuracies().add(accuracy);
            curves.seconds().add(seconds);
            training.println(String.format(Locale.ROOT, "Epoch: %d, Time Spent: %.2fs, Accuracy: %.2f%%",
                    curves.accuracies().size(), seconds, 100 * accuracy));
            saveWeights(cli, training.requireFinite(network.params, learningRate));
        }
    }
    if (cli.interrupted()) {
        saveWeights(cli, network.params);
    }
    return curves;
}

void saveWeights(Cli cli, Map<String, NDArray> params) {
    cli.file("--save-weights").ifPresent(file -> Npz.save(file, params));
}

void compareOptimizers(Cli cli, Mnist mnist, List<Integer> sizes) {
    if (cli.given("--checkpoint") || cli.given("--save-weights")) {
        throw Failure.usage("--checkpoint and --save-weights are for one network, not for those of --compare-optimizers");
    }
    var start = np.random.state();
    var all = new LinkedHashMap<String, Curves>();
    for (var name : Step.names()) {
        if (cli.interrupted()) {
            break;
        }
        IO.println(name);
        np.random.restore(start); // the same first weights and order of images for each
        all.put(name, train(cli, mnist, network(cli, sizes), name, cli.given("--batch-size") ? cli.batchSize() : 100));
    }
    draw(all);
    plt.show();
}

/** Loss and accuracy of each run against epochs. */
void draw(Map<String, Curves> runs) {
    plt.figure(11, 4.5);
    plt.subplot(1, 2, 1);
    runs.forEach((name, run) -> {
        var x = np.arange(1, run.losses().size() + 1).div(run.pointsAnEpoch());
        plt.plot(x, run.losses()).label(name);
    });
    plt.xlabel("epochs");
    plt.ylabel("loss");
    legend(runs);
    plt.subplot(1, 2, 2);
    runs.forEach((name, run) ->
            plt.plot(np.arange(1, run.accuracies().size() + 1), run.accuracies()).label(name).marker("o"));
    plt.xlabel("epochs");
    plt.ylabel("test acc");
    legend(runs);
}

void legend(Map<String, Curves> runs) {
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
