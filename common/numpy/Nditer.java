package common.numpy;

/// The places of an array in row-major order, as `np.nditer` with `multi_index` visits them:
/// `while (!it.finished()) { var idx = it.multiIndex(); …; it.iternext(); }`.
public final class Nditer {
    private final int[] dims;
    private final int[] index;
    private int left;

    Nditer(Shape shape) {
        dims = shape.dims();
        index = new int[dims.length];
        left = shape.size();
    }

    /// Whether all places have been visited.
    public boolean finished() {
        return left == 0;
    }

    /// The place that the iteration is at, for `x.getDouble(idx)` and `x.at(idx)`.
    public int[] multiIndex() {
        return index.clone();
    }

    /// Goes on to the next place, and says whether there is one.
    public boolean iternext() {
        left = Math.max(0, left - 1);
        for (int axis = dims.length - 1; axis >= 0 && left > 0; axis--) {
            if (++index[axis] < dims[axis]) {
                break;
            }
            index[axis] = 0;
        }
        return left > 0;
    }
}
