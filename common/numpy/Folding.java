package common.numpy;

import common.numpy.Windows.Filter;
import java.util.Arrays;

/// col2im (section 7.4.3): the values of a filter's windows go back to their pixels, where those that meet are added up.
///
/// `dims` are the images' (N, C, H, W). The images come out with channels innermost, as convolutions leave them.
final class Folding {
    private static final int FEW = 8; // channels

    private final Filter filter;
    private final int channels, height, width; // of the images
    private final int outH, outW;

    Folding(int[] dims, Filter filter) {
        this.filter = filter;
        channels = dims[1];
        height = dims[2];
        width = dims[3];
        outH = Math.floorDiv(height + 2 * filter.pad() - filter.height(), filter.stride()) + 1;
        outW = Math.floorDiv(width + 2 * filter.pad() - filter.width(), filter.stride()) + 1;
    }

    int outH() {
        return outH;
    }

    int outW() {
        return outW;
    }

    /// Places of the filter in an image.
    int places() {
        return outH * outW;
    }

    int columns() {
        return channels * filter.height() * filter.width();
    }

    int channels() {
        return channels;
    }

    /// Where place p of the filter begins, in an image without a border.
    int place(int p) {
        return (p / outW * width + p % outW) * filter.stride() * channels;
    }

    /// Offsets of the values under the filter, of one channel, from there.
    int[] column() {
        return Windows.column(1, filter.height(), filter.width(), 0, width * channels, channels);
    }

    int widthOfFilter() {
        return filter.width();
    }

    /// Whether these are windows of `size` values that don't meet, and have no border.
    boolean isApart(int size) {
        return size == filter.height() * filter.width() && filter.pad() == 0 && filter.stride() >= filter.height() && filter.stride() >= filter.width();
    }

    /// Values of an image.
    int pixels() {
        return height * width * channels;
    }

    /// The windows of `images` images, as `columns` values at col[offset + row stride], to their pixels: the rows and columns
    /// of the filter one after the other, so each pixel's sum has the order of the book's loops.
    void fold(double[] col, int offset, int rowStride, int step, int images, double[] out) {
        Kernels.overRows(images, (long) Kernels.COPY * images * places() * columns(), (from, to) -> {
            for (int i = from; i < to; i++) {
                fold(col, offset + i * places() * rowStride, rowStride, step, out, i * pixels());
            }
        });
    }

    private void fold(double[] col, int offset, int rowStride, int step, double[] out, int at) {
        int size = filter.height() * filter.width();
        for (int i = 0; i < filter.height(); i++) {
            for (int j = 0; j < filter.width(); j++) {
                int below = offset + (i * filter.width() + j) * step;
                for (int oh = 0; oh < outH; oh++) {
                    int y = oh * filter.stride() + i - filter.pad();
                    if (y < 0 || y >= height) {
                        continue;
                    }
                    for (int ow = 0; ow < outW; ow++) {
                        int x = ow * filter.stride() + j - filter.pad();
                        if (x >= 0 && x < width) {
                            addChannels(col, below + (oh * outW + ow) * rowStride, size * step, out, at + (y * width + x) * channels);
                        }
                    }
                }
            }
        }
    }

    private void addChannels(double[] col, int from, int step, double[] out, int at) {
        for (int c = 0; c < channels; c++, from += step) {
            out[at + c] += col[from];
        }
    }

    /// The windows that are the product D (images * places, filters) @ B (filters, columns), to their pixels, without making
    /// the product; `d` is D seen as images of `filters` channels, a row of D for each place.
    ///
    /// With steps of 1 each pixel has all places of a filter around it, so this is a convolution of D with the filters turned
    /// round; for few channels, which would leave registers empty, and larger steps the product is made image by image. Of D
    /// that pooling left few pixels of each adds its filter to those around it, in the order of the former.
    void foldProduct(Windows.Images d, Kernels.Rows b, double[] out, Windows.Finish finish) {
        boolean square = filter.height() == filter.width();
        if (channels >= FEW && filter.stride() == 1 && square && filter.pad() < filter.height()) {
            if (PaddedImages.unpooled(d) instanceof Unpooled few && sparse(few) instanceof SparseConvolution sparse) {
                few.look();
                foldSparse(sparse, b, d.dims()[0], out, finish);
                return;
            }
            var around = new Filter(filter.height(), filter.width(), 1, filter.height() - 1 - filter.pad());
            new Windows(d, around).multiply(turned(b, d.dims()[1]), new double[0], out, finish);
        } else {
            foldBlocks(d, b, out, finish);
        }
    }

    /// Whose windows lie in an image with its border, of which sixteen channels at a time lie together.
    private SparseConvolution sparse(Unpooled d) {
        int row = (width + 2 * filter.pad()) * Tiles.CHANNELS;
        var starts = new int[places()];
        for (int p = 0; p < starts.length; p++) {
            starts[p] = p / outW * row + p % outW * Tiles.CHANNELS;
        }
        return SparseConvolution.of(d, channels, starts, Windows.column(channels, filter.height(), filter.width(), 1, row, Tiles.CHANNELS));
    }

    private void foldSparse(SparseConvolution sparse, Kernels.Rows b, int images, double[] out, Windows.Finish finish) {
        int some = (height + 2 * filter.pad()) * (width + 2 * filter.pad()) * Tiles.CHANNELS;
        var weights = sparse.weights(b);
        boolean isFinite = SparseConvolution.isFinite(weights, 0, weights.length);
        record Own(FewPixels few, double[] image) {}
        Kernels.overRows(images, (long) images * places() * weights.length / SparseConvolution.FEW,
                () -> new Own(sparse.pixels(), new double[channels / Tiles.CHANNELS * some]), (own, from, to) -> {
                    for (int i = from; i < to; i++) {
                        Arrays.fill(own.image, 0);
                        sparse.fold(own.few, i, isFinite, weights, own.image, some);
                        for (int channel = 0; channel < channels; channel += Tiles.CHANNELS) {
                            takeWithoutBorder(own.image, channel / Tiles.CHANNELS * some, out, i * pixels() + channel);
                        }
                        finish.run(i * pixels(), pixels());
                    }
                });
    }

    private void takeWithoutBorder(double[] image, int begin, double[] out, int at) {
        for (int y = 0, to = at; y < height; y++) {
            int from = begin + ((y + filter.pad()) * (width + 2 * filter.pad()) + filter.pad()) * Tiles.CHANNELS;
            for (int x = 0; x < width; x++, from += Tiles.CHANNELS, to += channels) {
                System.arraycopy(image, from, out, to, Tiles.CHANNELS);
            }
        }
    }

    private void foldBlocks(Windows.Images d, Kernels.Rows b, double[] out, Windows.Finish finish) {
        var rows = new Windows(d, new Filter(1, 1, 1, 0)); // a window of D is a row of D
        rows.multiplyEach(b, new double[0], (i, block) -> {
            fold(block, 0, columns(), 1, out, i * pixels());
            finish.run(i * pixels(), pixels());
        });
    }

    /// B's values for windows of D: a filter's rows and columns are met in the opposite order.
    private Kernels.Rows turned(Kernels.Rows b, int filters) {
        int size = filter.height() * filter.width();
        var turned = new double[filters * size * channels];
        for (int f = 0, to = 0; f < filters; f++) {
            for (int l = size - 1; l >= 0; l--) {
                for (int c = 0; c < channels; c++) {
                    turned[to++] = b.values()[b.offset() + f * b.stride() + c * size + l];
                }
            }
        }
        return new Kernels.Rows(turned, 0, channels, channels);
    }
}
