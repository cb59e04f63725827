package common.numpy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Four rows of a product's left matrix, or one, without the terms that come to nothing: four in five of MNIST's pixels
/// are 0, and so are two in three of the places that four images have in common.
///
/// Term k multiplies row places[k] of the right matrix by values[offset + r rowStride + k step] for row r; places ascend.
record Panel(double[] values, int offset, int rowStride, int step, int[] places, int count) {
    static final int ROWS = 4;
    private static final VarHandle FOUR_BYTES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    /// The row numbers of the right matrix, where no term is left out.
    static int[] all(int terms) {
        var all = new int[terms];
        for (int k = 0; k < terms; k++) {
            all[k] = k;
        }
        return all;
    }

    /// The terms of one row of `terms` values, `step` apart, that are not zero.
    static Panel notZero(double[] values, int offset, int step, int terms) {
        var places = new int[terms];
        var factors = new double[terms];
        int count = 0;
        for (int k = 0; k < terms; k++) {
            double factor = values[offset + k * step];
            places[count] = k;
            factors[count] = factor;
            count += factor == 0 ? 0 : 1;
        }
        return new Panel(factors, 0, 0, 1, places, count);
    }

    /// Packs pixels, one panel after the other in the same arrays: fresh ones would cost as much as the packing.
    static final class Packer {
        private final Storage.Pixels images;
        private final int[] places;
        private final double[] factors;

        /// For panels of a matrix of `rows` rows with `terms` terms each.
        Packer(Storage.Pixels images, int rows, int terms) {
            this.images = images;
            places = new int[terms];
            factors = new double[rows < ROWS ? 0 : ROWS * terms];
        }

        /// Rows `rowStride` apart, one of whose terms are `step` apart; one of the two is 1.
        Panel pack(int offset, int rowStride, int step, int rows) {
            if (rows < ROWS) {
                return row(offset, step);
            }
            return step == 1 ? images(offset, rowStride) : places(offset, step);
        }

        /// Four images as four rows.
        private Panel images(int offset, int stride) {
            var bytes = images.bytes();
            int image1 = offset + stride, image2 = image1 + stride, image3 = image2 + stride;
            int count = 0;
            for (int p = 0; p < places.length; p += Long.SIZE) {
                long which = 0; // bit q: pixel p + q is not zero in one of the four at least
                for (int q = p; q < Math.min(places.length, p + Long.SIZE); q += Long.BYTES) {
                    int left = places.length - q;
                    long any = eight(bytes, offset + q, left) | eight(bytes, image1 + q, left)
                            | eight(bytes, image2 + q, left) | eight(bytes, image3 + q, left);
                    which |= notZero(any) << q - p;
                }
                for (; which != 0; which &= which - 1) {
                    places[count++] = p + Long.numberOfTrailingZeros(which);
                }
            }
            var table = images.table();
            for (int k = 0, at = 0; k < count; k++, at += ROWS) {
                int p = places[k];
                factors[at] = table[bytes[offset + p] & 0xFF];
                factors[at + 1] = table[bytes[image1 + p] & 0xFF];
                factors[at + 2] = table[bytes[image2 + p] & 0xFF];
                factors[at + 3] = table[bytes[image3 + p] & 0xFF];
            }
            return new Panel(factors, 0, 1, ROWS, places, count);
        }

        /// Four neighbouring pixels of each image as four rows: of the transpose.
        private Panel places(int offset, int stride) {
            var bytes = images.bytes();
            int count = 0;
            for (int i = 0; i < places.length; i++) {
                places[count] = i;
                count += (int) FOUR_BYTES.get(bytes, offset + i * stride) == 0 ? 0 : 1;
            }
            var table = images.table();
            for (int k = 0, at = 0; k < count; k++, at += ROWS) {
                int four = (int) FOUR_BYTES.get(bytes, offset + places[k] * stride);
                factors[at] = table[four & 0xFF];
                factors[at + 1] = table[four >>> 8 & 0xFF];
                factors[at + 2] = table[four >>> 16 & 0xFF];
                factors[at + 3] = table[four >>> 24];
            }
            return new Panel(factors, 0, 1, ROWS, places, count);
        }

        private Panel row(int offset, int step) {
            var bytes = images.bytes();
            int count = 0;
            for (int k = 0, at = offset; k < places.length; k++, at += step) {
                places[count] = k;
                count += oneIfNotZero(bytes[at]);
            }
            var table = images.table();
            var factors = new double[count]; // of a single image: clearing room for all its pixels would take longer
            for (int k = 0; k < count; k++) {
                factors[k] = table[bytes[offset + places[k] * step] & 0xFF];
            }
            return new Panel(factors, 0, 0, 1, places, count);
        }

        /// Eight pixels, the first one lowest; zeros beyond the `left` pixels that there are.
        private static long eight(byte[] bytes, int at, int left) {
            if (left >= Long.BYTES) {
                return (long) EIGHT_BYTES.get(bytes, at);
            }
            long pixels = 0;
            for (int i = 0; i < left; i++) {
                pixels |= (bytes[at + i] & 0xFFL) << (Byte.SIZE * i);
            }
            return pixels;
        }

        /// Which of eight bytes are not zero, as eight bits: adding 0x7F to a byte's lower bits carries into its highest, and the
        /// factor moves the eight highest bits side by side.
        private static long notZero(long eight) {
            long highest = ((eight & LOW_BITS) + LOW_BITS | eight) & ~LOW_BITS;
            return (highest >>> 7) * 0x0102040810204080L >>> 56;
        }

        /// Without a branch: whether a pixel is zero is what a processor can't guess.
        private static int oneIfNotZero(int pixel) {
            return (pixel & 0xFF) + 0xFF >>> 8;
        }
    }
}
