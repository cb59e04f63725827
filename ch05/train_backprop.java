///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Trains a deep network of any shape by backpropagation, image by image or in batches (beyond section 5.7)
//SOURCES ../common/Activation.java ../common/Cli.java ../common/Failure.java ../common/Mnist.java ../common/MultiLayerNet.java
//SOURCES ../common/NDArray.java ../common/Npz.java ../common/Optimizers.java ../common/Training.java ../common/WeightInit.java
//SOURCES ../common/np.java ../common/plt.java

import common.Activation;
import common.Cli;
import common.Failure;
import common.Mnist;
import common.MultiLayerNet;
import common.NDArray;
import common.Npz;
import common.Optimizers;
import common.Optimizers.Optimizer;
import common.Optimizers.SGD;
import common.Option;
import common.Training;
import common.WeightInit;
import common.np;
import common.plt;

void main(String... args) {
    var cli = Cli.parse(args, "ch05/train_backprop",
            "Trains a deep network on MNIST: without further options 784-128-64-10, image by image.",
            Option.integers("--sizes", "neurons of each layer, pixels first, classes last", "784,128,64,10", 1, 100_000),
            Option.choice("--activation", "of the hidden layers", Activation.names()),
            Option.flag("--bias", "learn biases too"),
            Option.text("--init", "HOW", "first weights: outputs (normal, times √(1/outputs); the default), xavier, he or a standard deviation"),
            Option.choice("--optimizer", "how to step", Optimizers.names()).example("adam"),
            Option.positive("--learning-rate", "how far a step goes (default: sgd and adam 0.001, the others 0.01)"),
            Option.batchSize(1).example(100),
            Option.integer("--epochs", "times through the training images", 10, 1, 10_000),
            Option.flag("--shuffle", "take the images in another order in each epoch"),
            Option.flag("--compare-optimizers", "train with each optimizer, draw all in one figure"),
            Option.flag("--show-errors", "show test images that the network gets wrong"),
            Option.file("--weights", "begin with the weights of FILE (.npz)"),
            Option.output("--save-weights", "write the weights to FILE (.npz) after each epoch"),
            Option.seed(), Option.dataset(), Training.checkpointOption());
    cli.seed().ifPresent(np.random::seed);

    // load the data: normalize, flatten, one_hot_label
    var mnist = Mnist.load(cli.data(), true, true, true);
    var network = network(cli, mnist);
    train(cli, mnist, network, cli.choice("--optimizer"));
}

MultiLayerNet network(Cli cli, Mnist mnist) {
    var sizes = Arrays.stream(cli.integers("--sizes")).boxed().toList();
    return new MultiLayerNet(sizes.getFirst(), sizes.subList(1, sizes.size() - 1), sizes.getLast(),
            Activation.named(cli.choice("--activation")), init(cli.text("--init").orElse("outputs")), 0, cli.flag("--bias"));
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

void train(Cli cli, Mnist mnist, MultiLayerNet network, String name) {
    int trainSize = mnist.xTrain().shape(0);
    int batchSize = cli.batchSize();
    int batches = Math.ceilDiv(trainSize, batchSize); // in an epoch
    int epochs = cli.integer("--epochs");
    double rate = cli.given("--learning-rate") ? cli.learningRate() : name.equals("sgd") ? 0.001 : Optimizers.usualLearningRate(name);
    var optimizer = Optimizers.named(name, rate);
    var order = np.arange(trainSize);

    var training = Training.of(cli, Math.multiplyExact(epochs, batches), network.params);
    long start = System.nanoTime();
    for (int i : training) {
        if (i % batches == 0 && cli.flag("--shuffle")) {
            np.random.shuffle(order);
        }
        int from = i % batches * batchSize;
        var batch = order.slice(from, from + batchSize);
        var xBatch = mnist.xTrain().get(batch);
        var tBatch = mnist.tTrain().get(batch);

        double loss = network.loss(xBatch, tBatch);
        if (batchSize == 1 && optimizer instanceof SGD) {
            network.descend(rate);
        } else {
            optimizer.update(network.params, network.backward());
        }

        if ((i + 1) % batches == 0) {
            double accuracy = network.accuracy(mnist.xTest(), mnist.tTest());
            training.println(String.format(Locale.ROOT, "Epoch: %d, Time Spent: %.2fs, Accuracy: %.2f%%",
                    (i + 1) / batches, (System.nanoTime() - start) / 1e9, 100 * accuracy));
            cli.file("--save-weights").ifPresent(file -> Npz.save(file, network.params));
        }
    }
}
