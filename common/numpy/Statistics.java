package common.numpy;

/// Sums, extremes and their like: of all values as a Java number, along an axis as an array. NaN wins every comparison.
/// `keepdims` leaves an axis of length 1 where one was reduced. A negative axis counts from the last; one that isn't there
/// throws IllegalArgumentException, and so do the extremes of no values.
public sealed interface Statistics permits NDArray {

    /// Of integers and booleans an integer, exact: ArithmeticException beyond 2^53.
    default double sum() { return Reductions.fold(Op.ADD, self()); }
    default NDArray sum(int axis) { return sum(axis, false); }
    default NDArray sum(int axis, boolean keepdims) { return Reductions.fold(Op.ADD, self(), axis, keepdims); }

    /// The product of the values.
    default double prod() { return Reductions.fold(Op.MUL, self()); }
    default NDArray prod(int axis) { return prod(axis, false); }
    default NDArray prod(int axis, boolean keepdims) { return Reductions.fold(Op.MUL, self(), axis, keepdims); }

    /// NaN of no values.
    default double mean() { return sum() / self().size(); }
    default NDArray mean(int axis) { return mean(axis, false); }
    default NDArray mean(int axis, boolean keepdims) { return sum(axis, keepdims).div(self().shape(axis)); }

    /// The mean square of the distance from the mean.
    default double var() { return Spread.var(self()); }
    default NDArray var(int axis) { return var(axis, false); }
    default NDArray var(int axis, boolean keepdims) { return Spread.var(self(), axis, keepdims); }

    /// The root of `var`.
    default double std() { return Math.sqrt(var()); }
    default NDArray std(int axis) { return std(axis, false); }
    default NDArray std(int axis, boolean keepdims) { return Unary.sqrt(var(axis, keepdims)); }

    /// The greatest value, NaN if one is; throws IllegalArgumentException for no values.
    default double max() { return Reductions.fold(Op.MAX, self()); }
    default NDArray max(int axis) { return max(axis, false); }
    default NDArray max(int axis, boolean keepdims) { return Reductions.fold(Op.MAX, self(), axis, keepdims); }

    /// The least value, NaN if one is; throws IllegalArgumentException for no values.
    default double min() { return Reductions.fold(Op.MIN, self()); }
    default NDArray min(int axis) { return min(axis, false); }
    default NDArray min(int axis, boolean keepdims) { return Reductions.fold(Op.MIN, self(), axis, keepdims); }

    /// The distance from the least to the greatest value.
    default double ptp() { return max() - min(); }

    /// Row-major index of the first greatest value, the first NaN if there is one.
    default int argMax() { return self().reshape(-1).argMax(0).getInt(); }

    /// Index of the first greatest value along an axis.
    default NDArray argMax(int axis) { return argMax(axis, false); }
    default NDArray argMax(int axis, boolean keepdims) { return Reductions.argMax(self(), axis, keepdims, 1); }

    /// Row-major index of the first least value, the first NaN if there is one.
    default int argMin() { return self().reshape(-1).argMin(0).getInt(); }

    /// Index of the first least value along an axis.
    default NDArray argMin(int axis) { return argMin(axis, false); }
    default NDArray argMin(int axis, boolean keepdims) { return Reductions.argMax(self(), axis, keepdims, -1); }

    /// Whether all values are other than 0 (NaN is).
    default boolean all() { return Reductions.fold(Op.AND, self()) != 0; }
    default NDArray all(int axis) { return all(axis, false); }
    default NDArray all(int axis, boolean keepdims) { return Reductions.fold(Op.AND, self(), axis, keepdims); }

    /// Whether any value is other than 0.
    default boolean any() { return Reductions.fold(Op.OR, self()) != 0; }
    default NDArray any(int axis) { return any(axis, false); }
    default NDArray any(int axis, boolean keepdims) { return Reductions.fold(Op.OR, self(), axis, keepdims); }

    /// The sums so far, of all values in row-major order.
    default NDArray cumsum() { return self().flatten().cumsum(0); }
    default NDArray cumsum(int axis) { return Reductions.accumulate(Op.ADD, self(), axis); }

    /// The products so far, of all values in row-major order.
    default NDArray cumprod() { return self().flatten().cumprod(0); }
    default NDArray cumprod(int axis) { return Reductions.accumulate(Op.MUL, self(), axis); }

    private NDArray self() { return (NDArray) this; }
}
