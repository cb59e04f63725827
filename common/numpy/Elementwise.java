package common.numpy;

import common.numpy.NDArray.Type;
import java.util.function.DoubleUnaryOperator;

/// Arithmetic and comparisons value by value, broadcast as NumPy does it (section 1.5.5), and assignment.
final class Elementwise {
    /// What a value costs that is read, changed and written, in multiplications of a product (measured: bench/).
    private static final long COST = 12;

    /// Values from which a comparison is kept as bits.
    private static final int MANY = 1024;

    private Elementwise() {}

    /// A new array, whose values lie in the order of a's and b's.
    static NDArray apply(Op op, NDArray a, NDArray b) {
        var type = op.type(a.type(), b.type());
        var shape = a.shape().broadcast(b.shape());
        if (op == Op.ADD && b.type() == Type.FLOAT64 && Pending.of(a) instanceof Multiplication product && product.takesBias(a, b)) {
            return new NDArray(new Storage.Doubles(product.plus(b.toArray())), 0, shape, shape.strides(), type);
        }
        var many = ManyRows.after(op, a, b);
        if (many != null) {
            return new NDArray(new Storage.Doubles(many), 0, shape, shape.strides(), type);
        }
        if (op == Op.LTE && b.ndim() == 0 && Clipped.atMost(a, b.item()) instanceof Clipped.Mask mask) {
            return new NDArray(new Storage.Doubles(mask), 0, shape, a.strides(), type);
        }
        if ((op == Op.LTE || op == Op.GT) && b.size() == 1 && b.ndim() == 0 && a.size() >= MANY && a.isWhole()) {
            var flags = Flags.compare(a.readable(), 0, a.size(), b.item(), op == Op.LTE);
            return new NDArray(new Storage.Doubles(flags), 0, shape, a.strides(), type);
        }
        if (type == Type.FLOAT64) {
            Formula.share(a, b);
            if (Formula.arithmetic(op, a, b).orElse(null) instanceof NDArray putOff) {
                return putOff;
            }
        }
        NDArray left = a.asDoubles(), right = b.asDoubles();
        int[] aStrides = left.stridesOver(shape), bStrides = right.stridesOver(shape);
        var order = Walk.order(new int[][] {aStrides, bStrides}, shape);
        var strides = Walk.strides(order, shape);
        var walk = Walk.along(order, shape, aStrides, bStrides, strides);
        double[] av = left.readable(), bv = right.readable(), out = new double[shape.size()];
        int aStep = walk.step(0), bStep = walk.step(1), n = walk.length;
        if (type == Type.INT64) {
            walk.forEach(left.offset(), right.offset(), 0, (i, j, k) -> Loops.whole(op, av, i, aStep, bv, j, bStep, out, k, 1, n));
        } else {
            var meant = op.on(type);
            walk.forEach(left.offset(), right.offset(), 0, (i, j, k) -> Kernels.overRows(n, COST * n, (from, to) ->
                    Loops.run(meant, av, i + from * aStep, aStep, bv, j + from * bStep, bStep, out, k + from, 1, to - from)));
        }
        return new NDArray(new Storage.Doubles(out), 0, shape, strides, type);
    }

    /// `a op= b`, which must broadcast to a's shape and keep a's type.
    static NDArray applyInPlace(Op op, NDArray a, NDArray b) {
        var type = op.type(a.type(), b.type());
        if (type != a.type()) {
            throw new IllegalArgumentException("Cannot cast ufunc '" + op.ufunc + "' output from " + type.dtype() + " to "
                    + a.type().dtype() + " with casting rule 'same_kind'");
        }
        if (!b.shape().stretchesTo(a.shape())) {
            if (!a.shape().canMeet(b.shape())) {
                throw Shape.mismatch("operands could not be broadcast together with shapes", a.shape(), b.shape(), a.shape());
            }
            var together = a.shape().broadcast(b.shape());
            throw new IllegalArgumentException("non-broadcastable output operand with shape " + a.shape().compact()
                    + " doesn't match the broadcast shape " + together.compact());
        }
        if (type == Type.FLOAT64 && Formula.applyInPlace(op, a, b)) {
            return a;
        }
        var right = a.overlaps(b) ? b.rowMajor() : b.asDoubles();
        var walk = Walk.of(a.shape(), a.strides(), right.stridesOver(a.shape()));
        var av = a.storage().writable();
        var bv = right.readable();
        int aStep = walk.step(0), bStep = walk.step(1), n = walk.length;
        if (type == Type.INT64) {
            walk.forEach(a.offset(), right.offset(), 0, (i, j, _) -> Loops.whole(op, av, i, aStep, bv, j, bStep, av, i, aStep, n));
        } else {
            var meant = op.on(type);
            walk.forEach(a.offset(), right.offset(), 0, (i, j, _) -> Kernels.overRows(n, COST * n, (from, to) ->
                    Loops.run(meant, av, i + from * aStep, aStep, bv, j + from * bStep, bStep, av, i + from * aStep, aStep, to - from)));
        }
        return a;
    }

    /// A new array of the function's values; for INT64 and BOOL the function must keep to integers and to 0 and 1.
    static NDArray map(Type type, NDArray a, DoubleUnaryOperator function) {
        var out = copy(a);
        var values = out.storage().writable();
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(values[i]);
        }
        return out.as(type);
    }

    /// A copy whose values lie in the order of the array's: whole, from 0 on.
    static NDArray copy(NDArray a) {
        var source = a.asDoubles();
        if (source != a) {
            return source; // pixels have just been written out
        }
        var strides = Walk.strides(Walk.order(new int[][] {a.strides()}, a.shape()), a.shape());
        var out = new NDArray(new Storage.Doubles(new double[a.size()]), 0, a.shape(), strides, a.type());
        move(a, out);
        return out;
    }

    /// Writes `values`, broadcast and turned into the target's type, to all of `target`.
    static void assign(NDArray target, NDArray values) {
        var shape = values.shape().withoutLeadingOnes(target.ndim());
        if (!shape.stretchesTo(target.shape())) {
            throw new IllegalArgumentException("could not broadcast input array from shape " + shape.compact()
                    + " into shape " + target.shape().compact());
        }
        var fitting = values.astypeIfOther(target.type());
        var source = target.overlaps(fitting) ? fitting.rowMajor() : fitting.asDoubles();
        move(source.shape().equals(shape) ? source : source.reshape(shape), target);
    }

    private static void move(NDArray source, NDArray target) {
        var walk = Walk.of(target.shape(), target.strides(), source.stridesOver(target.shape()));
        var out = target.storage().writable();
        var in = source.readable();
        int step = walk.step(0), from = walk.step(1), n = walk.length;
        if (walk.isAcross()) {
            walk.forEachMatrix(target.offset(), source.offset(), (i, j, rows) -> Loops.transpose(in, j, from, out, i, walk.rowStep(), rows, n));
        } else {
            walk.forEach(target.offset(), source.offset(), 0, (i, j, _) -> Loops.copy(in, j, from, out, i, step, n));
        }
    }

    /// Copies the values of `array` in row-major order.
    static void read(NDArray array, double[] out) {
        if (array.storage() instanceof Storage.Pixels pixels) {
            var table = pixels.table();
            var bytes = pixels.bytes();
            var walk = Walk.along(array.axes(), array.shape(), array.strides(), array.shape().strides());
            int from = walk.step(0), n = walk.length;
            walk.forEach(array.offset(), 0, 0, (i, j, _) -> {
                for (int k = 0; k < n; k++) {
                    out[j + k] = table[bytes[i + k * from] & 0xFF];
                }
            });
        } else {
            move(array, new NDArray(new Storage.Doubles(out), 0, array.shape(), array.shape().strides(), array.type()));
        }
    }
}
