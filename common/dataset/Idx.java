package common.dataset;

import common.files.BadFile;
import common.files.FileSignature;
import common.numpy.NDArray;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// One file of MNIST in memory: the IDX format, on which `dataset/mnist.py` spends one line
/// (`np.frombuffer(f.read(), np.uint8, offset=16)`). All numbers are big-endian:
///
/// ```
/// offset  images                          labels
/// 0       magic 2051 (00 00 08 03)        magic 2049 (00 00 08 01)
/// 4       number of images                number of labels
/// 8       rows, 28                        first label, 0..9
/// 12      columns, 28                     …
/// 16      first pixel, 0 black..255 white
/// ```
///
/// @param kind   images or labels
/// @param count  how many there are
/// @param values `count * 784` pixels, image by image and row by row, or `count` labels
public record Idx(Kind kind, int count, byte[] values) {

    /// Height and width of an image in pixels.
    public static final int SIDE = 28;

    /// The two kinds of file: images have three dimensions (magic 2051), labels one (magic 2049).
    public enum Kind {
        IMAGES(2051, 16, SIDE * SIDE),
        LABELS(2049, 8, 1);

        private final int magic;
        private final int headerBytes;
        private final int valueBytes;

        Kind(int magic, int headerBytes, int valueBytes) {
            this.magic = magic;
            this.headerBytes = headerBytes;
            this.valueBytes = valueBytes;
        }

        /// Length of the header in bytes.
        public int headerBytes() {
            return headerBytes;
        }

        /// Bytes of one image (784) or label (1).
        public int valueBytes() {
            return valueBytes;
        }

        /// Length of an unpacked file of `count` images or labels, in bytes.
        public long fileBytes(long count) {
            return headerBytes + count * valueBytes;
        }

        @Override
        public String toString() {
            return this == IMAGES ? "images" : "labels";
        }
    }

    /// `train-images-idx3-ubyte` as other programs call it: `train-images.idx3-ubyte`.
    static String dotted(String fileName) {
        return fileName.replaceFirst("-(?=idx\\d-ubyte)", ".");
    }

    /// No images or labels at all.
    static Idx none(Kind kind) {
        return new Idx(kind, 0, new byte[0]);
    }

    /// The first `n` of them.
    Idx first(int n) {
        return n == count ? this : new Idx(kind, n, Arrays.copyOf(values, n * kind.valueBytes()));
    }

    /// The number of images or labels that a file's header announces. Nothing is believed: the
    /// count is at least 1, an image is 28 x 28, and all pixels fit into one Java array.
    static int count(byte[] header, Kind kind) throws BadFile {
        if (header.length < kind.headerBytes) {
            throw new BadFile("ends after " + header.length + " of the " + kind.headerBytes + " bytes of its header");
        }
        var numbers = ByteBuffer.wrap(header);
        int magic = numbers.getInt();
        if (magic != kind.magic) {
            throw new BadFile(wrongMagic(magic, header, kind));
        }
        int count = numbers.getInt();
        if (count <= 0 || kind.fileBytes(count) > Integer.MAX_VALUE - 8) {
            throw new BadFile("announces " + count + " " + kind + " in its header, which can't be");
        }
        if (kind == Kind.IMAGES) {
            int rows = numbers.getInt();
            int columns = numbers.getInt();
            if (rows != SIDE || columns != SIDE) {
                throw new BadFile("announces images of " + rows + " x " + columns + ", where 28 x 28 are expected");
            }
        }
        return count;
    }

    private static String wrongMagic(int magic, byte[] header, Kind kind) {
        for (Kind other : Kind.values()) {
            if (magic == other.magic) {
                return "holds " + other + " (magic " + magic + ") where " + kind + " (magic " + kind.magic
                        + ") are expected: were the two exchanged?";
            }
        }
        return FileSignature.describe(header) + ", not an IDX file of " + kind + " (magic " + kind.magic + ")";
    }

    /// Checks that each label is one of the ten classes.
    static void checkLabels(byte[] labels) throws BadFile {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] > 9) {
                throw new BadFile("has the label " + (labels[i] & 0xff) + " at position " + i
                        + ", where labels are 0 to 9");
            }
        }
    }

    /// The images as an array of `(count, 784)` if flattened, else `(count, 1, 28, 28)`; a pixel
    /// reads as 0..255, or as `(double) (p / 255f)`, 0..1, if normalized.
    NDArray images(boolean normalize, boolean flatten) {
        return flatten
                ? NDArray.pixels(values, normalize, count, SIDE * SIDE)
                : NDArray.pixels(values, normalize, count, 1, SIDE, SIDE);
    }

    /// The labels as integers `(count,)`, or one-hot as floats `(count, 10)`.
    NDArray labels(boolean oneHot) {
        var t = new double[oneHot ? count * 10 : count];
        for (int i = 0; i < count; i++) {
            if (oneHot) {
                t[i * 10 + values[i]] = 1;
            } else {
                t[i] = values[i];
            }
        }
        return oneHot ? new NDArray(t, count, 10) : NDArray.of(NDArray.Type.INT64, t, count);
    }

    @Override
    public String toString() {
        return count + " " + kind;
    }
}
