package common.numpy;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/// What im2col (section 7.4.3) makes of images, without writing it down: a matrix with a row for each place of a filter,
/// (images * outH * outW, channels * filterH * filterW), each value of which is read where it lies in its image.
///
/// Written down it would be up to `filterH filterW` times as large as the images, and making and reading it most of a
/// convolution's time. Images with a border of zeros (`pad`), and those of bytes, are laid out as they come
/// (PaddedImages).
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
    private Greatest greatest; // in part: what nobody has asked for yet

    Windows(Images images, Filter filter) {
        this.images = images;
        this.filter = filter;
        asTheyLie = filter.pad == 0 && images.storage instanceof Storage.Doubles && PaddedImages.unpooled(images) == null;
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
    static int[] column(int channels, int height, int width, int stepC, int stepY, int stepX) {
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
        if (asTheyLie) {
            ((Storage.Doubles) images.storage).readable();
        } else {
            PaddedImages.look(images, filter.pad);
        }
    }

    /// One core's room for images that can't be read where they lie.
    PaddedImages room() {
        return asTheyLie ? null : new PaddedImages(images, filter.pad);
    }

    /// The rows that belong to image n, laid out in `room` if need be.
    Grid image(int n, PaddedImages room) {
        return asTheyLie ? new Grid(((Storage.Doubles) images.storage).readable(), images.offset + n * images.strides[0], starts, column)
                : new Grid(room.image(n), 0, starts, column);
    }

    /// What goes on with `count` values from c[at] on, those of an image, while they are at hand.
    @FunctionalInterface
    interface Finish {
        Finish NONE = (_, _) -> {};

        void run(int at, int count);
    }

    /// What is done with the windows of image i.
    @FunctionalInterface
    interface Task {
        void run(int i, Grid image);
    }

    /// Goes through all images, shared over cores, each of which asks for a task of its own.
    void overImages(long multiplications, Supplier<Task> tasks) {
        record Own(PaddedImages room, Task task) {}
        look();
        Kernels.overRows(images(), multiplications, () -> new Own(room(), tasks.get()), (own, from, to) -> {
            for (int i = from; i < to; i++) {
                own.task.run(i, image(i, own.room));
            }
        });
    }

    private long multiplications(int width) {
        return (long) rows() * columns() * width;
    }

    /// C (rows, n) += this @ B (columns, n), image by image; then `bias`, n values or none, is added to each row.
    void multiply(Kernels.Rows b, double[] bias, double[] c, Finish finish) {
        int count = places() * b.width();
        var tiles = Tiles.get(multiplications(b.width()));
        overImages(multiplications(b.width()), () -> (i, image) -> {
            multiply(tiles, image, b, bias, c, i * count);
            finish.run(i * count, count);
        });
    }

    /// What is done with an image's product, or with what became of it, while it is at hand.
    @FunctionalInterface
    interface Each {
        void run(int image, double[] product);
    }

    /// The same products, each in an array that is used for the next one too: nothing is written down.
    void multiplyEach(Kernels.Rows b, double[] bias, Each each) {
        var tiles = Tiles.get(multiplications(b.width()));
        overImages(multiplications(b.width()), () -> {
            var product = new double[places() * b.width()];
            return (i, image) -> {
                multiply(tiles, image, b, bias, product, 0);
                each.run(i, product);
            };
        });
    }

    void multiply(Tiles tiles, Grid image, Kernels.Rows b, double[] bias, double[] c, int at) {
        tiles.put(image, 0, places(), 0, columns(), b, c, at, b.width());
        if (bias.length > 0) {
            tiles.addToRows(bias, c, at, places());
        }
    }

    /// this.T @ D (rows, n), a matrix (columns, n).
    double[] multiplyTransposed(Kernels.Rows d) {
        return multiplyTransposed(d.width(), () -> i -> new Kernels.Rows(d.values(), d.offset() + i * places() * d.stride(), d.stride(), d.width()));
    }

    /// The same where D's rows are pixels of images that are made as they come.
    double[] multiplyTransposed(Unpooled d) {
        int n = d.pixels() / places();
        d.look();
        var sparse = SparseConvolution.of(d, channels(), starts, column);
        if (sparse != null) {
            return sparse.rows(sumOverImages(n, () -> {
                var few = sparse.pixels();
                return (i, image, sum) -> sparse.addTransposed(few, i, image.values(), image.base(), sum);
            }));
        }
        return multiplyTransposed(n, () -> {
            var made = new double[d.pixels()];
            return i -> {
                d.image(i, made);
                return new Kernels.Rows(made, 0, n, n);
            };
        });
    }

    private double[] multiplyTransposed(int n, Supplier<IntFunction<Kernels.Rows>> rowsOfImages) {
        var tiles = Tiles.get(multiplications(n));
        return sumOverImages(n, () -> {
            var rows = rowsOfImages.get();
            return (i, image, sum) -> tiles.add(image.transposed(), 0, columns(), 0, places(), rows.apply(i), sum, 0, n);
        });
    }

    /// What image i adds to a sum.
    @FunctionalInterface
    private interface Summand {
        void add(int i, Grid image, double[] sum);
    }

    /// A sum of (columns, n) values over all places in all images. Eight groups of images have sums of their own, which are
    /// added one after the other, however many cores there are.
    private double[] sumOverImages(int n, Supplier<Summand> summands) {
        int groups = Math.min(GROUPS, images());
        var sums = new double[groups][];
        look();
        record Own(PaddedImages room, Summand summand) {}
        Kernels.overRows(groups, multiplications(n), () -> new Own(room(), summands.get()), (own, from, to) -> {
            for (int group = from; group < to; group++) {
                var sum = new double[columns() * n];
                for (int i = images() * group / groups; i < images() * (group + 1) / groups; i++) {
                    own.summand.add(i, image(i, own.room), sum);
                }
                sums[group] = sum;
            }
        });
        for (int group = 1; group < groups; group++) {
            Tiles.now().addToRows(sums[group], sums[0], 0, 1);
        }
        return sums[0];
    }

    @Override
    public int size() {
        return rows() * columns();
    }

    /// Written down, row after row.
    @Override
    public double[] compute() {
        var out = new double[size()];
        overImages((long) Kernels.COPY * out.length, () -> (i, image) -> {
            int at = i * places() * columns();
            for (int p = 0; p < places(); p++) {
                int row = image.row(p);
                for (int offset : column) {
                    out[at++] = image.values()[row + offset];
                }
            }
        });
        return out;
    }

    /// Whether this array, over these windows' storage, has a row for each window of one channel: as pooling cuts it.
    boolean isCut(NDArray array) {
        int size = filter.height * filter.width;
        return array.ndim() == 2 && array.shape(1) == size && size <= ByteNumbers.MOST && array.isContiguous() && array.size() == size();
    }

    /// Whether it is this matrix as it stands.
    boolean isWhole(NDArray array) {
        return array.ndim() == 2 && array.shape(1) == columns() && array.isContiguous() && array.size() == size();
    }

    /// Offsets, from a place of the filter, of the values under it.
    int[] column() {
        return column;
    }

    /// The windows of an image whose values are these, from the first one on.
    Grid in(double[] image) {
        return new Grid(image, 0, starts, column);
    }

    /// The layer whose output the images are, if nobody has looked at it; else null.
    Clipped layer() {
        int size = channels() * images.dims[2] * images.dims[3];
        return asTheyLie && images.offset == 0 && images.strides[0] == size && images.storage instanceof Storage.Doubles doubles
                && doubles.length() == images() * size && doubles.pending().orElse(null) instanceof Clipped clipped ? clipped : null;
    }

    /// The greatest value of each window of one channel, in the order of those rows.
    double[] max() {
        return greatest(true).values();
    }

    /// Its number in the window.
    ByteNumbers argMax() {
        return greatest(false).numbers();
    }

    /// Pooling asks for both, one after the other: the second is kept until then.
    private synchronized Greatest greatest(boolean forValues) {
        var known = greatest;
        if (known == null || (forValues ? known.values() == null : known.numbers() == null)) {
            known = Greatest.of(this);
        }
        greatest = forValues ? new Greatest(null, known.numbers()) : new Greatest(known.values(), null);
        return known;
    }
}
