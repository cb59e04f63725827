package common.numpy;

/// Sums, extremes and their like: of all values as a Java number, along an axis as an array. NaN wins every comparison.
/// `keepdims` leaves an axis of length 1 where one was reduced. A negative axis counts from the last; one that isn't there
/// throws IllegalArgumentException.
public sealed interface Statistics permits NDArray {

    /// Of integers and booleans an integer, exact.
    default double sum() { return Reductions.sum((NDArray) this); }
    default NDArray sum(int axis) { return sum(axis, false); }
    default NDArray sum(int axis, boolean keepdims) { return Reductions.sum((NDArray) this, axis, keepdims); }

    default double mean() { return sum() / ((NDArray) this).size(); }
    default NDArray mean(int axis) { return mean(axis, false); }
    default NDArray mean(int axis, boolean keepdims) { return sum(axis, keepdims).div(((NDArray) this).shape(axis)); }

    default double max() { return Reductions.max((NDArray) this); }
    default NDArray max(int axis) { return max(axis, false); }
    default NDArray max(int axis, boolean keepdims) { return Reductions.max((NDArray) this, axis, keepdims); }

    default double min() { return 0 - ((NDArray) this).neg().max(); }
    default NDArray min(int axis) { return min(axis, false); }
    default NDArray min(int axis, boolean keepdims) { return ((NDArray) this).neg().max(axis, keepdims).neg(); }

    /// Row-major index of the first greatest value.
    default int argMax() { return Reductions.argMax(((NDArray) this).reshape(1, -1), 1).getInt(0); }

    /// Index of the first greatest value along an axis.
    default NDArray argMax(int axis) { return Reductions.argMax((NDArray) this, ((NDArray) this).shape().axis(axis)); }
}
