package common.numpy;

import common.numpy.NDArray.Type;

/// Arithmetic and comparisons value by value, broadcast as NumPy does it (section 1.5.5).
final class Elementwise {

    enum Op {
        ADD, SUB, MUL, DIV, POW, MAX, GT, GTE, LT, LTE, EQ, NEQ;

        Type type(Type a, Type b) {
            return switch (this) {
                case ADD, SUB, MUL, POW, MAX -> a == Type.FLOAT64 || b == Type.FLOAT64 ? Type.FLOAT64 : Type.INT64;
                case DIV -> Type.FLOAT64;
                case GT, GTE, LT, LTE, EQ, NEQ -> Type.BOOL;
            };
        }

        double apply(double a, double b) {
            return switch (this) {
                case ADD -> a + b;
                case SUB -> a - b;
                case MUL -> a * b;
                case DIV -> a / b;
                case POW -> b == 2 ? a * a : RoundedPower.pow(a, b);
                case MAX -> Math.max(a, b);
                case GT -> a > b ? 1 : 0;
                case GTE -> a >= b ? 1 : 0;
                case LT -> a < b ? 1 : 0;
                case LTE -> a <= b ? 1 : 0;
                case EQ -> a == b ? 1 : 0;
                case NEQ -> a != b ? 1 : 0;
            };
        }
    }

    /// What a value costs that is read, changed and written, in multiplications of a product (measured: bench/).
    private static final long COST = 12;

    private Elementwise() {}

    static NDArray apply(Op op, NDArray a, NDArray b) {
        var shape = a.shape().broadcast(b.shape());
        var out = new double[shape.size()];
        var runs = new Runs(shape, a.shape(), b.shape());
        var av = a.values();
        var bv = b.values();
        runs.forEach((ai, bi, oi) -> run(op, av, ai, runs.aStep, bv, bi, runs.bStep, out, oi, runs.length));
        return new NDArray(op.type(a.type(), b.type()), out, shape);
    }

    /// `a op= b`, which must broadcast to a's shape.
    static NDArray applyInPlace(Op op, NDArray a, NDArray b) {
        if (!a.shape().broadcast(b.shape()).equals(a.shape())) {
            throw new IllegalArgumentException("shape " + b.shape() + " does not broadcast to shape " + a.shape());
        }
        if (op.type(a.type(), b.type()) != a.type()) {
            throw new IllegalArgumentException("an array of " + a.type() + " can't hold the result in place");
        }
        if (a.isContiguous()) {
            var runs = new Runs(a.shape(), a.shape(), b.shape());
            var av = a.storage().writable();
            var bv = b.values();
            int start = a.offset();
            runs.forEach((ai, bi, oi) -> Kernels.overRows(runs.length, COST * runs.length, (from, to) ->
                    run(op, av, start + ai + from * runs.aStep, runs.aStep, bv, bi + from * runs.bStep, runs.bStep, av, start + oi + from, to - from)));
        } else {
            assign(a, apply(op, a, b));
        }
        return a;
    }

    /// Writes `values`, broadcast, to all of `target`.
    static void assign(NDArray target, NDArray values) {
        if (!target.shape().broadcast(values.shape()).equals(target.shape())) {
            throw new IllegalArgumentException("could not broadcast shape " + values.shape() + " into shape " + target.shape());
        }
        var source = values.asType(target.type()).values();
        var out = target.storage().writable();
        if (target.isContiguous() && values.shape().equals(target.shape())) {
            System.arraycopy(source, 0, out, target.offset(), source.length);
            return;
        }
        var runs = new Runs(target.shape(), target.shape(), values.shape());
        var positions = positions(target);
        runs.forEach((ai, bi, oi) -> {
            for (int i = 0; i < runs.length; i++) {
                out[positions[oi + i]] = source[bi + i * runs.bStep];
            }
        });
    }

    /// Writes `value` where the mask, of the target's shape, is true.
    static void assignWhere(NDArray target, NDArray mask, double value) {
        if (!target.shape().equals(mask.shape())) {
            throw new IllegalArgumentException("a mask of shape " + mask.shape() + " does not fit shape " + target.shape());
        }
        if (!target.isContiguous()) {
            assign(target, np.where(mask, NDArray.scalar(value), target));
            return;
        }
        var out = target.storage().writable();
        var chosen = mask.values();
        int start = target.offset();
        for (int i = 0; i < chosen.length; i++) {
            out[start + i] = choose(chosen[i] != 0, value, out[start + i]);
        }
    }

    /// Copies the values of `array` in row-major order.
    static void read(NDArray array, double[] out) {
        if (array.isContiguous()) {
            switch (array.storage()) {
                case Storage.Doubles(var values) -> System.arraycopy(values, array.offset(), out, 0, out.length);
                case Storage.Pixels pixels -> {
                    var table = pixels.table();
                    for (int i = 0; i < out.length; i++) {
                        out[i] = table[pixels.bytes()[array.offset() + i] & 0xFF];
                    }
                }
            }
            return;
        }
        var positions = positions(array);
        for (int i = 0; i < out.length; i++) {
            out[i] = array.storage().get(positions[i]);
        }
    }

    /// Where each value of a view lies, in row-major order.
    private static int[] positions(NDArray array) {
        var positions = new int[] {array.offset()};
        for (int axis = 0; axis < array.ndim(); axis++) {
            int length = array.shape(axis);
            var longer = new int[positions.length * length];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = positions[i / length] + i % length * array.stride(axis);
            }
            positions = longer;
        }
        return positions;
    }

    private static double truth(boolean condition) {
        return choose(condition, 1, 0);
    }

    /// `condition ? yes : no` by way of their bits: processors choose between whole numbers without a branch, which they
    /// would guess wrong every other time where half of the values are negative.
    private static double choose(boolean condition, double yes, double no) {
        return Double.longBitsToDouble(condition ? Double.doubleToRawLongBits(yes) : Double.doubleToRawLongBits(no));
    }

    /// One run along the last axis; the operations that training lives on have loops of their own, which compile to vector code.
    private static void run(Op op, double[] a, int ai, int aStep, double[] b, int bi, int bStep, double[] out, int oi, int n) {
        if (aStep == 1 && bStep == 1) {
            switch (op) {
                case ADD -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] + b[bi + i]; } }
                case SUB -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] - b[bi + i]; } }
                case MUL -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] * b[bi + i]; } }
                case DIV -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] / b[bi + i]; } }
                default -> { for (int i = 0; i < n; i++) { out[oi + i] = op.apply(a[ai + i], b[bi + i]); } }
            }
        } else if (aStep == 1) {
            double right = b[bi];
            switch (op) {
                case ADD -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] + right; } }
                case SUB -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] - right; } }
                case MUL -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] * right; } }
                case DIV -> { for (int i = 0; i < n; i++) { out[oi + i] = a[ai + i] / right; } }
                case GT -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] > right); } }
                case LTE -> { for (int i = 0; i < n; i++) { out[oi + i] = truth(a[ai + i] <= right); } }
                default -> { for (int i = 0; i < n; i++) { out[oi + i] = op.apply(a[ai + i], right); } }
            }
        } else {
            for (int i = 0; i < n; i++) {
                out[oi + i] = op.apply(a[ai + i * aStep], b[bi + i * bStep]);
            }
        }
    }

    /// Walks two row-major operands over a shape they broadcast to: runs along the last axis, or one run over everything
    /// where an operand is a single number or both have the whole shape.
    private static final class Runs {
        interface Body {
            void run(int a, int b, int out);
        }

        final int length;
        final int aStep;
        final int bStep;
        private final int[] dims;
        private final int[] aStrides;
        private final int[] bStrides;

        Runs(Shape shape, Shape a, Shape b) {
            boolean flat = (a.equals(shape) || a.size() == 1) && (b.equals(shape) || b.size() == 1);
            var whole = flat ? new Shape(shape.size()) : shape;
            dims = padded(whole.dims(), 1);
            aStrides = padded(strides(flat ? new Shape(a.size()) : a, whole), 0);
            bStrides = padded(strides(flat ? new Shape(b.size()) : b, whole), 0);
            length = dims[3];
            aStep = aStrides[3];
            bStep = bStrides[3];
        }

        void forEach(Body body) {
            for (int i = 0, out = 0; i < dims[0]; i++) {
                for (int j = 0; j < dims[1]; j++) {
                    for (int k = 0; k < dims[2]; k++, out += length) {
                        body.run(i * aStrides[0] + j * aStrides[1] + k * aStrides[2],
                                i * bStrides[0] + j * bStrides[1] + k * bStrides[2], out);
                    }
                }
            }
        }

        /// Strides of an operand along the axes of the shape that it is stretched to: 0 where it repeats.
        private static int[] strides(Shape operand, Shape whole) {
            var own = operand.strides();
            var strides = new int[whole.rank()];
            for (int fromLast = 1; fromLast <= operand.rank(); fromLast++) {
                boolean repeats = operand.get(-fromLast) == 1;
                strides[whole.rank() - fromLast] = repeats ? 0 : own[operand.rank() - fromLast];
            }
            return strides;
        }

        private static int[] padded(int[] values, int with) {
            var four = new int[] {with, with, with, with};
            System.arraycopy(values, 0, four, 4 - values.length, values.length);
            return four;
        }
    }
}
