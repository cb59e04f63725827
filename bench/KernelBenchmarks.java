package bench;

//SOURCES Libraries.java
//SOURCES ../common/Functions.java ../common/TwoLayerGradient.java ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/matplotlib/plt.java ../common/script/Script.java
//DEPS org.openjdk.jmh:jmh-core:1.37
//DEPS org.openjdk.jmh:jmh-generator-annprocess:1.37
//COMPILE_OPTIONS -proc:full

import static common.numpy.builtins.slice;

import common.Functions;
import common.dataset.Mnist;
import common.numpy.NDArray;
import common.TwoLayerGradient;
import common.numpy.np;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What the scripts spend their time on, at the book's shapes, beside the libraries that one would take else.
public class KernelBenchmarks {

    private KernelBenchmarks() {}

    /// A batch by the weights, as forward (100x784x50); images' columns by a gradient, as backward (784x100x50); the test
    /// images by the weights (10000x784x50). `images` are MNIST's own, which for us are bytes, four in five of them zero.
    @State(Scope.Benchmark)
    @Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    public static class Products {
        @Param({"100x784x50", "784x100x50", "10000x784x50"})
        public String shape;
        @Param({"dense", "images"})
        public String values;
        @Param({"ours", "EJML", "ojAlgo"})
        public String library;
        private Supplier<?> product;

        @Setup
        public void setUp() {
            boolean backward = shape.startsWith("784x");
            int images = shape.startsWith("10000x") ? 10000 : 100;
            np.random.seed(0);
            var x = values.equals("dense") ? np.random.randn(images, 784)
                    : Mnist.loadMnist(true, true, true).xTest().get(slice(images));
            var right = np.random.randn(backward ? 100 : 784, 50);
            product = switch (library) {
                case "ours" -> () -> np.dot(backward ? x.T() : x, right).values(); // products wait until somebody looks at them
                case "EJML" -> Libraries.ejmlProduct(x, right, backward);
                default -> Libraries.ojAlgoProduct(x, right, backward);
            };
        }

        @Benchmark
        public Object product() {
            return product.get();
        }
    }

    /// e to the power of each value: of a batch's hidden layer, and of the test images'.
    @State(Scope.Benchmark)
    @Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
    public static class Exponentials {
        @Param({"5000", "500000"})
        public int size;
        @Param({"ours", "EJML", "ojAlgo"})
        public String library;
        private Supplier<?> exp;

        @Setup
        public void setUp() {
            np.random.seed(0);
            var x = np.random.randn(size);
            exp = switch (library) {
                case "ours" -> () -> np.exp(x).values();
                case "EJML" -> Libraries.ejmlExp(x);
                default -> Libraries.ojAlgoExp(x);
            };
        }

        @Benchmark
        public Object exp() {
            return exp.get();
        }
    }

    /// The numerical gradient of section 4.5's network for a batch of 100 images. (It is a hundred before all of it is compiled.)
    @State(Scope.Benchmark)
    @Warmup(iterations = 8, time = 1)
    public static class Gradients {
        private Map<String, NDArray> params;
        private NDArray x;
        private NDArray t;

        @Setup
        public void setUp() {
            np.random.seed(0);
            params = Map.of("W1", np.random.randn(784, 50).mul(0.01), "b1", np.zeros(50),
                    "W2", np.random.randn(50, 10).mul(0.01), "b2", np.zeros(10));
            var mnist = Mnist.loadMnist(true, true, true);
            x = mnist.xTrain().get(slice(100));
            t = mnist.tTrain().get(slice(100));
        }

        @Benchmark
        public Object gradient() {
            return TwoLayerGradient.numericalGradient(params, Functions::sigmoid, x, t);
        }
    }
}
