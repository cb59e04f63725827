package common.numpy;

/// Sums, extremes and their like: of all values as a Java number, along an axis as an array. NaN wins every comparison.
/// `keepdims` leaves an axis of length 1 where one was reduced. A negative axis counts from the last; one that isn't there
/// throws IllegalArgumentException, and so do the extremes of no values.
public sealed interface Statistics permits NDArray {

    /// Of integers and booleans an integer, exact: ArithmeticException beyond 2^53.
    default double sum() { return Reductions.fold(Op.ADD, (NDArray) this); }
    default NDArray sum(int axis) { return sum(axis, false); }
    default NDArray sum(int axis, boolean keepdims) { return Reductions.fold(Op.ADD, (NDArray) this, axis, keepdims); }

    /// The product of the values.
    default double prod() { return Reductions.fold(Op.MUL, (NDArray) this); }
    default NDArray prod(int axis) { return prod(axis, false); }
    default NDArray prod(int axis, boolean keepdims) { return Reductions.fold(Op.MUL, (NDArray) this, axis, keepdims); }

    /// NaN of no values.
    default double mean() { return sum() / ((NDArray) this).size(); }
    default NDArray mean(int axis) { return mean(axis, false); }
    default NDArray mean(int axis, boolean keepdims) { return sum(axis, keepdims).div(((NDArray) this).shape(axis)); }

    /// The mean square of the distance from the mean.
    default double var() { return Spread.var((NDArray) this); }
    default NDArray var(int axis) { return var(axis, false); }
    default NDArray var(int axis, boolean keepdims) { return Spread.var((NDArray) this, axis, keepdims); }

    /// The root of `var`.
    default double std() { return Math.sqrt(var()); }
    default NDArray std(int axis) { return std(axis, false); }
    default NDArray std(int axis, boolean keepdims) { return Unary.sqrt(var(axis, keepdims)); }

    default double max() { return Reductions.fold(Op.MAX, (NDArray) this); }
    default NDArray max(int axis) { return max(axis, false); }
    default NDArray max(int axis, boolean keepdims) { return Reductions.fold(Op.MAX, (NDArray) this, axis, keepdims); }

    default double min() { return Reductions.fold(Op.MIN, (NDArray) this); }
    default NDArray min(int axis) { return min(axis, false); }
    default NDArray min(int axis, boolean keepdims) { return Reductions.fold(Op.MIN, (NDArray) this, axis, keepdims); }

    /// The distance from the least to the greatest value.
    default double ptp() { return max() - min(); }

    /// Row-major index of the first greatest value, the first NaN if there is one.
    default int argMax() { return ((NDArray) this).reshape(-1).argMax(0).getInt(); }

    /// Index of the first greatest value along an axis.
    default NDArray argMax(int axis) { return argMax(axis, false); }
    default NDArray argMax(int axis, boolean keepdims) { return Reductions.argMax((NDArray) this, axis, keepdims, 1); }

    /// Row-major index of the first least value, the first NaN if there is one.
    default int argMin() { return ((NDArray) this).reshape(-1).argMin(0).getInt(); }

    /// Index of the first least value along an axis.
    default NDArray argMin(int axis) { return argMin(axis, false); }
    default NDArray argMin(int axis, boolean keepdims) { return Reductions.argMax((NDArray) this, axis, keepdims, -1); }

    /// Whether all values are other than 0 (NaN is).
    default boolean all() { return Reductions.fold(Op.AND, (NDArray) this) != 0; }
    default NDArray all(int axis) { return all(axis, false); }
    default NDArray all(int axis, boolean keepdims) { return Reductions.fold(Op.AND, (NDArray) this, axis, keepdims); }

    /// Whether any value is other than 0.
    default boolean any() { return Reductions.fold(Op.OR, (NDArray) this) != 0; }
    default NDArray any(int axis) { return any(axis, false); }
    default NDArray any(int axis, boolean keepdims) { return Reductions.fold(Op.OR, (NDArray) this, axis, keepdims); }

    /// The sums so far, of all values in row-major order.
    default NDArray cumsum() { return ((NDArray) this).flatten().cumsum(0); }
    default NDArray cumsum(int axis) { return Reductions.accumulate(Op.ADD, (NDArray) this, axis); }

    /// The products so far, of all values in row-major order.
    default NDArray cumprod() { return ((NDArray) this).flatten().cumprod(0); }
    default NDArray cumprod(int axis) { return Reductions.accumulate(Op.MUL, (NDArray) this, axis); }
}
