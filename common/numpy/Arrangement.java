package common.numpy;

/// The same values in other shapes and orders. What NumPy gives as a view is one: what is written to it is written to the array.
public sealed interface Arrangement permits NDArray {

    /// The same values in another shape, one of whose lengths may be -1; a view wherever the values lie so that there is one.
    /// Throws IllegalArgumentException where their number does not fit.
    default NDArray reshape(int... dims) { return Views.reshape(self(), self().shape().reshaped(dims)); }
    default NDArray reshape(Shape dims) { return reshape(dims.dims()); }

    /// A copy along one axis.
    default NDArray flatten() { return self().isContiguous() ? self().copy().reshape(-1) : Reordered.of(self()).reshape(-1); }

    /// All values along one axis: a view of a row-major array, else a copy.
    default NDArray ravel() { return self().isContiguous() ? reshape(-1) : flatten(); }

    /// Without the axes of length 1; a view.
    default NDArray squeeze() { return Views.squeeze(self()); }

    /// Without this axis, whose length must be 1; a view.
    default NDArray squeeze(int axis) { return Views.squeeze(self(), axis); }

    /// Axes in reverse order: for rank 2, rows and columns exchanged. A view; `dot` reads it without copying.
    default NDArray transpose() { return Views.transpose(self()); }

    /// Axes in the given order; a view.
    default NDArray transpose(int... axes) { return Views.transpose(self(), axes); }

    /// `x.T`
    default NDArray T() { return transpose(); }

    /// Two axes exchanged; a view.
    default NDArray swapaxes(int a, int b) { return Views.swap(self(), a, b); }

    /// Each value, in row-major order, that many times.
    default NDArray repeat(int times) { return Joining.repeat(reshape(-1), times, 0); }

    /// What lies at each place of an axis, that many times.
    default NDArray repeat(int times, int axis) { return Joining.repeat(self(), times, axis); }

    /// Sorts along the last axis, or another one, in place; NaN comes last.
    default void sort() { sort(-1); }
    default void sort(int axis) { Elementwise.assign(self(), Sorting.sort(self(), axis)); }

    /// Indices that would sort the last axis, or another one.
    default NDArray argsort() { return argsort(-1); }
    default NDArray argsort(int axis) { return Sorting.argsort(self(), axis); }

    private NDArray self() { return (NDArray) this; }
}
