package bench;

//SOURCES ../common/MultiLayerNet.java ../common/Optimizers.java ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/matplotlib/plt.java ../common/script/Script.java
//DEPS org.openjdk.jmh:jmh-core:1.37
//DEPS org.openjdk.jmh:jmh-generator-annprocess:1.37
//COMPILE_OPTIONS -proc:full

import static common.numpy.builtins.slice;

import common.dataset.Mnist;
import common.MultiLayerNet;
import common.numpy.NDArray;
import common.Optimizers;
import common.numpy.np;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The network of chapter 5 with more images, larger batches, more neurons.
public class GrowthBenchmarks {

    private GrowthBenchmarks() {}

    /// A step of training for ever larger batches.
    @State(Scope.Benchmark)
    @Warmup(iterations = 5, time = 600, timeUnit = TimeUnit.MILLISECONDS)
    public static class Batches {
        @Param({"1", "10", "100", "1000", "10000"})
        public int batch;
        private DoubleSupplier step;

        @Setup
        public void setUp() {
            step = step(batch, 50);
        }

        @Benchmark
        public double batch() {
            return step.getAsDouble();
        }
    }

    /// A step of training for ever more neurons in the hidden layer.
    @State(Scope.Benchmark)
    @Warmup(iterations = 5, time = 600, timeUnit = TimeUnit.MILLISECONDS)
    public static class Neurons {
        @Param({"10", "50", "100", "200", "400", "800"})
        public int neurons;
        private DoubleSupplier step;

        @Setup
        public void setUp() {
            step = step(100, neurons);
        }

        @Benchmark
        public double neurons() {
            return step.getAsDouble();
        }
    }

    /// The evaluation of ever more images.
    @State(Scope.Benchmark)
    @Warmup(iterations = 5, time = 600, timeUnit = TimeUnit.MILLISECONDS)
    public static class Images {
        @Param({"1000", "10000", "20000", "40000", "60000"})
        public int images;
        private final MultiLayerNet network = new MultiLayerNet(784, List.of(50), 10);
        private NDArray x;
        private NDArray t;

        @Setup
        public void setUp() {
            var mnist = Mnist.loadMnist(true, true, true);
            x = mnist.xTrain().get(slice(images));
            t = mnist.tTrain().get(slice(images));
        }

        @Benchmark
        public double images() {
            return network.accuracy(x, t);
        }
    }

    /// What section 5.7.4 does in an iteration: a batch is drawn, learned from, and its loss computed.
    private static DoubleSupplier step(int batch, int neurons) {
        np.random.seed(0);
        var mnist = Mnist.loadMnist(true, true, true);
        NDArray xTrain = mnist.xTrain(), tTrain = mnist.tTrain();
        var network = new MultiLayerNet(784, List.of(neurons), 10);
        var optimizer = new Optimizers.SGD(0.1);
        return () -> {
            var mask = np.random.choice(xTrain.shape(0), batch);
            var x = xTrain.get(mask);
            var t = tTrain.get(mask);
            optimizer.update(network.params, network.gradient(x, t));
            return network.loss(x, t);
        };
    }
}
