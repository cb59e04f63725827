package common.numpy;

import java.util.Comparator;
import java.util.stream.IntStream;

/// An array's values in row-major order, which they don't lie in, before somebody looks at them.
///
/// @param array as it lies, on loan
record Reordered(NDArray array) implements Pending {

    /// x in row-major order, as `dout.flatten()` makes it of images that lie otherwise (section 7.4.4). Where x's values are
    /// still to be computed by a product with a row for each image, it is made in the new order, from which the old one can be had.
    static NDArray of(NDArray x) {
        if (x.ndim() < 3 || !x.isWhole() || !(Pending.of(x) instanceof Multiplication product)) {
            return x.rowMajor();
        }
        var byStride = IntStream.range(0, x.ndim()).boxed().sorted(Comparator.comparingInt(axis -> -x.stride(axis))).mapToInt(axis -> axis).toArray();
        if (byStride[0] != 0 || !Views.transpose(x, byStride).isContiguous() || !product.isOfRows(x.shape(0))) {
            return x.rowMajor();
        }
        var turned = new Storage.Doubles(product.turnedLike(x));
        var back = Views.transpose(new NDArray(turned.lend(), 0, x.shape(), x.shape().strides(), x.type()), byStride);
        boolean waits = ((Storage.Doubles) x.storage()).comeFrom(new Reordered(back));
        return waits ? new NDArray(turned, 0, x.shape(), x.shape().strides(), x.type()) : x.rowMajor();
    }

    /// Where the values of a row lie, in row-major order.
    private static int[] places(NDArray x) {
        var places = new int[] {0};
        for (int axis = 1; axis < x.ndim(); axis++) {
            int n = x.shape(axis), step = x.stride(axis);
            var before = places;
            places = new int[before.length * n];
            for (int i = 0; i < places.length; i++) {
                places[i] = before[i / n] + i % n * step;
            }
        }
        return places;
    }

    @Override
    public int size() {
        return array.size();
    }

    @Override
    public double[] compute() {
        return Kernels.Rows.ofColumns(array.readable(), array.offset(), array.stride(0), places(array), array.shape(0)).values();
    }

    @Override
    public void giveBack() {
        ((Storage.Doubles) array.storage()).giveBack();
    }
}
