package common.numpy;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Tiles on vector registers (JEP 508). Of a processor's 32 registers of eight values (AVX-512) 24 hold sums
/// (WideTiles), of its 16 shorter ones twelve.
///
/// Where a width is no multiple of the registers' length, the last register of a tile overlaps the one before: some sums
/// are computed twice, in the same way. Rows that are left over are computed in a tile of their own, which the last of
/// them fills up: that costs less time than more kinds of tiles, each of which has to be compiled.
final class VectorTiles implements Tiles {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final boolean WIDE = L == 8;
    private static final long BYTES = 0x0101010101010101L; // 1 in each
    private static final long HIGHEST = BYTES << 7; // the highest bit of each
    private static final int MOST = WIDE ? 4 : 2; // registers of a row
    private static final double[] ZEROS = new double[MOST * L]; // sums that begin

    @Override
    public void compute(boolean isNew, Grid a, int from, int to, int first, int last, Kernels.Rows b, double[] c, int at, int stride) {
        int width = b.width();
        if (width < L) {
            ScalarTiles.TILES.compute(isNew, a, from, to, first, last, b, c, at, stride);
            return;
        }
        for (int j = 0; j < width; ) {
            int registers = Math.ceilDiv(width - j, L);
            int most = registers == MOST + 1 ? registers - registers / 2 : Math.min(MOST, registers); // five are three and two
            int columns = Math.min(width - j, WIDE || registers % 2 == 0 ? most * L : Math.ceilDiv(width - j, Math.ceilDiv(registers, 2)));
            rows(isNew, most, a, from, to, first, last, b, j, columns, c, at + j, stride);
            j += columns;
        }
    }

    @Override
    public void greatest(double[] image, int row, int[] column, int size, int channels, double[] values, byte[] numbers, int at) {
        if (channels < L) {
            ScalarTiles.TILES.greatest(image, row, column, size, channels, values, numbers, at);
            return;
        }
        for (int c = 0; c < channels; c += L) {
            int first = Math.min(c, channels - L);
            var best = fromArray(S, image, row + first);
            long number = 0; // eight in bytes
            for (int l = 1; l < size; l++) {
                var value = fromArray(S, image, row + first + column[l]);
                var greater = value.compare(VectorOperators.LE, best).not().and(best.compare(VectorOperators.EQ, best));
                best = best.blend(value, greater);
                long chosen = Long.expand(greater.toLong(), BYTES) * 0xFF;
                number = number & ~chosen | l * BYTES & chosen;
            }
            best.intoArray(values, at + first);
            for (int k = 0; k < L; k++) {
                numbers[at + first + k] = (byte) (number >>> k * Byte.SIZE);
            }
        }
    }

    @Override
    public void addInRows(double[] values, byte[] numbers, int from, int channels, int line, int width, int rows, double[] sums) {
        if (!WIDE || sums.length != L || rows * width > Byte.MAX_VALUE) {
            ScalarTiles.TILES.addInRows(values, numbers, from, channels, line, width, rows, sums);
            return;
        }
        DoubleVector zero = DoubleVector.zero(S), sum = fromArray(S, sums, 0);
        for (int begin = 0; begin < values.length; begin += line) {
            for (int first = 0; first < rows * width; first += width) {
                for (int at = begin + from; at < begin + line; at += channels) {
                    long eight = (long) NonZeros.EIGHT_BYTES.get(numbers, at) | HIGHEST; // a byte that loses this bit was the smaller one
                    long isChosen = eight - first * BYTES & ~(eight - (first + width) * BYTES) & HIGHEST;
                    sum = sum.add(zero.blend(fromArray(S, values, at), VectorMask.fromLong(S, Long.compress(isChosen, HIGHEST))));
                }
            }
        }
        sum.intoArray(sums, 0);
    }

    @Override
    public void addToRows(double[] bias, double[] c, int at, int rows) {
        int n = bias.length;
        int whole = S.loopBound(n);
        for (int row = 0; row < rows; row++, at += n) {
            for (int j = 0; j < whole; j += L) {
                fromArray(S, c, at + j).add(fromArray(S, bias, j)).intoArray(c, at + j);
            }
            for (int j = whole; j < n; j++) {
                c[at + j] += bias[j];
            }
        }
    }

    @Override
    public void compare(double[] a, int from, int n, double number, boolean atMost, byte[] bits, int to) {
        if (atMost) {
            atMost(a, from, n, number, bits, to);
        } else {
            ScalarTiles.TILES.compare(a, from, n, number, false, bits, to);
        }
    }

    private static void atMost(double[] a, int from, int n, double number, byte[] bits, int to) {
        for (int i = from; i < from + n; i += Byte.SIZE) {
            long eight = 0;
            for (int k = 0; k < Byte.SIZE; k += L) {
                eight |= fromArray(S, a, i + k).compare(VectorOperators.LE, number).toLong() << k;
            }
            bits[to++] = (byte) eight;
        }
    }

    @Override
    public void choose(byte[] bits, int from, int n, double value, double[] a, double[] out, int at) {
        for (int i = at; i < at + n; i += Byte.SIZE) {
            long eight = bits[from++];
            for (int k = 0; k < Byte.SIZE; k += L) {
                fromArray(S, a, i + k).blend(value, VectorMask.fromLong(S, eight >> k)).intoArray(out, i + k);
            }
        }
    }

    @Override
    public void addAndClip(double[] bias, double[] c, int at, int rows, double number, double value, byte[] bits, int to) {
        int n = bias.length;
        var around = Arrays.copyOf(bias, n + Byte.SIZE); // eight from anywhere on, the first ones after the last
        System.arraycopy(bias, 0, around, n, Byte.SIZE);
        addAndClip(around, n, c, at, at + rows * n, number, value, bits, to);
    }

    private static void addAndClip(double[] bias, int n, double[] c, int from, int end, double number, double value, byte[] bits, int to) {
        for (int i = from, j = 0; i < end; i += Byte.SIZE) {
            long eight = 0;
            for (int k = 0; k < Byte.SIZE; k += L) {
                var sum = fromArray(S, c, i + k).add(fromArray(S, bias, j + k));
                var atMost = sum.compare(VectorOperators.LE, number);
                eight |= atMost.toLong() << k;
                sum.blend(value, atMost).intoArray(c, i + k);
            }
            bits[to++] = (byte) eight;
            j += Byte.SIZE;
            j -= j < n ? 0 : n;
        }
    }

    @Override
    public void gather(double[] values, int[] starts, int from, int to, double[] image, int[] offsets, int channel, double[] sums, int at) {
        if (WIDE) {
            VectorTaps.gather(values, starts, from, to, image, offsets, channel, sums, at);
        } else {
            ScalarTiles.TILES.gather(values, starts, from, to, image, offsets, channel, sums, at);
        }
    }

    @Override
    public void spread(double[] values, int[] starts, int from, int to, double[] weights, int at, double[] image, int[] offsets, int channel) {
        if (WIDE) {
            VectorTaps.spread(values, starts, from, to, weights, at, image, offsets, channel);
        } else {
            ScalarTiles.TILES.spread(values, starts, from, to, weights, at, image, offsets, channel);
        }
    }

    private static void rows(boolean isNew, int registers, Grid a, int from, int to, int first, int last, Kernels.Rows b, int j, int columns,
            double[] c, int at, int stride) {
        int height = WIDE ? registers <= 2 ? 12 : 24 / registers : 6;
        int t = columns - (registers == 4 ? 2 : 1) * L; // where the last register begins, or the last two
        int start = b.offset() + first * b.stride() + j;
        int r = from;
        for (; r + height <= to; r += height) {
            int row = at + r * stride;
            tile(registers, a, r, first, last, b.values(), start, b.stride(), c, row, stride, t, isNew ? ZEROS : c, isNew ? 0 : row, isNew ? 0 : stride);
        }
        if (r < to) {
            var own = new double[height * columns];
            for (int i = r; !isNew && i < to; i++) {
                System.arraycopy(c, at + i * stride, own, (i - r) * columns, columns);
            }
            tile(registers, a.some(r, to, height), 0, first, last, b.values(), start, b.stride(), own, 0, columns, t, own, 0, columns);
            for (int i = r; i < to; i++) {
                System.arraycopy(own, (i - r) * columns, c, at + i * stride, columns);
            }
        }
    }

    private static void tile(int registers, Grid a, int r, int first, int last, double[] b, int from, int step, double[] c, int at, int stride, int t,
            double[] z, int zAt, int zStride) {
        switch (WIDE ? registers : 0) {
            case 0 -> sixByTwo(a, r, first, last, b, from, step, c, at, stride, t, z, zAt, zStride);
            case 4 -> WideTiles.sixByFour(a, r, first, last, b, from, step, c, at, stride, t, z, zAt, zStride);
            case 3 -> WideTiles.eightByThree(a, r, first, last, b, from, step, c, at, stride, t, z, zAt, zStride);
            default -> WideTiles.twelveByTwo(a, r, first, last, b, from, step, c, at, stride, t, z, zAt, zStride);
        }
    }

    private static void sixByTwo(Grid a, int r, int first, int last, double[] b, int from, int step, double[] c, int at, int stride, int t,
            double[] z, int zAt, int zStride) {
        var values = a.values();
        var column = a.column();
        int a0 = a.row(r), a1 = a.row(r + 1), a2 = a.row(r + 2), a3 = a.row(r + 3), a4 = a.row(r + 4), a5 = a.row(r + 5);
        int c0 = at, c1 = at + stride, c2 = at + 2 * stride, c3 = at + 3 * stride, c4 = at + 4 * stride, c5 = at + 5 * stride;
        int z0 = zAt, z1 = z0 + zStride, z2 = z1 + zStride, z3 = z2 + zStride, z4 = z3 + zStride, z5 = z4 + zStride;
        DoubleVector s00 = fromArray(S, z, z0), s01 = fromArray(S, z, z0 + t);
        DoubleVector s10 = fromArray(S, z, z1), s11 = fromArray(S, z, z1 + t);
        DoubleVector s20 = fromArray(S, z, z2), s21 = fromArray(S, z, z2 + t);
        DoubleVector s30 = fromArray(S, z, z3), s31 = fromArray(S, z, z3 + t);
        DoubleVector s40 = fromArray(S, z, z4), s41 = fromArray(S, z, z4 + t);
        DoubleVector s50 = fromArray(S, z, z5), s51 = fromArray(S, z, z5 + t);
        for (int l = first, p = from; l < last; l++, p += step) {
            int q = column[l];
            DoubleVector b0 = fromArray(S, b, p), b1 = fromArray(S, b, p + t);
            var f0 = broadcast(S, values[a0 + q]);
            s00 = f0.fma(b0, s00);
            s01 = f0.fma(b1, s01);
            var f1 = broadcast(S, values[a1 + q]);
            s10 = f1.fma(b0, s10);
            s11 = f1.fma(b1, s11);
            var f2 = broadcast(S, values[a2 + q]);
            s20 = f2.fma(b0, s20);
            s21 = f2.fma(b1, s21);
            var f3 = broadcast(S, values[a3 + q]);
            s30 = f3.fma(b0, s30);
            s31 = f3.fma(b1, s31);
            var f4 = broadcast(S, values[a4 + q]);
            s40 = f4.fma(b0, s40);
            s41 = f4.fma(b1, s41);
            var f5 = broadcast(S, values[a5 + q]);
            s50 = f5.fma(b0, s50);
            s51 = f5.fma(b1, s51);
        }
        s00.intoArray(c, c0);
        s01.intoArray(c, c0 + t);
        s10.intoArray(c, c1);
        s11.intoArray(c, c1 + t);
        s20.intoArray(c, c2);
        s21.intoArray(c, c2 + t);
        s30.intoArray(c, c3);
        s31.intoArray(c, c3 + t);
        s40.intoArray(c, c4);
        s41.intoArray(c, c4 + t);
        s50.intoArray(c, c5);
        s51.intoArray(c, c5 + t);
    }
}
