package common.numpy;

/// Those pixels of an image that pooling's windows were put back to (Unpooled) which are not zero, channel by channel, each
/// channel's in the order of the pixels.
final class FewPixels {
    private final Unpooled images;
    private final int[] starts; // of each pixel's window in the image that a filter goes over
    private final int[] startsOf; // the same for each number in each of pooling's windows
    private final int most; // of a channel
    private final double[] values;
    private final int[] windows;
    private final int[] ends; // of each channel

    FewPixels(Unpooled images, int[] starts) {
        this.images = images;
        this.starts = starts;
        var folding = images.folding();
        int channels = folding.channels();
        var column = folding.column();
        startsOf = new int[folding.places() * column.length];
        for (int i = 0; i < startsOf.length; i++) {
            startsOf[i] = starts[(folding.place(i / column.length) + column[i % column.length]) / channels];
        }
        most = starts.length + 1; // one is written before it is known whether it counts
        values = new double[channels * most];
        windows = new int[channels * most];
        ends = new int[channels];
    }

    double[] values() {
        return values;
    }

    /// Where their windows begin.
    int[] windows() {
        return windows;
    }

    /// The first of a channel.
    int from(int channel) {
        return channel * most;
    }

    /// The one after the last.
    int to(int channel) {
        return ends[channel];
    }

    /// Finds those of an image.
    void find(int image) {
        var folding = images.folding();
        int channels = folding.channels(), across = folding.outW(), width = folding.widthOfFilter(), size = images.windows().width();
        for (int c = 0; c < channels; c++) {
            int n = from(c);
            for (int p = 0; p < folding.places(); p += across) { // places side by side
                for (int number = 0; number < size; number += width) { // those of one row
                    n = find((image * folding.places() + p) * channels + c, channels, number, number + width - 1, p * size, size, across, n);
                }
            }
            ends[c] = n;
        }
    }

    /// Of `count` windows, whose values are from i on, what has a number from `low` to `high`; without a branch, which could not be foreseen.
    private int find(int i, int step, int low, int high, int start, int size, int count, int n) {
        double[] from = images.windows().values().readable();
        byte[] numbers = images.windows().numbers().bytes();
        for (int q = 0; q < count; q++, i += step, start += size) {
            int number = numbers[i] & 0xFF;
            values[n] = from[i];
            windows[n] = startsOf[start + number];
            long bits = Double.doubleToRawLongBits(from[i]) << 1; // of zeros, both of them, none
            n += ~(number - low | high - number) >>> 31 & (int) ((bits | -bits) >>> 63);
        }
        return n;
    }

    /// Takes all pixels of an image, the zeros too.
    void all(int image) {
        var made = new double[images.pixels()];
        images.image(image, made);
        int channels = ends.length;
        for (int i = 0; i < made.length; i++) {
            values[i % channels * most + i / channels] = made[i];
            windows[i % channels * most + i / channels] = starts[i / channels];
        }
        for (int c = 0; c < channels; c++) {
            ends[c] = from(c) + starts.length;
        }
    }
}
