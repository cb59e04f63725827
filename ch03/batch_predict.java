///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Why batches win: the same predictions in batches of 1 to 10000, measured (section 3.6.3)
//MAIN common.script.Script
//FILES batch_predict.java
//SOURCES sample_network.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.matplotlib.plt;
import common.numpy.*;

static final List<Integer> BATCH_SIZES = List.of(1, 10, 100, 1000, 10000);
static final int PRODUCTS = 3; // in a prediction
static final int PASSES = 5; // the fastest counts; as many come before, since Java is slow at first

record Pass(double accuracy, double seconds) {}

/** Predicts each image once, `batchSize` of them at a time. */
Pass pass(SampleNetwork network, NDArray x, NDArray t, int batchSize) {
    long start = System.nanoTime();
    int accuracyCnt = 0;
    for (int i : range(0, len(x), batchSize)) {
        var y = network.predict(x.get(slice(i, i + batchSize)));
        var p = np.argmax(y, 1);
        accuracyCnt += np.sum(p.eq(t.get(slice(i, i + batchSize))));
    }
    return new Pass((double) accuracyCnt / len(x), (System.nanoTime() - start) / 1e9);
}

void main() {
    var mnist = loadMnist();
    NDArray x = mnist.xTest(), t = mnist.tTest();
    var network = SampleNetwork.load();

    for (int _ : range(PASSES)) {
        BATCH_SIZES.forEach(batchSize -> pass(network, x, t, batchSize));
    }

    print("batch size  products  accuracy  seconds  images/s");
    int n = len(x);
    var imagesPerSecond = new ArrayList<Double>();
    for (int batchSize : BATCH_SIZES) {
        var best = Stream.generate(() -> pass(network, x, t, batchSize)).limit(PASSES)
                .min(Comparator.comparingDouble(Pass::seconds)).orElseThrow();
        imagesPerSecond.add(n / best.seconds());
        print(String.format(Locale.ROOT, "%10d  %8d  %8s  %7.4f  %8.0f", batchSize,
                PRODUCTS * Math.ceilDiv(n, batchSize), str(best.accuracy()), best.seconds(), imagesPerSecond.getLast()));
    }

    plt.bar(BATCH_SIZES.stream().map(String::valueOf).toList(), np.array(imagesPerSecond).div(1000));
    plt.xlabel("batch size");
    plt.ylabel("thousand images per second");
    plt.show();
}
