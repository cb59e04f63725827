package common;

//SOURCES Functions.java Gradient.java files/Failure.java numpy/np.java

import static common.numpy.builtins.all;
import static common.numpy.builtins.slice;

import common.numpy.Kernels;
import common.numpy.Lanes;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// The numerical gradient of the networks of sections 4.5.1 and 5.7.2, a thousand times sooner than by the book's program.
///
/// It is the same central difference, (L(w + h) - L(w - h)) / 2h for each weight w, and both losses are truly evaluated:
/// activation, softmax, logarithm. There is no derivative in it and no series for one, so it is right for any h. It only
/// leaves out what moving w does not change:
///
/// - W[p, j] enters the network in one place: a[n, j] = ... + x[n, p] W[p, j] + ..., what unit j takes in for image n. When
///   W[p, j] moves by h, a[n, j] moves by h x[n, p]; the other units stay as they are. So unit j's output moves by
///   delta = z(a + h x) - z(a), and the scores of the image move by delta W2[j, :]. Ten scores, one image: that is what has to be
///   evaluated again.
/// - The loss is the mean of the images' losses. An image whose pixel p is 0 has the same loss at w + h and at w - h and
///   falls out of the difference: four in five do.
/// - Two pixels of an image that are equal move a[n, j] equally: they share one evaluation. A bias is the weight of
///   an input that is always 1.
///
/// For the second layer the same holds with z in place of x: W2[j, k] moves one score, k, by h z[n, j].
///
/// The book's way takes 2 x 39760 losses of 100 images, each through 784 x 50 products. Here, MNIST's images having
/// some 75 different pixels, it is 2 x 50 x 76 losses of each image, each through ten products.
public final class TwoLayerGradient {
    private static final double H = 1e-4; // the book's

    private final double[][] scores; // (batch, classes)
    private final int[] labels;
    private final double h;
    private final Lanes lanes = Lanes.forLosses();

    private TwoLayerGradient(NDArray scores, NDArray t, double h) {
        this.scores = new double[scores.shape(0)][];
        Arrays.setAll(this.scores, n -> scores.get(n).toArray());
        this.labels = classes(t, scores);
        this.h = h;
    }

    /// The gradient of f at x, as `Gradient.numericalGradient` takes it, its entries shared over cores: for a pure f, one that
    /// computes from its argument alone. x stays as it is; each core moves the values of a copy.
    ///
    /// @throws IllegalArgumentException where f looks at x itself, as the book's `W -> loss(x, t)` does, and so would never
    ///                                  see a copy move; or where x holds integers, which can't move by h
    public static NDArray numericalGradientOfPure(ToDoubleFunction<NDArray> f, NDArray x) {
        return numericalGradientOfPure(f, x, H);
    }

    /// The same with another step h.
    public static NDArray numericalGradientOfPure(ToDoubleFunction<NDArray> f, NDArray x, double h) {
        Gradient.requireFloats(x);
        requirePure(f, x);
        var grad = new double[x.size()];
        int parts = Math.min(grad.length, 8 * Kernels.cores());
        Kernels.parallel(parts, part -> {
            var own = x.copy();
            var values = own.reshape(-1); // a view: what moves here moves in the copy
            for (int i = part; i < grad.length; i += parts) {
                double value = values.getDouble(i);
                values.at(i).set(value + h);
                double fxh1 = f.applyAsDouble(own);
                values.at(i).set(value - h);
                double fxh2 = f.applyAsDouble(own);
                values.at(i).set(value);
                grad[i] = (fxh1 - fxh2) / (2 * h);
            }
        });
        return new NDArray(grad, x.shape().dims());
    }

    /// Moves all of x, each value by another step, while f gets a copy that stays: a pure f can't notice.
    private static void requirePure(ToDoubleFunction<NDArray> f, NDArray x) {
        var before = x.copy();
        double still = f.applyAsDouble(before.copy());
        try {
            x.addi(np.arange(1, x.size() + 1).reshape(x.shape().dims()).mul(0.1 / x.size()));
            if (Double.compare(f.applyAsDouble(before.copy()), still) != 0) {
                throw new IllegalArgumentException("this function looks at x itself, or at what holds it, not at its argument alone:"
                        + " Gradient.numericalGradient is for it");
            }
        } finally {
            x.at(all).set(before);
        }
    }

    /// The numerical gradient with the book's h.
    ///
    /// @param params     W1 (inputs, hidden), b1 (hidden,), W2 (hidden, classes), b2 (classes,)
    /// @param activation of the hidden layer, value by value: `Functions::sigmoid`, `Functions::relu`
    /// @param x          images, (batch, inputs), or one, (inputs,)
    /// @param t          labels: one-hot, or the numbers of the classes
    /// @return gradients of the loss (softmax and cross entropy), in the shapes and under the keys of params
    public static Map<String, NDArray> numericalGradient(
            Map<String, NDArray> params, UnaryOperator<NDArray> activation, NDArray x, NDArray t) {
        return numericalGradient(params, activation, x, t, H);
    }

    /// The same with another step h.
    public static Map<String, NDArray> numericalGradient(
            Map<String, NDArray> params, UnaryOperator<NDArray> activation, NDArray x, NDArray t, double h) {
        NDArray W1 = params.get("W1"), W2 = params.get("W2");
        NDArray b1 = params.get("b1"), b2 = params.get("b2");

        var images = x.reshape(-1, W1.shape(0));
        var a1 = np.dot(images, W1).addi(b1); // (batch, 784) @ (784, 50) + (50,)
        var z1 = activation.apply(a1);
        var a2 = np.dot(z1, W2).addi(b2); // (batch, 50) @ (50, 10) + (10,)

        var loss = new TwoLayerGradient(a2, t, h);
        var grads = new LinkedHashMap<String, NDArray>();
        var first = loss.ofLayer(images, a1, activation, W2);
        grads.put("W1", first.get(slice(-1)));
        grads.put("b1", first.get(-1));
        var second = loss.ofLayer(z1, a2, Functions::identityFunction, np.eye(b2.size()));
        grads.put("W2", second.get(slice(-1)));
        grads.put("b2", second.get(-1));
        return grads;
    }

    /// The gradient of a layer's weights and, in one more row, of its biases.
    ///
    /// @param x          what the weights are multiplied by, (batch, inputs)
    /// @param a          x @ W + b, (batch, units)
    /// @param activation what makes z of a
    /// @param onward     by how much the scores move when a unit's z moves by 1, (units, classes)
    private NDArray ofLayer(NDArray x, NDArray a, UnaryOperator<NDArray> activation, NDArray onward) {
        int units = a.shape(1);
        var inputs = new Inputs[x.shape(0)];
        Kernels.parallel(inputs.length, n -> inputs[n] = Inputs.of(x.get(n).toArray()));
        var gradient = np.zeros(x.shape(1) + 1, units);
        var columns = gradient.T();
        Kernels.parallel(units, j -> { // each its own column: no sum depends on how they are shared
            var aj = a.T().get(j).toArray();
            columns.at(j).set(new NDArray(ofUnit(List.of(inputs), aj, activation, onward.get(j).toArray()), x.shape(1) + 1));
        });
        return gradient;
    }

    /// The class of each image, of labels one-hot or as numbers.
    private static int[] classes(NDArray t, NDArray scores) {
        int images = scores.shape(0), classes = scores.shape(1);
        var numbers = t.size() == scores.size() ? t.reshape(images, classes).argMax(1) : t;
        if (numbers.size() != images) {
            throw new IllegalArgumentException("labels of shape " + t.shape() + " don't fit scores of shape " + scores.shape());
        }
        var labels = Arrays.stream(numbers.toArray()).mapToInt(number -> (int) number).toArray();
        for (int label : labels) {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException("label " + label + " is no class of scores of shape " + scores.shape());
            }
        }
        return labels;
    }

    /// What an image puts into a layer, and 1 for the bias: input `places[i]` is `values[numbers[i]]`; the others are 0.
    private record Inputs(double[] values, int[] places, int[] numbers, int count) {
        static Inputs of(double[] image) {
            var x = Arrays.copyOf(image, image.length + 1);
            x[image.length] = 1;
            var places = IntStream.range(0, x.length).filter(p -> x[p] != 0).toArray();
            var values = Arrays.stream(places).mapToDouble(p -> x[p]).toArray();
            Arrays.sort(values);
            int different = 1;
            for (int i = 1; i < values.length; i++) {
                if (values[i] != values[different - 1]) {
                    values[different++] = values[i];
                }
            }
            var numbers = new int[places.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Arrays.binarySearch(values, 0, different, x[places[i]]);
            }
            return new Inputs(Arrays.copyOf(values, different), places, numbers, x.length);
        }
    }

    /// The gradient of the weights of one unit, and last of its bias.
    ///
    /// @param a what the unit takes in, for each image
    private double[] ofUnit(List<Inputs> inputs, double[] a, UnaryOperator<NDArray> activation, double[] onward) {
        int length = 0;
        for (var image : inputs) {
            length += 2 * image.values.length;
        }
        var moved = new double[length]; // for one image after the other a + h x for each x, then a - h x
        int at = 0;
        for (int n = 0; n < a.length; n++) {
            for (double x : inputs.get(n).values) {
                moved[at++] = a[n] + h * x;
            }
            for (double x : inputs.get(n).values) {
                moved[at++] = a[n] - h * x;
            }
        }
        var z = activation.apply(new NDArray(a, a.length)).values();
        var losses = activation.apply(new NDArray(moved, length)).values(); // but first the moved outputs, which become losses
        var gradient = new double[inputs.getFirst().count];
        int from = 0;
        for (int n = 0; n < a.length; n++) {
            var image = inputs.get(n);
            int count = image.values.length;
            lanes.crossEntropy(scores[n], onward, labels[n], z[n], losses, from, from + 2 * count);
            for (int i = 0; i < image.places.length; i++) {
                int plus = from + image.numbers[i];
                gradient[image.places[i]] += losses[plus] - losses[plus + count];
            }
            from += 2 * count;
        }
        for (int p = 0; p < gradient.length; p++) {
            gradient[p] /= 2 * h * a.length;
        }
        return gradient;
    }
}
