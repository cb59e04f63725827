///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Why batches win: the same predictions in batches of 1 to 10000, measured (section 3.6.3)
//SOURCES sample_network.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.dataset.Mnist;
import common.numpy.NDArray;
import common.script.Option;
import common.dataset.Weights;
import common.numpy.np;
import common.matplotlib.plt;

static final List<Integer> BATCH_SIZES = List.of(1, 10, 100, 1000, 10000);
static final int PRODUCTS = 3; // in a prediction
static final int PASSES = 5; // the fastest counts; as many come before, since Java is slow at first

record Pass(double accuracy, double seconds) {}

/** Predicts each image once, `batchSize` of them at a time. */
Pass pass(SampleNetwork network, NDArray x, NDArray t, int batchSize) {
    long start = System.nanoTime();
    int accuracyCnt = 0;
    for (int i = 0; i < x.shape(0); i += batchSize) {
        var y = network.predict(x.slice(i, i + batchSize));
        var p = np.argmax(y, 1);
        accuracyCnt += np.sum(p.eq(t.slice(i, i + batchSize)));
    }
    return new Pass((double) accuracyCnt / x.shape(0), (System.nanoTime() - start) / 1e9);
}

void main(String... args) {
    var cli = Cli.parse(args, "ch03/batch_predict",
            "Predicts MNIST's test images in batches of 1 to 10000 and measures how long that takes (section 3.6.3).",
            Weights.option(), Option.dataset());

    // normalize, flatten, one_hot_label
    var mnist = Mnist.loadTest(cli.data(), true, true, false);
    NDArray x = mnist.xTest(), t = mnist.tTest();
    var network = SampleNetwork.load(cli);

    for (int i = 0; i < PASSES; i++) {
        BATCH_SIZES.forEach(batchSize -> pass(network, x, t, batchSize));
    }

    IO.println("batch size  products  accuracy  seconds  images/s");
    int n = x.shape(0);
    var imagesPerSecond = np.zeros(BATCH_SIZES.size());
    for (int i = 0; i < BATCH_SIZES.size(); i++) {
        int batchSize = BATCH_SIZES.get(i);
        var best = Stream.generate(() -> pass(network, x, t, batchSize)).limit(PASSES)
                .min(Comparator.comparingDouble(Pass::seconds)).orElseThrow();
        imagesPerSecond.set(n / best.seconds(), i);
        IO.println(String.format(Locale.ROOT, "%10d  %8d  %8s  %7.4f  %8.0f", batchSize,
                PRODUCTS * Math.ceilDiv(n, batchSize), np.str(best.accuracy()), best.seconds(), n / best.seconds()));
    }

    plt.bar(BATCH_SIZES.stream().map(String::valueOf).toList(), imagesPerSecond.div(1000));
    plt.xlabel("batch size");
    plt.ylabel("thousand images per second");
    plt.show();
}
