package common.numpy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// Images without their zeros, which four in five of MNIST's pixels are, as products read them.
///
/// An image's places are cut into segments of 256 at most, so that a term takes two bytes: `place in the segment << 8 | pixel`,
/// places ascending.
final class NonZeros {
    static final int MOST = 256; // places of a segment, images of a column
    private static final int TOGETHER = 256; // images whose terms share an array
    static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private final int segments;
    private final int segment; // places of each but the last
    private final char[][] terms; // by images
    private final int[] begins; // of each image's segments, and their end: (images, segments + 1)

    private NonZeros(int width, int images) {
        this.width = width;
        segments = Math.ceilDiv(width, MOST);
        segment = Math.ceilDiv(Math.ceilDiv(width, segments), Long.BYTES) * Long.BYTES;
        terms = new char[images][];
        begins = new int[images * (segments + 1)];
    }

    /// Of a matrix, if it is images, an image in each row.
    static Optional<NonZeros> of(NDArray a) {
        int width = a.shape(1);
        if (!(a.storage() instanceof Storage.Pixels pixels) || a.stride(1) != 1 || width == 0) {
            return Optional.empty();
        }
        return Optional.of(a.stride(0) == width && a.offset() % width == 0 ? pixels.nonZeros(a.offset(), a.shape(0), width)
                : of(pixels.bytes(), a.offset(), a.stride(0), a.shape(0), width));
    }

    /// Of images of `width` pixels that begin `stride` apart.
    static NonZeros of(byte[] bytes, int offset, int stride, int images, int width) {
        var found = new NonZeros(width, images);
        Kernels.overRows(Math.ceilDiv(images, TOGETHER), 2L * images * width, (from, to) -> {
            var room = new char[Math.min(images, TOGETHER) * width];
            for (int block = from; block < to; block++) {
                found.find(bytes, offset, stride, block * TOGETHER, Math.min(images, (block + 1) * TOGETHER), room);
            }
        });
        return found;
    }

    private void find(byte[] bytes, int offset, int stride, int first, int last, char[] room) {
        int count = 0;
        for (int image = first; image < last; image++) {
            for (int s = 0; s < segments; s++) {
                begins[image * (segments + 1) + s] = count;
                count = find(bytes, offset + image * stride + s * segment, places(s), room, count);
            }
            begins[image * (segments + 1) + segments] = count;
        }
        Arrays.fill(terms, first, last, Arrays.copyOf(room, count));
    }

    private static int find(byte[] bytes, int at, int places, char[] to, int count) {
        int p = 0;
        for (; p + Long.BYTES <= places; p += Long.BYTES) {
            for (long eight = (long) EIGHT_BYTES.get(bytes, at + p); eight != 0; ) {
                int shift = Long.numberOfTrailingZeros(eight) & -Byte.SIZE;
                long pixel = eight >>> shift & 0xFF;
                to[count++] = (char) (p + shift / Byte.SIZE << 8 | pixel);
                eight ^= pixel << shift;
            }
        }
        for (; p < places; p++) {
            if (bytes[at + p] != 0) {
                to[count++] = (char) (p << 8 | bytes[at + p] & 0xFF);
            }
        }
        return count;
    }

    /// The images of those numbers.
    NonZeros choose(int[] numbers) {
        var chosen = new NonZeros(width, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            chosen.terms[i] = terms[numbers[i]];
            System.arraycopy(begins, numbers[i] * (segments + 1), chosen.begins, i * (segments + 1), segments + 1);
        }
        return chosen;
    }

    /// Some images, one after the other.
    NonZeros rows(int first, int images) {
        if (images == images()) {
            return this;
        }
        var some = new NonZeros(width, images);
        System.arraycopy(terms, first, some.terms, 0, images);
        System.arraycopy(begins, first * (segments + 1), some.begins, 0, some.begins.length);
        return some;
    }

    /// The terms of a segment by places: those of place p from `terms[p * images]` on, up to `ends[p]`, each
    /// `image - first << 8 | pixel`, images ascending.
    record Columns(char[] terms, int[] ends) {}

    /// Room for the columns of any segment.
    Columns roomForColumns(int images) {
        return new Columns(new char[segment * images], new int[segment]);
    }

    /// Fills `columns` with those of images `first` to `last`, 256 at most.
    void columns(int s, int first, int last, Columns columns) {
        var to = columns.terms;
        var ends = columns.ends;
        for (int p = 0; p < places(s); p++) {
            ends[p] = p * (last - first);
        }
        for (int i = 0; i < last - first; i++) {
            var row = terms[first + i];
            int end = begin(first + i, s + 1);
            for (int k = begin(first + i, s); k < end; k++) {
                to[ends[row[k] >>> 8]++] = (char) (i << 8 | row[k] & 0xFF);
            }
        }
    }

    int images() {
        return terms.length;
    }

    int width() {
        return width;
    }

    int segments() {
        return segments;
    }

    /// The first place of a segment.
    int first(int segment) {
        return segment * this.segment;
    }

    /// Places of a segment.
    int places(int segment) {
        return Math.min(this.segment, width - first(segment));
    }

    /// Where the terms are from `begin(image, s)` on, which are those of segment s, to `begin(image, s + 1)`.
    char[] terms(int image) {
        return terms[image];
    }

    int begin(int image, int segment) {
        return begins[image * (segments + 1) + segment];
    }
}
