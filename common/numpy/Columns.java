package common.numpy;

/// im2col and col2im (section 7.4.3) without their loops: `Util` has those, and these give the same values.
public final class Columns {

    private Columns() {}

    /// Images (N, C, H, W) as one row for each place of the filter, (N * outH * outW, C * filterH * filterW), floats. The values stay
    /// where they are until somebody looks at them: products, `max` and `argMax` read the images.
    public static NDArray im2col(NDArray images, int filterH, int filterW, int stride, int pad) {
        var storage = images.storage() instanceof Storage.Doubles doubles ? doubles.lend() : images.storage();
        var windows = new Windows(new Windows.Images(storage, images.offset(), dims(images.shape()), images.strides()),
                filter(images.shape(), filterH, filterW, stride, pad));
        var shape = new Shape(windows.rows(), windows.columns());
        return new NDArray(new Storage.Doubles(windows), 0, shape, shape.strides(), NDArray.Type.FLOAT64);
    }

    /// The way back, to images of `shape` (N, C, H, W): what falls on one pixel is added up.
    public static NDArray col2im(NDArray col, Shape shape, int filterH, int filterW, int stride, int pad) {
        var dims = dims(shape);
        var folding = new Folding(dims, filter(shape, filterH, filterW, stride, pad));
        if (col.ndim() != 2 || col.shape(0) != dims[0] * folding.places() || col.shape(1) != folding.columns()) {
            throw new IllegalArgumentException("cannot reshape array of size " + col.size() + " into shape "
                    + new Shape(dims[0], folding.outH(), folding.outW(), dims[1], filterH, filterW));
        }
        int channels = dims[1], row = dims[3] * channels;
        var strides = new int[] {folding.pixels(), 1, row, channels};
        return new NDArray(fold(folding, col, dims[0]), 0, shape, strides, NDArray.Type.FLOAT64);
    }

    private static Storage.Doubles fold(Folding folding, NDArray col, int images) {
        var doubles = (Storage.Doubles) col.asDoubles().storage();
        var waiting = Folded.of(folding, col, images);
        if (waiting != null) {
            return new Storage.Doubles(waiting);
        }
        var out = new double[images * folding.pixels()];
        folding.fold(doubles.readable(), col.offset(), col.stride(0), col.stride(1), images, out);
        return new Storage.Doubles(out);
    }

    private static int[] dims(Shape shape) {
        if (shape.rank() != 4) {
            throw new IllegalArgumentException("images have four axes, (N, C, H, W), not shape " + shape);
        }
        return shape.dims();
    }

    private static Windows.Filter filter(Shape images, int height, int width, int stride, int pad) {
        if (height < 1 || width < 1 || stride < 1 || pad < 0) {
            throw new IllegalArgumentException("no filter of " + height + " x " + width + " with stride " + stride + " and pad " + pad);
        }
        if (images.get(2) + 2 * pad < height || images.get(3) + 2 * pad < width) {
            throw new IllegalArgumentException("a filter of " + height + " x " + width + " does not fit into images of shape " + images + " with pad " + pad);
        }
        return new Windows.Filter(height, width, stride, pad);
    }
}
