package common.numpy;

/// What im2col (section 7.4.3) makes of images, without writing it down: a matrix with a row for each place of a filter,
/// (images * outH * outW, channels * filterH * filterW), each value of which is read where it lies in its image.
///
/// Written down it would be up to `filterH filterW` times as large as the images, and making and reading it most of a
/// convolution's time. Images with a border of zeros (`pad`), and those of bytes, are laid out in a scratch as
/// they come, one for each core, channels innermost.
final class Windows implements Pending {
    /// Images as they lie: at `offset` the first value of the first, and how far apart the next along each of the four axes.
    record Images(Storage storage, int offset, int[] dims, int[] strides) {}

    /// Rows and columns of a filter, the step from one of its places to the next, and the border of zeros.
    record Filter(int height, int width, int stride, int pad) {}

    private static final int GROUPS = 8;

    private final Images images;
    private final Filter filter;
    private final boolean asTheyLie;
    private final int[] starts; // of the places of the filter, in an image
    private final int[] column; // of the values under the filter, from there
    private double[][] greatest = {null, null}; // values and numbers that nobody has asked for yet

    Windows(Images images, Filter filter) {
        this.images = images;
        this.filter = filter;
        asTheyLie = filter.pad == 0 && images.storage instanceof Storage.Doubles;
        int channels = images.dims[1];
        int stepC = asTheyLie ? images.strides[1] : 1;
        int stepY = asTheyLie ? images.strides[2] : (images.dims[3] + 2 * filter.pad) * channels;
        int stepX = asTheyLie ? images.strides[3] : channels;
        starts = new int[outH() * outW()];
        for (int p = 0; p < starts.length; p++) {
            starts[p] = (p / outW() * stepY + p % outW() * stepX) * filter.stride;
        }
        column = column(channels, filter.height, filter.width, stepC, stepY, stepX);
    }

    /// Offsets of the values under a filter, channel by channel, row by row, as im2col's columns come.
    private static int[] column(int channels, int height, int width, int stepC, int stepY, int stepX) {
        var column = new int[channels * height * width];
        for (int l = 0; l < column.length; l++) {
            column[l] = l / (height * width) * stepC + l / width % height * stepY + l % width * stepX;
        }
        return column;
    }

    int outH() {
        return Math.floorDiv(images.dims[2] + 2 * filter.pad - filter.height, filter.stride) + 1;
    }

    int outW() {
        return Math.floorDiv(images.dims[3] + 2 * filter.pad - filter.width, filter.stride) + 1;
    }

    int images() {
        return images.dims[0];
    }

    int channels() {
        return images.dims[1];
    }

    Filter filter() {
        return filter;
    }

    /// Places of the filter in an image: rows of this matrix that belong to one.
    int places() {
        return starts.length;
    }

    int rows() {
        return images() * places();
    }

    int columns() {
        return column.length;
    }

    /// Has the images computed that nobody has looked at yet: on all cores, before these share anything.
    void look() {
        if (images.storage instanceof Storage.Doubles doubles) {
            doubles.readable();
        }
    }

    /// Room for an image that can't be read where it lies.
    double[] scratch() {
        return new double[asTheyLie ? 0 : (images.dims[2] + 2 * filter.pad) * (images.dims[3] + 2 * filter.pad) * channels()];
    }

    /// The rows that belong to image n, read from `scratch` if need be.
    Grid image(int n, double[] scratch) {
        int from = images.offset + n * images.strides[0];
        if (asTheyLie) {
            return new Grid(((Storage.Doubles) images.storage).readable(), from, starts, column);
        }
        int channels = channels(), width = images.dims[3];
        for (int y = 0; y < images.dims[2]; y++) {
            int to = ((y + filter.pad) * (width + 2 * filter.pad) + filter.pad) * channels;
            copyRow(from + y * images.strides[2], scratch, to);
        }
        return new Grid(scratch, 0, starts, column);
    }

    /// A row of pixels with all its channels; the border around them stays zero.
    private void copyRow(int from, double[] to, int at) {
        int channels = channels(), width = images.dims[3], stepC = images.strides[1], stepX = images.strides[3];
        if (images.storage instanceof Storage.Doubles doubles) {
            var values = doubles.readable();
            if ((stepC == 1 || channels == 1) && stepX == channels) {
                System.arraycopy(values, from, to, at, width * channels);
                return;
            }
            for (int c = 0; c < channels; c++) {
                for (int x = 0; x < width; x++) {
                    to[at + x * channels + c] = values[from + c * stepC + x * stepX];
                }
            }
        } else {
            for (int c = 0; c < channels; c++) {
                for (int x = 0; x < width; x++) {
                    to[at + x * channels + c] = images.storage.get(from + c * stepC + x * stepX);
                }
            }
        }
    }

    /// What goes on with `count` values from c[at] on, those of an image, while they are at hand.
    @FunctionalInterface
    interface Finish {
        Finish NONE = (_, _) -> {};

        void run(int at, int count);
    }

    /// C (rows, n) += this @ B (columns, n), image by image; then `bias`, n values or none, is added to each row.
    void multiply(Kernels.Rows b, double[] bias, double[] c, Finish finish) {
        int n = b.width(), places = places();
        long multiplications = (long) rows() * columns() * n;
        var tiles = Tiles.get(multiplications);
        look();
        Kernels.overRows(images(), multiplications, (from, to) -> {
            var scratch = scratch();
            for (int i = from; i < to; i++) {
                int at = i * places * n;
                tiles.add(image(i, scratch), 0, places, 0, columns(), b, c, at, n);
                if (bias.length > 0) {
                    tiles.addToRows(bias, c, at, places);
                }
                finish.run(at, places * n);
            }
        });
    }

    /// C (columns, n) = this.T @ D (rows, n), C being all zeros: a sum over all places in all images. Eight groups of images
    /// have sums of their own, which are added one after the other, however many cores there are.
    void multiplyTransposed(Kernels.Rows d, double[] c) {
        int n = d.width(), places = places(), groups = Math.min(GROUPS, images());
        long multiplications = (long) rows() * columns() * n;
        var tiles = Tiles.get(multiplications);
        var sums = new double[groups][];
        look();
        Kernels.overRows(groups, multiplications, (from, to) -> {
            var scratch = scratch();
            for (int group = from; group < to; group++) {
                var sum = group == 0 ? c : new double[c.length];
                for (int i = images() * group / groups; i < images() * (group + 1) / groups; i++) {
                    var rows = new Kernels.Rows(d.values(), d.offset() + i * places * d.stride(), d.stride(), n);
                    tiles.add(image(i, scratch).transposed(), 0, columns(), 0, places, rows, sum, 0, n);
                }
                sums[group] = sum;
            }
        });
        for (int group = 1; group < groups; group++) {
            tiles.addToRows(sums[group], c, 0, 1);
        }
    }

    @Override
    public int size() {
        return rows() * columns();
    }

    /// Written down, row after row.
    @Override
    public double[] compute() {
        var out = new double[size()];
        look();
        Kernels.overRows(images(), Kernels.COPY * out.length, (from, to) -> {
            var scratch = scratch();
            for (int i = from; i < to; i++) {
                var image = image(i, scratch);
                int at = i * places() * columns();
                for (int p = 0; p < places(); p++) {
                    int row = image.row(p);
                    for (int offset : column) {
                        out[at++] = image.values()[row + offset];
                    }
                }
            }
        });
        return out;
    }

    /// Whether this array, over these windows' storage, has a row for each window of one channel: as pooling cuts it.
    boolean isCut(NDArray array) {
        return array.ndim() == 2 && array.shape(1) == filter.height * filter.width && array.isContiguous() && array.size() == size();
    }

    /// Whether it is this matrix as it stands.
    boolean isWhole(NDArray array) {
        return array.ndim() == 2 && array.shape(1) == columns() && array.isContiguous() && array.size() == size();
    }

    /// The greatest value of each window of one channel, in the order of those rows.
    double[] max() {
        return greatest(0);
    }

    /// Its number in the window.
    double[] argMax() {
        return greatest(1);
    }

    /// Pooling asks for both, one after the other: the second is kept until then.
    private synchronized double[] greatest(int which) {
        if (greatest[which] == null) {
            greatest = greatest();
        }
        var asked = greatest[which];
        greatest[which] = null;
        return asked;
    }

    /// Of each window of one channel the greatest value, and its number in the window: for each place, channel by channel,
    /// as im2col's rows are cut for pooling (section 7.4.4). The first of equals wins, and NaN.
    private double[][] greatest() {
        double[] values = new double[images() * places() * channels()], numbers = new double[values.length];
        int size = filter.height * filter.width;
        var tiles = Tiles.get(Tiles.LARGE);
        look();
        Kernels.overRows(images(), (long) Kernels.COPY * size * images() * places() * channels(), (from, to) -> {
            var scratch = scratch();
            for (int i = from; i < to; i++) {
                var image = image(i, scratch);
                for (int p = 0; p < places(); p++) {
                    greatest(tiles, image.values(), image.row(p), values, numbers, (i * places() + p) * channels());
                }
            }
        });
        return new double[][] {values, numbers};
    }

    /// Of one window: channel by channel, where they don't lie side by side.
    private void greatest(Tiles tiles, double[] image, int row, double[] values, double[] numbers, int at) {
        int size = filter.height * filter.width, channels = channels();
        int stepC = channels == 1 ? 1 : column[size];
        if (stepC == 1) {
            tiles.greatest(image, row, column, size, channels, values, numbers, at);
        } else {
            for (int c = 0; c < channels; c++) {
                ScalarTiles.TILES.greatest(image, row + c * stepC, column, size, 1, values, numbers, at + c);
            }
        }
    }
}
