package common;

//SOURCES files/Failure.java numpy/np.java

import common.numpy.Kernels;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/// The book's `common/gradient.py`: derivatives by central differences (sections 4.3 and 4.4).
public final class Gradient {
    /// The step of section 4.3.1.
    public static final double H = 1e-4;

    private Gradient() {}

    /// Section 4.3.1: the derivative of f at x, as (f(x + h) - f(x - h)) / 2h.
    public static double numericalDiff(DoubleUnaryOperator f, double x) {
        return (f.applyAsDouble(x + H) - f.applyAsDouble(x - H)) / (2 * H);
    }

    /// Section 4.4: the gradient of f at x, an array of x's shape.
    ///
    /// x is moved in place, one value after the other, and put back: f may look at its argument or at whatever holds x,
    /// such as the network whose weights it is.
    ///
    /// @throws IllegalArgumentException where x holds integers, which can't move by h
    public static NDArray numericalGradient(ToDoubleFunction<NDArray> f, NDArray x) {
        return numericalGradient(f, x, H);
    }

    /// The same with another step h.
    public static NDArray numericalGradient(ToDoubleFunction<NDArray> f, NDArray x, double h) {
        requireFloats(x);
        var values = x.reshape(-1); // a view: what moves here moves in x
        var grad = np.zeros(x.size());
        for (int i = 0; i < x.size(); i++) {
            grad.set(centralDifference(f, x, values, i, h), i);
        }
        return grad.reshape(x.shape().dims());
    }

    /// The same shared over cores, for a pure f: one that computes from its argument alone. x itself stays as it is; each
    /// core moves the values of a copy.
    public static NDArray numericalGradientOfPure(ToDoubleFunction<NDArray> f, NDArray x) {
        return numericalGradientOfPure(f, x, H);
    }

    /// The same with another step h.
    public static NDArray numericalGradientOfPure(ToDoubleFunction<NDArray> f, NDArray x, double h) {
        requireFloats(x);
        var grad = new double[x.size()];
        int parts = Math.min(grad.length, 8 * Kernels.cores());
        Kernels.parallel(parts, part -> {
            var own = x.copy();
            var values = own.reshape(-1);
            for (int i = part; i < grad.length; i += parts) {
                grad[i] = centralDifference(f, own, values, i, h);
            }
        });
        return new NDArray(grad, x.shape().dims());
    }

    private static double centralDifference(ToDoubleFunction<NDArray> f, NDArray x, NDArray values, int i, double h) {
        double value = values.getDouble(i);
        values.set(value + h, i);
        double fxh1 = f.applyAsDouble(x); // f(x + h)
        values.set(value - h, i);
        double fxh2 = f.applyAsDouble(x); // f(x - h)
        values.set(value, i);
        return (fxh1 - fxh2) / (2 * h);
    }

    private static void requireFloats(NDArray x) {
        if (x.type() != NDArray.Type.FLOAT64) {
            throw new IllegalArgumentException("a gradient is taken at floats, not at an array of " + x.type());
        }
        if (!x.isContiguous()) {
            throw new IllegalArgumentException("a gradient is taken at an array of its own: copy() the transposed one first");
        }
    }
}
