package common.numpy;

import java.util.Optional;

/// A product that nobody has looked at yet, of matrices of which the left one may be images or windows of them; `bias`, n
/// values or none, is added to each row.
///
/// So a layer adds its bias while a row is at hand, col2im takes the product without its being written down, and so does
/// `W -= lr * grad` where W's gradient is that of images; and the gradient with respect to the images of a network's first
/// layer, which nobody asks for, is never computed.
record Multiplication(Left left, Right right, double[] bias) implements Pending {

    /// The left matrix.
    sealed interface Left {
        int rows();

        default void giveBack() {}
    }

    record Windowed(Windows windows) implements Left {
        @Override
        public int rows() {
            return windows.rows();
        }
    }

    /// Rows that are images; or, `transposed`, columns.
    record Images(NonZeros images, double[] table, boolean transposed) implements Left {
        @Override
        public int rows() {
            return transposed ? images.width() : images.images();
        }
    }

    record Dense(Storage.Doubles storage, int offset, int rowStride, int step, int rows) implements Left {
        @Override
        public void giveBack() {
            storage.giveBack();
        }
    }

    /// The right matrix, (terms, width).
    record Right(Storage.Doubles storage, int offset, int stride, int step, int terms, int width) {

        Kernels.Rows rows() {
            return Kernels.Rows.of(storage.readable(), offset, stride, step, terms, width);
        }

        Right lend() {
            return new Right(storage.lend(), offset, stride, step, terms, width);
        }
    }

    private static final double[] NONE = new double[0];

    /// So many times smaller than the product is what it takes to do a step once more, where that is kept instead of a copy.
    private static final int LIGHT = 4;

    /// Steps that are kept.
    private static final int MOST = 32;

    static Multiplication of(Windows a, NDArray b) {
        return new Multiplication(new Windowed(a), right(b), NONE);
    }

    static Multiplication of(NDArray a, NDArray b) {
        var left = ((Storage.Doubles) a.storage()).lend();
        return new Multiplication(new Dense(left, a.offset(), a.stride(0), a.stride(1), a.shape(0)), right(b), NONE);
    }

    /// If a lies so that its images, or those of its transpose, are rows.
    static Optional<Multiplication> of(Storage.Pixels pixels, NDArray a, NDArray b) {
        var rows = NonZeros.of(a).map(images -> new Images(images, pixels.table(), false));
        return rows.or(() -> NonZeros.of(a.T()).map(images -> new Images(images, pixels.table(), true)))
                .map(images -> new Multiplication(images, right(b), NONE));
    }

    static Right right(NDArray b) {
        return new Right(((Storage.Doubles) b.storage()).lend(), b.offset(), b.stride(0), b.stride(1), b.shape(0), b.shape(1));
    }

    boolean takesBias(NDArray array, NDArray b) {
        return (left instanceof Windowed || left instanceof Images(_, _, boolean transposed) && !transposed) && bias.length == 0
                && array.ndim() == 2 && array.isContiguous() && array.size() == size() && array.shape(1) == right.width
                && b.ndim() == 1 && b.size() == right.width;
    }

    Multiplication plus(double[] bias) {
        return new Multiplication(left, right.lend(), bias);
    }

    @Override
    public int size() {
        return left.rows() * right.width;
    }

    /// The same of windows once more, whose operands stay what they are whenever the other one is computed.
    Multiplication again() {
        return new Multiplication(left, right.lend(), bias);
    }

    @Override
    public double[] compute() {
        var c = new double[size()];
        into(c);
        return c;
    }

    @Override
    public void giveBack() {
        left.giveBack();
        right.storage.giveBack();
    }

    /// Whether it is a plain product of so many rows.
    boolean isOfRows(int rows) {
        return left instanceof Dense && left.rows() == rows;
    }

    /// The same product with its columns in another order, as the values of x's rows, which lie in this one's, come one after the
    /// other. This one must not be computed any more.
    Multiplication turnedLike(NDArray x) {
        int[] dims = x.shape().dims(), strides = x.strides().clone();
        dims[0] = right.terms;
        strides[0] = right.stride;
        for (int axis = 1; axis < dims.length; axis++) {
            strides[axis] *= right.step;
        }
        var columns = new Reordered(new NDArray(right.storage, right.offset, new Shape(dims), strides, NDArray.Type.FLOAT64));
        return new Multiplication(left, new Right(new Storage.Doubles(columns), 0, right.width, 1, right.terms, right.width), NONE);
    }

    /// Into zeros.
    void into(double[] c) {
        switch (left) {
            case Windowed(var windows) -> windows.multiply(right.rows(), bias, c, Windows.Finish.NONE);
            case Images(var images, var table, boolean transposed) when transposed -> Kernels.multiplyTransposed(images, table, right.rows(), c);
            case Images(var images, var table, _) -> Kernels.multiply(images, table, right.rows(), bias, c);
            case Dense(var storage, int offset, int rowStride, int step, int rows) ->
                    Kernels.multiply(storage.readable(), offset, rowStride, step, rows, right.terms, right.rows(), c);
        }
    }

    /// `target -= factor * this` without making the product, if it is one of a transposed batch: whether it is.
    boolean subtractFrom(Storage.Doubles target, double factor) {
        if (!(left instanceof Images(var images, var table, boolean transposed)) || !transposed || images.images() > NonZeros.MOST) {
            return false;
        }
        boolean isLight = right.terms * right.width <= size() / LIGHT;
        var kept = isLight ? right.lend() : right;
        target.take((from, to) -> Kernels.subtractTransposed(images, table, kept.rows(), factor, from, to), isLight ? MOST : 0);
        return true;
    }
}
