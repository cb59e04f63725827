package common.shell;

import static common.numpy.builtins.str;

import common.Functions;
import common.Gradient;
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
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;

/// Checks for what the book asks its readers to try: each takes the reader's own code and says that it is right, or for which
/// input it is off, and by how much.
public final class Exercises {
    private static final double TOLERANCE = 1e-9;
    private static final String RIGHT = "right";

    private static final Map<String, UnaryOperator<NDArray>> FUNCTIONS = new TreeMap<>(Map.of(
            "step", Functions::stepFunction, "sigmoid", Functions::sigmoid, "relu", Functions::relu, "softmax", Functions::softmax,
            "tanh", np::tanh, "identity", Functions::identityFunction));
    private static final Map<String, ToDoubleBiFunction<NDArray, NDArray>> LOSSES = new TreeMap<>(Map.of(
            "sum of squares", Functions::sumSquaredError, "cross entropy", Functions::crossEntropyError));
    private static final Map<String, IntBinaryOperator> GATES = new TreeMap<>(Map.of(
            "AND", (a, b) -> a & b, "OR", (a, b) -> a | b, "NAND", (a, b) -> 1 - (a & b), "XOR", (a, b) -> a ^ b));
    private static final Map<String, Supplier<Optimizer>> OPTIMIZERS = new TreeMap<>(Map.of("SGD", SGD::new, "Momentum", Momentum::new,
            "Nesterov", Nesterov::new, "AdaGrad", AdaGrad::new, "RMSprop", RMSprop::new, "Adam", Adam::new));

    private Exercises() {}

    /// A gate of one's own (chapter 2): `checkGate("XOR", (x1, x2) -> …)`.
    public static String checkGate(String name, IntBinaryOperator own) {
        var gate = known(GATES, name);
        for (int x1 = 0; x1 <= 1; x1++) {
            for (int x2 = 0; x2 <= 1; x2++) {
                int given = own.applyAsInt(x1, x2);
                int right = gate.applyAsInt(x1, x2);
                if (given != right) {
                    return "off: for (" + x1 + ", " + x2 + ") it gives " + given + ", " + name + " gives " + right + ".";
                }
            }
        }
        return RIGHT;
    }

    /// A function of arrays of one's own (sections 3.2, 3.5): `checkFunction("softmax", x -> …)`. Large numbers, rows and signs are tried.
    public static String checkFunction(String name, UnaryOperator<NDArray> own) {
        var function = known(FUNCTIONS, name);
        for (var x : List.of(np.array(-1.0, 1.0, 2.0), np.array(0.3, 2.9, 4.0), np.array(0.0, -0.5, 30.0, -30.0), np.array(1010.0, 1000.0, 990.0),
                np.array(new double[][] {{0.1, -0.2, 0.3}, {3, 2, 1}}))) {
            var difference = difference(own.apply(x.copy()), function.apply(x.copy()));
            if (!difference.isEmpty()) {
                return "off: for x = " + str(x) + " " + difference;
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
            double given = own.applyAsDouble(yPart.copy(), tPart.copy());
            double right = loss.applyAsDouble(yPart.copy(), tPart.copy());
            if (!(Math.abs(given - right) <= 1e-5)) { // with or without the 1e-7 in the logarithm
                return "off: for y = " + str(yPart) + ", t = " + str(tPart) + " it gives " + str(given) + ", right is " + str(right) + ".";
            }
        }
        return RIGHT;
    }

    /// An activation and its derivative (a deep network without a framework, exercise 1): `checkActivation(x -> np.tanh(x), x -> …)`.
    public static String checkActivation(UnaryOperator<NDArray> function, UnaryOperator<NDArray> derivative) {
        var x = np.array(-2.3, -1.1, -0.4, 0.2, 0.9, 1.7, 3.1); // no kink of the usual functions
        var right = Gradient.numericalGradient(v -> np.sum(function.apply(v)), x.copy());
        var given = derivative.apply(x.copy());
        if (given.shape().equals(x.shape()) && np.max(np.abs(given.sub(right))) <= 1e-6) {
            return RIGHT;
        }
        return "off: for x = " + str(x) + " " + said(given, right);
    }

    /// An optimizer of one's own (exercise 5; section 6.1), made anew with its defaults: `checkOptimizer("Momentum", MyMomentum::new)`.
    public static String checkOptimizer(String name, Supplier<? extends Optimizer> own) {
        var mine = own.get();
        var ours = known(OPTIMIZERS, name).get();
        var given = start();
        var right = start();
        for (int step = 1; step <= 5; step++) {
            mine.update(given, gradient(given));
            ours.update(right, gradient(right));
            for (var key : right.keySet()) {
                var difference = difference(given.get(key), right.get(key));
                if (!difference.isEmpty()) {
                    return "off: after step " + step + ", params[\"" + key + "\"]: " + difference;
                }
            }
        }
        return RIGHT;
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

    /// Nothing if both are the same, else what is and what should be.
    private static String difference(NDArray given, NDArray right) {
        boolean same = given.shape().equals(right.shape());
        for (int i = 0; same && i < right.size(); i++) {
            double g = given.flatten().getDouble(i);
            double r = right.flatten().getDouble(i);
            same = Math.abs(g - r) <= TOLERANCE * Math.max(1, Math.abs(r));
        }
        return same ? "" : said(given, right);
    }

    private static String said(NDArray given, NDArray right) {
        return given.shape().equals(right.shape()) ? "it gives " + str(given) + ", right is " + str(right) + "."
                : "it gives shape " + given.shape() + ", right is " + right.shape() + ".";
    }
}
