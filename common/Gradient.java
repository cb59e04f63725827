package common;

//SOURCES files/Failure.java numpy/np.java

import static common.numpy.builtins.len;
import static common.numpy.builtins.range;

import common.numpy.NDArray;
import common.numpy.np;
import java.util.function.ToDoubleFunction;

/// The book's `common/gradient.py` (section 4.4): gradients by central differences.
///
/// All of them move x in place, one value after the other, and put it back: f may look at its argument or at whatever
/// holds x, such as the network whose weights it is. An array of integers is refused.
public final class Gradient {

    private Gradient() {}

    private static NDArray numericalGradient1d(ToDoubleFunction<NDArray> f, NDArray x) {
        double h = 1e-4; // 0.0001
        var grad = np.zerosLike(x);

        for (int idx : range(x.size())) {
            double tmpVal = x.getDouble(idx);
            x.at(idx).set(tmpVal + h);
            double fxh1 = f.applyAsDouble(x); // f(x + h)

            x.at(idx).set(tmpVal - h);
            double fxh2 = f.applyAsDouble(x); // f(x - h)
            grad.at(idx).set((fxh1 - fxh2) / (2 * h));

            x.at(idx).set(tmpVal); // as it was
        }

        return grad;
    }

    /// The gradient of f at x (n,), or at each row of X (points, n): an array of the same shape.
    public static NDArray numericalGradient2d(ToDoubleFunction<NDArray> f, NDArray X) {
        requireFloats(X);
        if (X.ndim() == 1) {
            return numericalGradient1d(f, X);
        } else {
            var grad = np.zerosLike(X);

            for (int idx : range(len(X))) {
                grad.at(idx).set(numericalGradient1d(f, X.get(idx)));
            }

            return grad;
        }
    }

    /// The gradient of f at x, of any rank: an array of x's shape.
    public static NDArray numericalGradient(ToDoubleFunction<NDArray> f, NDArray x) {
        requireFloats(x);
        double h = 1e-4; // 0.0001
        var grad = np.zerosLike(x);

        var it = np.nditer(x);
        while (!it.finished()) {
            var idx = it.multiIndex();
            double tmpVal = x.getDouble(idx);
            x.at(idx).set(tmpVal + h);
            double fxh1 = f.applyAsDouble(x); // f(x + h)

            x.at(idx).set(tmpVal - h);
            double fxh2 = f.applyAsDouble(x); // f(x - h)
            grad.at(idx).set((fxh1 - fxh2) / (2 * h));

            x.at(idx).set(tmpVal); // as it was
            it.iternext();
        }

        return grad;
    }

    /// Integers would be cut to whole numbers again, x + h to x.
    static void requireFloats(NDArray x) {
        if (x.type() != NDArray.Type.FLOAT64) {
            throw new IllegalArgumentException("a gradient is taken at floats, not at an array of " + x.type());
        }
    }
}
