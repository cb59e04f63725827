package common.numpy;

import common.numpy.NDArray.Type;

/// `dot` (section 3.3): which matrices are meant, and whether they fit.
final class Product {

    /// Multiplications, some 10 us, below which a product is computed at once.
    private static final long WORTH_WAITING = 200_000;

    private Product() {}

    static NDArray dot(NDArray a, NDArray b) {
        if (a.ndim() == 0 || b.ndim() == 0) {
            return a.mul(b);
        }
        if (b.ndim() > 2) {
            throw new IllegalArgumentException("dot takes a vector or a matrix on the right, not shape " + b.shape());
        }
        int terms = a.shape(-1);
        if (terms != b.shape(0)) {
            throw new IllegalArgumentException("shapes " + a.shape().compact() + " and " + b.shape().compact() + " not aligned: "
                    + terms + " (dim " + (a.ndim() - 1) + ") != " + b.shape(0) + " (dim 0)");
        }
        if (a.ndim() > 2) {
            return dot(a.reshape(a.size() / Math.max(1, terms), terms), b).reshape(shape(a, b));
        }
        var left = a.ndim() == 1 ? a.reshape(1, -1) : a;
        var right = b.ndim() == 1 ? b.reshape(-1, 1) : b;
        var type = Type.common(a.type(), b.type());
        if (type == Type.INT64 && !Whole.isExact(terms, left, right)) {
            return new NDArray(type, Whole.multiply(left, right), shape(a, b));
        }
        var shape = shape(a, b);
        var product = product(left, right);
        if (type == Type.BOOL) {
            var values = product.writable();
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.min(values[i], 1); // "or" of "and"
            }
        }
        return new NDArray(product, 0, shape, shape.strides(), type);
    }

    private static Storage.Doubles product(NDArray a, NDArray b) {
        var many = ManyRows.product(a, b);
        if (many != null) {
            return new Storage.Doubles(many);
        }
        boolean waits = (long) a.size() * b.shape(1) >= WORTH_WAITING;
        if (a.storage() instanceof Storage.Pixels pixels) {
            var product = Multiplication.of(pixels, a, b.asDoubles());
            if (product.isPresent()) {
                var waiting = new Storage.Doubles(product.get());
                if (!waits) {
                    waiting.readable();
                }
                return waiting;
            }
        } else if (b.storage() instanceof Storage.Doubles) {
            if (Pending.of(a) instanceof Windows windows) {
                if (windows.isWhole(a)) {
                    return new Storage.Doubles(Multiplication.of(windows, b));
                }
                if (windows.isWhole(a.T())) {
                    return new Storage.Doubles(Unpooled.rows(b) instanceof Unpooled images ? windows.multiplyTransposed(images)
                            : windows.multiplyTransposed(rows(b)));
                }
            }
            if (waits) {
                return new Storage.Doubles(Multiplication.of(a, b)); // as dx = dout W.T, for which not everybody asks
            }
        }
        boolean oneRow = a.shape(0) == 1 && b.stride(0) == 1; // x W.T, for one x, is W x with W as it lies
        return new Storage.Doubles(oneRow ? multiply(b.T(), a.T()) : multiply(a, b));
    }

    /// c += a b for the transpose a of a batch, so that the product is never an array of its own.
    static void add(NDArray c, NDArray a, NDArray b) {
        if (a.ndim() != 2 || b.ndim() != 2 || a.shape(1) != b.shape(0) || !c.shape().equals(shape(a, b))) {
            throw new IllegalArgumentException("the product of shapes " + a.shape() + " and " + b.shape()
                    + " can't be added to shape " + c.shape());
        }
        if (a.stride(0) != 1 || c.offset() != 0 || !c.isContiguous()) {
            throw new IllegalArgumentException("addDot takes a transposed batch, and adds to an array of its own");
        }
        Kernels.addTransposed(a.T(), rows(b), c.storage().writable());
    }

    private static Shape shape(NDArray a, NDArray b) {
        var left = a.shape().without(a.ndim() - 1);
        return b.ndim() == 1 ? left : left.plus(b.shape(1));
    }

    /// Rows of the left matrix, one after the other or shared over cores, times the right matrix, whose rows must lie contiguous.
    private static double[] multiply(NDArray a, NDArray b) {
        var rows = rows(b);
        var c = new double[a.shape(0) * b.shape(1)];
        var left = a.asDoubles();
        Kernels.multiply(left.readable(), left.offset(), left.stride(0), left.stride(1), left.shape(0), left.shape(1), rows, c);
        return c;
    }

    private static Kernels.Rows rows(NDArray b) {
        var right = b.asDoubles();
        return Kernels.Rows.of(right.readable(), right.offset(), right.stride(0), right.stride(1), right.shape(0), right.shape(1));
    }
}
