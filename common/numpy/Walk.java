package common.numpy;

import java.util.Arrays;

/// The way over all values of a few arrays at once that have, or stretch to, one shape: runs along the innermost axis, and
/// the axes in the order in which the values lie in memory (NumPy's 'K' order, as its iterator finds it), so that the
/// result of a transposed array is transposed like it. Axes that follow one another in every array are made one.
final class Walk {
    /// Called with where a run starts in the first, second and third array.
    @FunctionalInterface
    interface Body {
        void run(int a, int b, int c);
    }

    /// Values in a run.
    final int length;

    private final int[] dims; // of the axes around a run, the outermost first
    private final int[][] strides; // of each array along those
    private final int[] steps; // of each array along a run

    private Walk(int[] dims, int[]... strides) {
        int inner = dims.length - 1;
        this.length = dims.length == 0 ? 1 : dims[inner];
        this.dims = dims.length == 0 ? dims : Arrays.copyOf(dims, inner);
        this.strides = strides;
        steps = new int[strides.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = dims.length == 0 ? 0 : strides[i][inner];
        }
    }

    /// A walk in the order that suits these arrays, whose strides are given along the axes of `shape`.
    static Walk of(Shape shape, int[]... strides) {
        return along(order(strides, shape), shape, strides);
    }

    /// A walk that takes the axes in a given order, the outermost first.
    static Walk along(int[] order, Shape shape, int[]... strides) {
        var lengths = shape.dims();
        var dims = new int[order.length];
        var steps = new int[strides.length][order.length];
        int axes = 0;
        for (int axis : order) {
            if (lengths[axis] == 1) {
                continue;
            }
            boolean joins = axes > 0;
            for (int i = 0; i < strides.length && joins; i++) {
                joins = steps[i][axes - 1] == strides[i][axis] * lengths[axis];
            }
            int to = joins ? axes - 1 : axes++;
            dims[to] = joins ? dims[to] * lengths[axis] : lengths[axis];
            for (int i = 0; i < strides.length; i++) {
                steps[i][to] = strides[i][axis];
            }
        }
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Arrays.copyOf(steps[i], axes);
        }
        return new Walk(Arrays.copyOf(dims, axes), steps);
    }

    /// Whether one run goes over everything.
    boolean isOneRun() {
        return dims.length == 0;
    }

    /// How far apart the values of a run lie in an array.
    int step(int array) {
        return steps[array];
    }

    /// Calls `body` for each run; arrays that are not walked over count as standing still.
    void forEach(int a, int b, int c, Body body) {
        if (length > 0) {
            forEach(0, a, b, c, body);
        }
    }

    private void forEach(int axis, int a, int b, int c, Body body) {
        if (axis == dims.length) {
            body.run(a, b, c);
            return;
        }
        int aStride = stride(0, axis), bStride = stride(1, axis), cStride = stride(2, axis);
        for (int i = 0; i < dims[axis]; i++) {
            forEach(axis + 1, a + i * aStride, b + i * bStride, c + i * cStride, body);
        }
    }

    /// Called with where a matrix of runs starts in both arrays, and with its rows: runs of the first array.
    @FunctionalInterface
    interface Matrix {
        void run(int a, int b, int rows);
    }

    /// Whether runs of the first array lie across the second one, whose values lie side by side from run to run.
    boolean isAcross() {
        return dims.length > 0 && steps[0] == 1 && steps[1] != 1 && strides[1][dims.length - 1] == 1;
    }

    /// Whether one axis alone is around the runs, and the second array has the same run all along it.
    boolean isRepeated() {
        return dims.length == 1 && strides[1][0] == 0;
    }

    /// Whether one axis alone is around the runs, each of which has one value of the second array, side by side.
    boolean hasRows() {
        return dims.length == 1 && strides[1][0] == 1 && steps[1] == 0;
    }

    /// How many runs a matrix has.
    int rows() {
        return dims[dims.length - 1];
    }

    /// How far apart the runs of a matrix lie in the first array.
    int rowStep() {
        return strides[0][dims.length - 1];
    }

    /// Calls `body` for each matrix of runs, shared over cores.
    void forEachMatrix(int a, int b, Matrix body) {
        long cost = (long) Kernels.COPY * length * Arrays.stream(dims).asLongStream().reduce(1, (x, y) -> x * y);
        Kernels.overRows(dims[0], cost, (from, to) -> {
            if (dims.length == 1) {
                body.run(a + from * strides[0][0], b + from * strides[1][0], to - from);
                return;
            }
            for (int i = from; i < to; i++) {
                forEachMatrix(1, a + i * strides[0][0], b + i * strides[1][0], body);
            }
        });
    }

    private void forEachMatrix(int axis, int a, int b, Matrix body) {
        if (axis == dims.length - 1) {
            body.run(a, b, dims[axis]);
            return;
        }
        for (int i = 0; i < dims[axis]; i++) {
            forEachMatrix(axis + 1, a + i * strides[0][axis], b + i * strides[1][axis], body);
        }
    }

    private int stride(int array, int axis) {
        return array < strides.length ? strides[array][axis] : 0;
    }

    /// Axes from the outermost to the innermost: NumPy's stable insertion sort by size of step, in which the earlier axis
    /// stays outside where two arrays disagree.
    static int[] order(int[][] strides, Shape shape) {
        int rank = shape.rank();
        var order = new int[rank];
        for (int next = 0; next < rank; next++) { // axes are sorted in from the last, as NumPy does
            int axis = rank - 1 - next;
            int place = next;
            for (int before = next - 1; before >= 0; before--) {
                int comparison = shape.get(axis) == 1 || shape.get(order[before]) == 1 ? 0 : compare(strides, axis, order[before]);
                if (comparison < 0) {
                    place = before;
                } else if (comparison > 0) {
                    break;
                }
            }
            System.arraycopy(order, place, order, place + 1, next - place);
            order[place] = axis;
        }
        for (int i = 0; i < rank / 2; i++) { // the innermost axis came first
            int swapped = order[i];
            order[i] = order[rank - 1 - i];
            order[rank - 1 - i] = swapped;
        }
        return order;
    }

    /// Below 0 where `axis` belongs inside `other`, above where not, 0 where no array tells.
    private static int compare(int[][] strides, int axis, int other) {
        boolean told = false;
        boolean inside = true;
        for (var stride : strides) {
            if (stride[axis] != 0 && stride[other] != 0) {
                inside &= Math.abs(stride[other]) > Math.abs(stride[axis]);
                told = true;
            }
        }
        return !told ? 0 : inside ? -1 : 1;
    }

    /// Strides of an array of its own that lies in a given order.
    static int[] strides(int[] order, Shape shape) {
        var strides = new int[order.length];
        int step = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            strides[order[i]] = step;
            step *= shape.get(order[i]);
        }
        return strides;
    }
}
