package common.shell;

import static common.numpy.builtins.str;
import static common.shell.Comparison.difference;
import static common.shell.Comparison.line;
import static common.shell.Comparison.off;
import static common.shell.Comparison.thrown;

import common.Functions;
import common.Gradient;
import common.Layers.Layer;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Checks for the lists 'Try it' of the chapters' pages: each takes the reader's own code and says that it is right, or for
/// which input it is off, and by how much. What the code throws is said too.
public final class Exercises {
    private static final double TOLERANCE = 1e-9;
    private static final String RIGHT = "right";

    private static final Map<String, IntBinaryOperator> GATES = new TreeMap<>(Map.of("AND", (a, b) -> a & b, "OR", (a, b) -> a | b,
            "NAND", (a, b) -> 1 - (a & b), "NOR", (a, b) -> 1 - (a | b), "XOR", (a, b) -> a ^ b, "XNOR", (a, b) -> 1 - (a ^ b)));
    private static final Map<String, UnaryOperator<NDArray>> FUNCTIONS = new TreeMap<>(Map.of(
            "step", Functions::stepFunction, "sigmoid", Functions::sigmoid, "relu", Functions::relu, "softmax", Functions::softmax, "tanh", np::tanh,
            "identity", Functions::identityFunction, "centered", x -> x.sub(np.mean(x, 0)),
            "0 to 1", x -> x.sub(np.min(x)).div(np.max(x) - np.min(x)), "shift right", Exercises::shiftedRight));
    private static final Map<String, ToDoubleBiFunction<NDArray, NDArray>> LOSSES = new TreeMap<>(Map.of(
            "sum of squares", Functions::sumSquaredError, "cross entropy", Functions::crossEntropyError));
    private static final Map<String, Supplier<Optimizer>> OPTIMIZERS = new TreeMap<>(Map.of("SGD", SGD::new, "Momentum", Momentum::new,
            "Nesterov", Nesterov::new, "AdaGrad", AdaGrad::new, "RMSprop", RMSprop::new, "Adam", Adam::new));
    private static final Map<String, Double> VARIANCES = new TreeMap<>(Map.of("Xavier", 1.0, "He", 2.0)); // times 1 / inputs

    private Exercises() {}

    /// A gate of one's own (chapter 2): `checkGate("XOR", (x1, x2) -> …)`.
    public static String checkGate(String name, IntBinaryOperator own) {
        var gate = known(GATES, name);
        for (int x1 = 0; x1 <= 1; x1++) {
            for (int x2 = 0; x2 <= 1; x2++) {
                int a = x1;
                int b = x2;
                var off = off("(" + a + ", " + b + ")", np.array(gate.applyAsInt(a, b)).get(0), () -> np.array(own.applyAsInt(a, b)).get(0), 0);
                if (!off.isEmpty()) {
                    return off;
                }
            }
        }
        return RIGHT;
    }

    /// A function of arrays of one's own (sections 1.5, 3.2, 3.5): `checkFunction("softmax", x -> …)`. Large numbers, rows and signs
    /// are tried, and that x stays as it is.
    public static String checkFunction(String name, UnaryOperator<NDArray> own) {
        var function = known(FUNCTIONS, name);
        for (var x : List.of(np.array(-1.0, 1.0, 2.0), np.array(0.3, 2.9, 4.0), np.array(0.0, -0.5, 30.0, -30.0), np.array(1010.0, 1000.0, 990.0),
                np.array(new double[][] {{0.1, -0.2, 0.3}, {3, 2, 1}}))) {
            var given = x.copy();
            var off = off("x = " + line(x), function.apply(x.copy()), () -> own.apply(given), TOLERANCE);
            if (!off.isEmpty()) {
                return off;
            }
            if (!np.arrayEqual(given, x)) {
                return "off: it changes x, from " + line(x) + " to " + line(given) + ": let it work on x.copy().";
            }
        }
        return RIGHT;
    }

    /// A loss of one's own (section 4.2): `checkLoss("cross entropy", (y, t) -> …)`, for one-hot labels, one image and a batch.
    public static String checkLoss(String name, ToDoubleBiFunction<NDArray, NDArray> own) {
        var loss = known(LOSSES, name);
        var y = np.array(new double[][] {{0.1, 0.7, 0.2}, {0.3, 0.3, 0.4}});
        var t = np.array(new int[][] {{0, 1, 0}, {1, 0, 0}});
        for (int rows = 1; rows <= 2; rows++) {
            var yPart = rows == 1 ? y.get(0) : y;
            var tPart = rows == 1 ? t.get(0) : t;
            var off = off("y = " + line(yPart) + ", t = " + line(tPart), number(loss.applyAsDouble(yPart.copy(), tPart.copy())),
                    () -> number(own.applyAsDouble(yPart.copy(), tPart.copy())), 1e-5); // with or without the 1e-7 in the logarithm
            if (!off.isEmpty()) {
                return off;
            }
        }
        return RIGHT;
    }

    /// A numerical gradient of one's own (section 4.4): `checkNumericalGradient((f, x) -> …)`, of a vector and of a matrix, by central
    /// differences. x must be afterwards what it was.
    public static String checkNumericalGradient(BiFunction<ToDoubleFunction<NDArray>, NDArray, NDArray> own) {
        ToDoubleFunction<NDArray> f = x -> np.sum(x.mul(x).mul(x));
        for (var x : List.of(np.array(3.0, 4.0), np.array(-1.0, 0.5, 2.0), np.array(new double[][] {{1, 2}, {3, 4}}))) {
            var moved = x.copy();
            var off = off("f = the sum of x³ at " + line(x), Gradient.numericalGradient(f, x.copy()), () -> own.apply(f, moved), 1e-6);
            if (!off.isEmpty()) {
                return off;
            }
            if (!np.allclose(moved, x)) {
                return "off: it leaves x at " + line(moved) + " and should put back " + line(x) + ".";
            }
        }
        return RIGHT;
    }

    /// An activation of one's own and its derivative (sections 3.2, 5.5): `checkActivation(x -> np.tanh(x), x -> …)`.
    public static String checkActivation(UnaryOperator<NDArray> function, UnaryOperator<NDArray> derivative) {
        var x = np.array(-2.3, -1.1, -0.4, 0.2, 0.9, 1.7, 3.1); // no kink of the usual functions
        var right = Gradient.numericalGradient(v -> np.sum(function.apply(v)), x.copy());
        var off = off("x = " + line(x), right, () -> derivative.apply(x.copy()), 1e-6);
        return off.isEmpty() ? RIGHT : off;
    }

    /// Weights of one's own (section 6.2): `checkWeights("He", (rows, columns) -> …)`, how far they spread and around what.
    public static String checkWeights(String name, BiFunction<Integer, Integer, NDArray> own) {
        double variance = known(VARIANCES, name);
        for (int rows : new int[] {100, 784}) {
            int columns = 50_000 / rows;
            NDArray given;
            try {
                given = own.apply(rows, columns);
            } catch (RuntimeException e) {
                return thrown("(" + rows + ", " + columns + ")", e);
            }
            double right = Math.sqrt(variance / rows);
            if (given.ndim() != 2 || given.shape(0) != rows || given.shape(1) != columns) {
                return "off: for (" + rows + ", " + columns + ") it gives shape " + given.shape() + ".";
            }
            if (Math.abs(np.std(given) / right - 1) > 0.03 || Math.abs(np.mean(given)) > 0.03 * right) {
                return "off: for (" + rows + ", " + columns + ") the weights spread by " + str(np.std(given)) + " around " + str(np.mean(given)) + ", right is "
                        + str(right) + " around 0.";
            }
        }
        return RIGHT;
    }

    /// An optimizer of one's own (section 6.1), made anew with its defaults: `checkOptimizer("Momentum", MyMomentum::new)`.
    public static String checkOptimizer(String name, Supplier<? extends Optimizer> own) {
        var ours = known(OPTIMIZERS, name).get();
        var mine = own.get();
        var given = start();
        var right = start();
        for (int step = 1; step <= 5; step++) {
            ours.update(right, gradient(right));
            try {
                mine.update(given, gradient(given));
            } catch (RuntimeException e) {
                return thrown("step " + step, e);
            }
            for (var key : right.keySet()) {
                var difference = difference(given.get(key), right.get(key), TOLERANCE);
                if (!difference.isEmpty()) {
                    return "off: after step " + step + ", params[\"" + key + "\"]: " + difference;
                }
            }
        }
        return RIGHT;
    }

    /// A layer of one's own beside one of `common` that does the same: `checkLayer(new MyRelu(), new Relu(), x)`. Both are given the same
    /// random numbers, in training and in testing.
    public static String checkLayer(Layer own, Layer ours, NDArray x) {
        var chance = np.random.state();
        try {
            return compared(own, ours, x, () -> np.random.restore(chance));
        } finally {
            np.random.restore(chance);
        }
    }

    private static String compared(Layer own, Layer ours, NDArray x, Runnable sameChance) {
        for (boolean trains : new boolean[] {true, false}) {
            var right = ours.forward(x.copy(), trains);
            sameChance.run();
            var off = off("forward " + (trains ? "in training" : "in testing"), right, () -> own.forward(x.copy(), trains), TOLERANCE);
            if (!off.isEmpty() || !trains) {
                return off.isEmpty() ? RIGHT : off;
            }
            var dout = np.add(0.5, np.arange((double) right.size()).reshape(right.shape()));
            off = off("backward", ours.backward(dout.copy()), () -> own.backward(dout.copy()), TOLERANCE);
            if (!off.isEmpty()) {
                return off;
            }
            sameChance.run();
        }
        return RIGHT;
    }

    /// Whether a network takes batches (section 5.6.2): the gradient of a batch is the mean of those of its images.
    ///
    /// @param x some images, (batch, inputs)
    /// @param t their labels, one-hot
    public static String checkBatches(Network network, NDArray x, NDArray t) {
        var right = new LinkedHashMap<String, NDArray>();
        int count = x.shape(0);
        for (int i = 0; i < count; i++) {
            network.gradient(x.get(i).reshape(1, -1), t.get(i).reshape(1, -1)).forEach((key, grad) ->
                    right.merge(key, grad.div((double) count), NDArray::add));
        }
        var given = network.gradient(x, t);
        for (var key : right.keySet()) {
            var difference = difference(given.get(key), right.get(key), TOLERANCE);
            if (!difference.isEmpty()) {
                return "off: the gradient of " + key + " for " + count + " images: " + difference;
            }
        }
        return RIGHT;
    }

    /// An ensemble of one's own (section 8.1.1): `checkEnsemble(scores -> …)`, from each network's probabilities, (batch, classes), the
    /// classes that their mean says, (batch,).
    public static String checkEnsemble(Function<List<NDArray>, NDArray> own) {
        var scores = List.of(np.array(new double[][] {{0.5, 0.4, 0.1}, {0.2, 0.2, 0.6}}), np.array(new double[][] {{0.5, 0.4, 0.1}, {0.1, 0.8, 0.1}}),
                np.array(new double[][] {{0.0, 0.9, 0.1}, {0.3, 0.3, 0.4}}));
        var off = off("three networks' " + scores.stream().map(Comparison::line).toList(), np.array(1, 1), () -> own.apply(scores), 0);
        return off.isEmpty() ? RIGHT : off;
    }

    private static NDArray shiftedRight(NDArray x) {
        var shifted = np.zerosLike(x);
        var from = x.reshape(-1, x.shape(-1));
        var to = shifted.reshape(-1, x.shape(-1));
        for (int row = 0; row < from.shape(0); row++) {
            for (int column = 1; column < from.shape(1); column++) {
                to.at(row, column).set(from.getDouble(row, column - 1));
            }
        }
        return shifted;
    }

    private static Map<String, NDArray> start() {
        var params = new LinkedHashMap<String, NDArray>();
        params.put("x", np.array(-7.0));
        params.put("y", np.array(2.0));
        return params;
    }

    /// Of x² / 20 + y² (section 6.1.2).
    private static Map<String, NDArray> gradient(Map<String, NDArray> params) {
        return Map.of("x", params.get("x").div(10.0), "y", params.get("y").mul(2.0));
    }

    private static <T> T known(Map<String, T> all, String name) {
        if (!all.containsKey(name)) {
            throw new IllegalArgumentException("there is no check for '" + name + "', but for " + String.join(", ", all.keySet()));
        }
        return all.get(name);
    }

    private static NDArray number(double value) {
        return np.array(value).get(0);
    }
}
