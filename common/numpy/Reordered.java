package common.numpy;

import common.numpy.NDArray.Type;
import java.util.Comparator;
import java.util.stream.IntStream;

/// An array's values in row-major order, which they don't lie in, before somebody looks at them: as `x.reshape(N, -1)` flattens
/// images whose channels are innermost (section 7.4), and `dout.flatten()` turns them back. A product reads them where they lie.
///
/// @param array as it lies, on loan
record Reordered(NDArray array) implements Pending {

    /// Values from which a copy is worth putting off.
    private static final int MANY = 10_000;

    /// All of x along one axis.
    static NDArray of(NDArray x) {
        if (x.ndim() < 3 || x.size() < MANY || x.type() != Type.FLOAT64 || !x.isWhole()) {
            return x.rowMajor();
        }
        var product = x.stride(0) == x.size() / x.shape(0) ? ofProduct(x) : null;
        return new NDArray(product != null ? product : new Storage.Doubles(new Reordered(lent(x))), 0, x.shape(), x.shape().strides(), x.type());
    }

    private static NDArray lent(NDArray x) {
        return x.over(((Storage.Doubles) x.storage()).lend(), x.type());
    }

    /// Of rows that are a product's, its columns in another order: the product with them in that order, from which the one that
    /// x lies in can still be had; else null.
    private static Storage.Doubles ofProduct(NDArray x) {
        var byStride = IntStream.range(0, x.ndim()).boxed().sorted(Comparator.comparingInt(axis -> -x.stride(axis))).mapToInt(axis -> axis).toArray();
        if (!(Pending.of(x) instanceof Multiplication product) || !Views.transpose(x, byStride).isContiguous()) {
            return null;
        }
        var turned = product.withColumns(x.shape(), x.strides());
        if (turned == null) {
            return null;
        }
        var storage = new Storage.Doubles(turned);
        var back = Views.transpose(new NDArray(storage.lend(), 0, x.shape(), x.shape().strides(), x.type()), byStride);
        ((Storage.Doubles) x.storage()).comeFrom(new Reordered(back));
        return storage;
    }

    /// `a`, all of such an array or its transpose, as the left matrix of a product; else null.
    static Multiplication.Left matrix(NDArray a) {
        if (a.ndim() != 2 || !(Pending.of(a) instanceof Reordered reordered) || !a.isWhole()) {
            return null;
        }
        var x = reordered.array;
        if (a.isContiguous() && a.shape(0) == x.shape(0)) {
            return new Multiplication.Placed(lent(x), false);
        }
        return a.T().isContiguous() && a.shape(1) == x.shape(0) ? new Multiplication.Placed(lent(x), true) : null;
    }

    @Override
    public int size() {
        return array.size();
    }

    @Override
    public double[] compute() {
        return array.toArray();
    }

    @Override
    public void giveBack() {
        ((Storage.Doubles) array.storage()).giveBack();
    }
}
