//JAVA 25+
//SOURCES ../../ch07/simple_convnet.java ../../ch08/deep_convnet.java
//SOURCES ../../common/Optimizers.java ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.dataset.Mnist.*;

import common.Network;
import common.Optimizers.Adam;
import common.numpy.np;

/// What an iteration of the trainings of chapters 7 and 8 takes: `training.java simple 10` prints the loss of the last one
/// and, a line each, the seconds of gradient, Adam's step and loss. The twin of numpy/networks.py, run by networks.java.
void main(String[] args) {
    np.random.seed(0);
    Network network = args[0].equals("simple") ? new SimpleConvNet() : new DeepConvNet();
    var mnist = loadMnist(flatten(false));
    var adam = new Adam();
    var lines = new ArrayList<String>();
    double loss = 0;
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
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
