package bench.networks;

//SOURCES ../../common/Network.java ../../common/Optimizers.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.dataset.Mnist.*;

import common.Network;
import common.Optimizers.Adam;
import common.numpy.np;
import java.util.ArrayList;
import java.util.function.Supplier;

/// What an iteration of the trainings of chapters 7 and 8 takes, as scripts each of which runs with its network's options.
/// The twin of numpy/networks.py, run by networks.java.
public final class Training {

    private Training() {}

    /// Prints the loss of the last of `iters` iterations and, a line each, the seconds of gradient, Adam's step and loss.
    public static void run(Supplier<Network> make, int iters) {
        np.random.seed(0);
        var network = make.get();
        var mnist = loadMnist(flatten(false));
        var adam = new Adam();
        var lines = new ArrayList<String>();
        double loss = 0;
        for (int i = 0; i < iters; i++) {
            var batch = np.random.choice(60000, 100);
            var x = mnist.xTrain().get(batch);
            var t = mnist.tTrain().get(batch);
            long begin = System.nanoTime();
            var grads = network.gradient(x, t);
            long gradient = System.nanoTime();
            adam.update(network.params, grads);
            long update = System.nanoTime();
            loss = network.loss(x, t);
            long end = System.nanoTime();
            lines.add((gradient - begin) / 1e9 + " " + (update - gradient) / 1e9 + " " + (end - update) / 1e9);
        }
        IO.println("loss " + loss);
        lines.forEach(IO::println);
    }
}
