package common.numpy;

import common.numpy.NDArray.Type;

/// Variances, weighted means, counts, and whether arrays are alike.
final class Spread {

    private Spread() {}

    static double var(NDArray x) {
        var distance = x.sub(x.mean());
        return distance.mul(distance).sum() / x.size();
    }

    static NDArray var(NDArray x, int axis, boolean keepdims) {
        var distance = x.sub(x.mean(axis, true));
        return distance.mul(distance).sum(axis, keepdims).div(x.shape(axis));
    }

    static NDArray average(NDArray x, int axis) {
        var mean = x.mean(axis);
        if (mean.size() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return mean;
    }

    static double average(NDArray x, NDArray weights) {
        if (!x.shape().equals(weights.shape())) {
            throw new IllegalArgumentException("Axis must be specified when shapes of a and weights differ.");
        }
        double scale = weights.sum();
        if (scale == 0) {
            throw new IllegalArgumentException("Weights sum to zero, can't be normalized");
        }
        return x.mul(weights.astype(Type.FLOAT64)).sum() / scale;
    }

    /// Weights for each place of the axis, or for each value.
    static NDArray average(NDArray x, int along, NDArray weights) {
        int axis = x.shape().axis(along);
        if (!x.shape().equals(weights.shape())) {
            if (weights.ndim() != 1) {
                throw new IllegalArgumentException("1D weights expected when shapes of a and weights differ.");
            }
            if (weights.size() != x.shape(axis)) {
                throw new IllegalArgumentException("Length of weights not compatible with specified axis.");
            }
            var dims = new int[x.ndim()];
            java.util.Arrays.fill(dims, 1);
            dims[axis] = weights.size();
            return average(x, axis, Views.broadcast(weights.reshape(dims), x.shape()));
        }
        var scale = weights.sum(axis);
        if (scale.eq(0).any()) {
            throw new IllegalArgumentException("Weights sum to zero, can't be normalized");
        }
        return x.mul(weights.astype(Type.FLOAT64)).sum(axis).div(scale);
    }

    static NDArray bincount(NDArray x, int minLength) {
        if (x.ndim() != 1) {
            throw new IllegalArgumentException(x.ndim() == 0 ? "object of too small depth for desired array" : "object too deep for desired array");
        }
        if (x.type() == Type.FLOAT64) {
            throw new IllegalArgumentException("Cannot cast array data from dtype('float64') to dtype('int64') according to the rule 'safe'");
        }
        if (minLength < 0) {
            throw new IllegalArgumentException("'minlength' must not be negative");
        }
        var values = x.values();
        int length = minLength;
        for (double value : values) {
            if (value < 0) {
                throw new IllegalArgumentException("'list' argument must have no negative elements");
            }
            length = Math.max(length, Math.toIntExact((long) value + 1));
        }
        var counts = new double[length];
        for (double value : values) {
            counts[(int) value]++;
        }
        return NDArray.of(Type.INT64, counts, length);
    }

    /// |a - b| <= 1e-8 + 1e-5 |b|; infinities of one sign are close, NaN is close to nothing.
    static NDArray isClose(NDArray a, NDArray b, double relative, double absolute) {
        var limit = b.astypeIfOther(Type.FLOAT64).abs().mul(relative).add(absolute);
        var near = a.astypeIfOther(Type.FLOAT64).sub(b.astypeIfOther(Type.FLOAT64)).abs().lte(limit);
        var finite = Elementwise.apply(Op.AND, isFinite(a), isFinite(b));
        return Choosing.where(finite, near, a.eq(b));
    }

    static NDArray isFinite(NDArray x) {
        return Unary.test(x, v -> Double.isFinite(v) ? 1 : 0);
    }

    static boolean equal(NDArray a, NDArray b) {
        return a.shape().equals(b.shape()) && a.eq(b).all();
    }
}
