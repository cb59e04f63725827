package common.numpy;

import java.util.Arrays;

/// Tiles in plain Java: four rows by four columns, whose sums just fit a processor's sixteen registers.
final class ScalarTiles implements Tiles {
    static final Tiles TILES = new ScalarTiles();
    private static final int SIDE = 4;

    private ScalarTiles() {}

    @Override
    public void compute(boolean isNew, Grid a, int from, int to, int first, int last, Kernels.Rows b, double[] c, int at, int stride) {
        for (int i = from; isNew && i < to; i++) {
            Arrays.fill(c, at + i * stride, at + i * stride + b.width(), 0);
        }
        add(a, from, to, first, last, b, 0, c, at, stride);
    }

    /// For B's columns from `j` on.
    static void add(Grid a, int from, int to, int first, int last, Kernels.Rows b, int j, double[] c, int at, int stride) {
        int width = b.width();
        int i = from;
        for (; i + SIDE <= to; i += SIDE) {
            int column = j;
            for (; column + SIDE <= width; column += SIDE) {
                fourByFour(a, i, first, last, b, column, c, at + i * stride + column, stride);
            }
            for (; column < width; column++) {
                fourByOne(a, i, first, last, b, column, c, at + i * stride + column, stride);
            }
        }
        for (; i < to; i++) {
            for (int column = j; column < width; column++) {
                one(a, i, first, last, b, column, c, at + i * stride + column);
            }
        }
    }

    @Override
    public void greatest(double[] image, int row, int[] column, int size, int channels, double[] values, byte[] numbers, int at) {
        for (int c = 0; c < channels; c++) {
            double best = image[row + c];
            long number = 0;
            for (int l = 1; l < size; l++) {
                double value = image[row + c + column[l]];
                boolean greater = !(value <= best) && best == best;
                best = Op.choose(greater, value, best);
                number = greater ? l : number;
            }
            values[at + c] = best;
            numbers[at + c] = (byte) number;
        }
    }

    @Override
    public void addInRows(double[] values, byte[] numbers, int from, int channels, int line, int width, int rows, double[] sums) {
        for (int begin = 0; begin < values.length; begin += line) {
            for (int first = 0; first < rows * width; first += width) {
                for (int at = begin + from; at < begin + line; at += channels) {
                    for (int c = 0; c < sums.length; c++) {
                        int number = numbers[at + c] & 0xFF;
                        sums[c] += Op.choose(number >= first && number < first + width, values[at + c], 0);
                    }
                }
            }
        }
    }

    @Override
    public void addToRows(double[] bias, double[] c, int at, int rows) {
        Loops.addToRows(bias, c, at, rows);
    }

    @Override
    public void compare(double[] a, int from, int n, double number, boolean atMost, byte[] bits, int to) {
        for (int i = 0; i < n; i += Byte.SIZE) {
            int eight = 0;
            for (int k = 0; k < Byte.SIZE; k++) {
                eight |= ((atMost ? a[from + i + k] <= number : a[from + i + k] > number) ? 1 : 0) << k;
            }
            bits[to++] = (byte) eight;
        }
    }

    @Override
    public void choose(byte[] bits, int from, int n, double value, double[] a, double[] out, int at) {
        for (int i = 0; i < n; i += Byte.SIZE) {
            int eight = bits[from++];
            for (int k = 0; k < Byte.SIZE; k++) {
                out[at + i + k] = Op.choose((eight >> k & 1) != 0, value, a[at + i + k]);
            }
        }
    }

    @Override
    public void gather(double[] values, int[] starts, int from, int to, double[] image, int[] offsets, int channel, double[] sums, int at) {
        for (int i = from; i < to; i++) {
            for (int j = 0; j < PLACES; j++) {
                addChannels(values[i], image, starts[i] + offsets[j] + channel, sums, at + j * CHANNELS);
            }
        }
    }

    @Override
    public void spread(double[] values, int[] starts, int from, int to, double[] weights, int at, double[] image, int[] offsets, int channel) {
        for (int i = from; i < to; i++) {
            for (int j = 0; j < PLACES; j++) {
                addChannels(values[i], weights, at + j * CHANNELS, image, starts[i] + offsets[j] + channel);
            }
        }
    }

    private static void addChannels(double factor, double[] a, int from, double[] sums, int to) {
        for (int c = 0; c < CHANNELS; c++) {
            sums[to + c] = Math.fma(factor, a[from + c], sums[to + c]);
        }
    }

    private static void fourByFour(Grid a, int i, int first, int last, Kernels.Rows rows, int j, double[] c, int c0, int stride) {
        double[] values = a.values(), b = rows.values();
        var column = a.column();
        int a0 = a.row(i), a1 = a.row(i + 1), a2 = a.row(i + 2), a3 = a.row(i + 3);
        int c1 = c0 + stride, c2 = c0 + 2 * stride, c3 = c0 + 3 * stride;
        double s00 = c[c0], s01 = c[c0 + 1], s02 = c[c0 + 2], s03 = c[c0 + 3];
        double s10 = c[c1], s11 = c[c1 + 1], s12 = c[c1 + 2], s13 = c[c1 + 3];
        double s20 = c[c2], s21 = c[c2 + 1], s22 = c[c2 + 2], s23 = c[c2 + 3];
        double s30 = c[c3], s31 = c[c3 + 1], s32 = c[c3 + 2], s33 = c[c3 + 3];
        for (int l = first, p = rows.offset() + first * rows.stride() + j; l < last; l++, p += rows.stride()) {
            int q = column[l];
            double b0 = b[p], b1 = b[p + 1], b2 = b[p + 2], b3 = b[p + 3];
            double f0 = values[a0 + q];
            s00 = Math.fma(f0, b0, s00);
            s01 = Math.fma(f0, b1, s01);
            s02 = Math.fma(f0, b2, s02);
            s03 = Math.fma(f0, b3, s03);
            double f1 = values[a1 + q];
            s10 = Math.fma(f1, b0, s10);
            s11 = Math.fma(f1, b1, s11);
            s12 = Math.fma(f1, b2, s12);
            s13 = Math.fma(f1, b3, s13);
            double f2 = values[a2 + q];
            s20 = Math.fma(f2, b0, s20);
            s21 = Math.fma(f2, b1, s21);
            s22 = Math.fma(f2, b2, s22);
            s23 = Math.fma(f2, b3, s23);
            double f3 = values[a3 + q];
            s30 = Math.fma(f3, b0, s30);
            s31 = Math.fma(f3, b1, s31);
            s32 = Math.fma(f3, b2, s32);
            s33 = Math.fma(f3, b3, s33);
        }
        c[c0] = s00;
        c[c0 + 1] = s01;
        c[c0 + 2] = s02;
        c[c0 + 3] = s03;
        c[c1] = s10;
        c[c1 + 1] = s11;
        c[c1 + 2] = s12;
        c[c1 + 3] = s13;
        c[c2] = s20;
        c[c2 + 1] = s21;
        c[c2 + 2] = s22;
        c[c2 + 3] = s23;
        c[c3] = s30;
        c[c3 + 1] = s31;
        c[c3 + 2] = s32;
        c[c3 + 3] = s33;
    }

    private static void fourByOne(Grid a, int i, int first, int last, Kernels.Rows rows, int j, double[] c, int c0, int stride) {
        double[] values = a.values(), b = rows.values();
        var column = a.column();
        int a0 = a.row(i), a1 = a.row(i + 1), a2 = a.row(i + 2), a3 = a.row(i + 3);
        double s0 = c[c0], s1 = c[c0 + stride], s2 = c[c0 + 2 * stride], s3 = c[c0 + 3 * stride];
        for (int l = first, p = rows.offset() + first * rows.stride() + j; l < last; l++, p += rows.stride()) {
            int q = column[l];
            s0 = Math.fma(values[a0 + q], b[p], s0);
            s1 = Math.fma(values[a1 + q], b[p], s1);
            s2 = Math.fma(values[a2 + q], b[p], s2);
            s3 = Math.fma(values[a3 + q], b[p], s3);
        }
        c[c0] = s0;
        c[c0 + stride] = s1;
        c[c0 + 2 * stride] = s2;
        c[c0 + 3 * stride] = s3;
    }

    private static void one(Grid a, int i, int first, int last, Kernels.Rows rows, int j, double[] c, int at) {
        double[] values = a.values(), b = rows.values();
        int row = a.row(i);
        double sum = c[at];
        for (int l = first, p = rows.offset() + first * rows.stride() + j; l < last; l++, p += rows.stride()) {
            sum = Math.fma(values[row + a.column()[l]], b[p], sum);
        }
        c[at] = sum;
    }
}
