package common.shell;

//SOURCES Comparison.java Exercises.java HintedOutput.java PipedSnippets.java PythonHints.java

import static common.numpy.builtins.str;

import common.Gradient;
import common.Layers.Layer;
import common.Network;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Whether `backward` fits `forward` (section 5.7.3), for a layer or a network of one's own, in plain words.
public final class GradientCheck {
    private static final double TOLERANCE = 1e-6; // what central differences with h = 1e-4 leave, and a margin
    private static final double NETWORK_TOLERANCE = 1e-4; // and what the 1e-7 in the loss's logarithm does, which backward leaves out

    private GradientCheck() {}

    /// Compares a layer's `backward` with central differences of its `forward`, for the input and for `W` and `b` where it has them.
    /// A layer that draws from np.random, such as Dropout, draws the same each time.
    ///
    /// @param x an input, such as `np.random.randn(2, 3)`: no value within 1e-4 of a kink of the layer
    /// @return one line for each gradient: how far it is off at most, and where
    public static String gradientCheck(Layer layer, NDArray x) {
        var input = x.copy();
        var chance = np.random.state();
        Supplier<NDArray> forward = () -> {
            np.random.restore(chance);
            return layer.forward(input.copy());
        };
        var out = forward.get();
        var weights = spread(out.shape().dims()); // the loss is the sum of out * weights, so that no gradient is all ones
        var dx = layer.backward(weights.copy());
        var analytic = new LinkedHashMap<String, NDArray>();
        var numerical = new LinkedHashMap<String, NDArray>();
        analytic.put("dx", dx);
        numerical.put("dx", Gradient.numericalGradient(_ -> np.sum(forward.get().mul(weights)), input));
        if (layer.W != null) {
            analytic.put("dW", layer.dW);
            numerical.put("dW", Gradient.numericalGradient(_ -> np.sum(forward.get().mul(weights)), layer.W));
        }
        if (layer.b != null) {
            analytic.put("db", layer.db);
            numerical.put("db", Gradient.numericalGradient(_ -> np.sum(forward.get().mul(weights)), layer.b));
        }
        return verdict(analytic, numerical, TOLERANCE);
    }

    /// Compares a network's `gradient` with central differences of its `loss`, parameter by parameter: a small network and few
    /// images, since every parameter costs two forward passes.
    public static String gradientCheck(Network network, NDArray x, NDArray t) {
        var analytic = new LinkedHashMap<>(network.gradient(x, t));
        var numerical = new LinkedHashMap<String, NDArray>();
        network.params.forEach((key, param) -> numerical.put(key, Gradient.numericalGradient(_ -> network.loss(x, t), param)));
        return verdict(analytic, numerical, NETWORK_TOLERANCE);
    }

    /// Numbers from 0.5 to 1.5 in no order, the same each time; np.random is left as it was.
    private static NDArray spread(int... shape) {
        var weights = np.zeros(shape);
        var flat = weights.reshape(-1);
        for (int i = 0; i < flat.size(); i++) {
            flat.at(i).set(0.5 + (i * 0.618033988749895) % 1);
        }
        return weights;
    }

    private static String verdict(Map<String, NDArray> analytic, Map<String, NDArray> numerical, double tolerance) {
        var lines = new StringBuilder();
        numerical.forEach((name, expected) -> lines.append(lines.isEmpty() ? "" : "\n").append(line(name, analytic.get(name), expected, tolerance)));
        return lines.toString();
    }

    private static String line(String name, NDArray given, NDArray expected, double tolerance) {
        if (given == null) {
            return name + ": nothing there. backward must set it.";
        }
        if (!given.shape().equals(expected.shape())) {
            return name + ": shape " + given.shape() + " where " + expected.shape() + " is needed.";
        }
        var difference = np.abs(given.sub(expected)).flatten();
        if (difference.size() == 0) {
            return name + ": empty.";
        }
        int worst = np.argmax(difference);
        double largest = difference.getDouble(worst);
        double theirs = given.flatten().getDouble(worst);
        double right = expected.flatten().getDouble(worst);
        var place = str(place(worst, expected.shape().dims()));
        if (largest <= tolerance * Math.max(1, Math.abs(right))) {
            return name + ": right. The largest difference is " + str(largest) + ", at " + place + ".";
        }
        return name + ": off by " + str(largest) + " at " + place + ": backward says " + str(theirs) + ", the central difference "
                + str(right) + "." + guess(theirs, right);
    }

    /// What the most common mistakes come to.
    private static String guess(double theirs, double right) {
        double ratio = theirs / right;
        if (Math.abs(ratio + 1) < 1e-4) {
            return " The sign is wrong.";
        }
        double times = Math.rint(ratio);
        if (times > 1 && Math.abs(ratio - times) < 1e-4) {
            return " That is " + (int) times + " times too large: a missing division?";
        }
        double parts = Math.rint(1 / ratio);
        return parts > 1 && Math.abs(1 / ratio - parts) < 1e-4 ? " That is " + (int) parts + " times too small: divided twice?" : "";
    }

    private static int[] place(int index, int[] dims) {
        var place = new int[dims.length];
        for (int axis = dims.length - 1; axis >= 0; axis--) {
            place[axis] = index % dims[axis];
            index /= dims[axis];
        }
        return place;
    }
}
