//JAVA 25+
//SOURCES ../common/Layers.java ../common/Network.java ../common/Optimizers.java ../common/files/Failure.java ../common/numpy/np.java

import common.Layers.Affine;
import common.Layers.Layer;
import common.Layers.Relu;
import common.Layers.Sigmoid;
import common.Layers.SoftmaxWithLoss;
import common.Network;
import common.Optimizers.AdaGrad;
import common.Optimizers.Adam;
import common.Optimizers.Momentum;
import common.Optimizers.Nesterov;
import common.Optimizers.Optimizer;
import common.Optimizers.RMSprop;
import common.Optimizers.SGD;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The network of train_backprop: fully connected, of any depth, with or without biases, of layers from the book and of our own.
///
/// `params` holds W1 (inputs, first hidden size), b1 (first hidden size,), W2, b2, …
class DeepNet extends Network {
    private final boolean bias;
    private final List<Affine> affines = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final SoftmaxWithLoss lastLayer = new SoftmaxWithLoss();

    /// @param sizes      neurons of each layer, from pixels to classes
    /// @param activation of the hidden layers
    /// @param init       how widely the first weights are scattered; drawn layer by layer from `np.random`
    /// @param bias       whether biases are learned; else they stay 0
    DeepNet(List<Integer> sizes, HiddenLayer activation, WeightInit init, boolean bias) {
        this.bias = bias;
        for (int idx = 1; idx < sizes.size(); idx++) {
            var W = init.weights(sizes.get(idx - 1), sizes.get(idx));
            var b = np.zeros(sizes.get(idx));
            params.put("W" + idx, W);
            params.put("b" + idx, b);
            affines.add(new Affine(W, b));
            layers.add(affines.getLast());
            if (idx < sizes.size() - 1) {
                layers.add(activation.layer());
            }
        }
    }

    /// The scores of images x (batch, inputs), before softmax: (batch, classes).
    NDArray predict(NDArray x) {
        for (var layer : layers) {
            x = layer.forward(x);
        }

        return x;
    }

    @Override
    public double loss(NDArray x, NDArray t) {
        var y = predict(x);
        return lastLayer.forward(y, t);
    }

    @Override
    public double accuracy(NDArray x, NDArray t) {
        var y = np.argmax(predict(x), 1);
        if (t.ndim() != 1) {
            t = np.argmax(t, 1);
        }

        return np.sum(y.eq(t)) / x.shape(0);
    }

    @Override
    public Map<String, NDArray> gradient(NDArray x, NDArray t) {
        loss(x, t);
        return backward();
    }

    /// The gradients of the loss that was computed last.
    Map<String, NDArray> backward() {
        var dout = lastLayer.backward(1);
        for (var layer : layers.reversed()) {
            dout = layer.backward(dout);
        }

        var grads = new LinkedHashMap<String, NDArray>();
        for (int idx = 1; idx <= affines.size(); idx++) {
            var affine = affines.get(idx - 1);
            grads.put("W" + idx, affine.dW);
            if (bias) {
                grads.put("b" + idx, affine.db);
            }
        }
        return grads;
    }

    /// `backward` and a step of gradient descent in one, for the few images, down to one, whose loss was computed last. The
    /// gradients, as large as the weights, are not written down: with four in five pixels black, most of the first one would be zeros.
    void descend(double learningRate) {
        var dout = lastLayer.backward(1);
        for (var layer : layers.reversed()) {
            if (layer instanceof Affine affine) {
                var dx = affine == affines.getFirst() ? dout : np.dot(dout, affine.W.T()); // by the weights before the step
                var step = dout.mul(-learningRate);
                affine.W.addDot(affine.x.T(), step); // (n, batch) @ (batch, m)
                if (bias) {
                    affine.b.addi(np.sum(step, 0));
                }
                dout = dx;
            } else {
                dout = layer.backward(dout);
            }
        }
    }

    /// The parameters that are learned: those that have a gradient.
    Map<String, NDArray> learned() {
        var learned = new LinkedHashMap<>(params);
        learned.keySet().removeIf(key -> !bias && key.startsWith("b"));
        return learned;
    }
}

/// The hyperbolic tangent, whose derivative is 1 - tanh².
class Tanh extends Layer {
    private NDArray out;

    @Override
    public NDArray forward(NDArray x) {
        out = np.tanh(x);

        return out;
    }

    @Override
    public NDArray backward(NDArray dout) {
        return np.sub(1, out.pow(2)).mul(dout);
    }
}

/// ReLU that lets a hundredth of what is negative through, so that no neuron stops learning.
class LeakyRelu extends Layer {
    private static final double SLOPE = 0.01;
    private NDArray slopes;

    @Override
    public NDArray forward(NDArray x) {
        slopes = np.where(x.gt(0), 1, SLOPE);

        return x.mul(slopes);
    }

    @Override
    public NDArray backward(NDArray dout) {
        return dout.mul(slopes);
    }
}

/// What stands between two affine layers, by the name that `--activation` takes.
enum HiddenLayer {
    SIGMOID, RELU, TANH, LEAKY_RELU; // the book's first one (section 3.2.4) first

    Layer layer() {
        return switch (this) {
            case SIGMOID -> new Sigmoid();
            case RELU -> new Relu();
            case TANH -> new Tanh();
            case LEAKY_RELU -> new LeakyRelu();
        };
    }
}

/// How widely the first weights of a layer are scattered around 0 (section 6.2).
sealed interface WeightInit {

    /// With a standard deviation of its own.
    record Std(double std) implements WeightInit {}

    /// √(1 / inputs), for sigmoid and tanh (Glorot and Bengio 2010).
    record Xavier() implements WeightInit {}

    /// √(2 / inputs), for ReLU (He et al. 2015).
    record He() implements WeightInit {}

    /// √(1 / outputs), drawn as a matrix (outputs, inputs): what a network does that multiplies W · x, its input a column.
    record ByOutputs() implements WeightInit {}

    /// Weights (inputs, outputs) drawn from `np.random`.
    default NDArray weights(int inputs, int outputs) {
        return switch (this) {
            case Std(double std) -> np.random.randn(inputs, outputs).mul(std);
            case Xavier() -> np.random.randn(inputs, outputs).mul(Math.sqrt(1.0 / inputs));
            case He() -> np.random.randn(inputs, outputs).mul(Math.sqrt(2.0 / inputs));
            case ByOutputs() -> np.random.randn(outputs, inputs).mul(Math.sqrt(1.0 / outputs)).T().copy();
        };
    }
}

/// The book's optimizers by the name that `--optimizer` takes, each with its usual learning rate.
enum Step {
    SGD, MOMENTUM, NESTEROV, ADAGRAD, RMSPROP, ADAM;

    double usualLearningRate() {
        return this == ADAM ? 0.001 : 0.01;
    }

    Optimizer optimizer(double lr) {
        return switch (this) {
            case SGD -> new SGD(lr);
            case MOMENTUM -> new Momentum(lr);
            case NESTEROV -> new Nesterov(lr);
            case ADAGRAD -> new AdaGrad(lr);
            case RMSPROP -> new RMSprop(lr);
            case ADAM -> new Adam(lr);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
