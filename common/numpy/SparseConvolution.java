package common.numpy;

import java.util.Arrays;

/// A convolution's way back from images that pooling's windows were put back to (Unpooled): of four pixels at least three are
/// zero, and so are those that ReLU left nothing of. A product with the others alone comes to the same sums in the same order,
/// in a third to half the time.
///
/// Weights and their gradient lie here by sixteen channels, filter by filter, and place by place.
final class SparseConvolution {
    static final int FEW = 4; // of so many pixels one at most is not zero
    private static final int GROUP = Tiles.PLACES * Tiles.CHANNELS; // values of a filter

    private final Unpooled d;
    private final int filters;
    private final int channels; // of the images that the filters go over
    private final int[] starts; // of the windows, in such an image
    private final int[] offsets; // of the places of a filter, from there

    private SparseConvolution(Unpooled d, int channels, int[] starts, int[] column) {
        this.d = d;
        filters = d.folding().channels();
        this.channels = channels;
        this.starts = starts;
        offsets = Arrays.copyOf(column, Tiles.PLACES);
    }

    /// For windows, of `channels` channels side by side, that begin at `starts` and have their values at `column` from there; null if
    /// this is not for such ones.
    static SparseConvolution of(Unpooled d, int channels, int[] starts, int[] column) {
        boolean fits = channels % Tiles.CHANNELS == 0 && column.length == channels * Tiles.PLACES && column[Tiles.PLACES] == column[0] + 1;
        boolean isForward = Arrays.stream(starts).noneMatch(start -> start < 0) && Arrays.stream(column).noneMatch(offset -> offset < 0);
        return fits && isForward && d.windows().width() >= FEW && d.pixels() == starts.length * d.folding().channels()
                ? new SparseConvolution(d, channels, starts, column) : null;
    }

    FewPixels pixels() {
        return new FewPixels(d, starts);
    }

    /// `sums += windows.T @ d` for image i of d and the windows of the image whose values begin at image[base].
    void addTransposed(FewPixels few, int i, double[] image, int base, double[] sums) {
        var tiles = Tiles.forFilters();
        find(few, i, isFinite(image, base, base + starts[starts.length - 1] + offsets[offsets.length - 1] + channels));
        for (int at = 0, channel = 0; channel < channels; channel += Tiles.CHANNELS) {
            for (int f = 0; f < filters; f++, at += GROUP) {
                tiles.gather(few.values(), few.windows(), few.from(f), few.to(f), image, offsets, base + channel, sums, at);
            }
        }
    }

    /// `windows += d @ weights` for image i of d, each window to its pixels in `image`, as col2im does it; the next sixteen
    /// channels lie `some` further on.
    void fold(FewPixels few, int i, boolean isFinite, double[] weights, double[] image, int some) {
        var tiles = Tiles.forFilters();
        find(few, i, isFinite);
        for (int at = 0, begin = 0; at < weights.length; begin += some) {
            for (int f = 0; f < filters; f++, at += GROUP) {
                tiles.spread(few.values(), few.windows(), few.from(f), few.to(f), weights, at, image, offsets, begin);
            }
        }
    }

    /// What is zero adds nothing, unless it is multiplied by what is infinite or no number.
    private static void find(FewPixels few, int i, boolean isFinite) {
        if (isFinite) {
            few.find(i);
        } else {
            few.all(i);
        }
    }

    static boolean isFinite(double[] a, int from, int to) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0; // NaN from the first that isn't on
        int i = from;
        for (; i + 8 <= to; i += 8) {
            s0 += a[i] * 0;
            s1 += a[i + 1] * 0;
            s2 += a[i + 2] * 0;
            s3 += a[i + 3] * 0;
            s4 += a[i + 4] * 0;
            s5 += a[i + 5] * 0;
            s6 += a[i + 6] * 0;
            s7 += a[i + 7] * 0;
        }
        for (; i < to; i++) {
            s0 += a[i] * 0;
        }
        return s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 == 0;
    }

    /// Rows for the columns of im2col, as the sums lie here.
    double[] rows(double[] sums) {
        var rows = new double[sums.length];
        for (int at = 0; at < sums.length; at++) {
            rows[column(at) * filters + filter(at)] = sums[at];
        }
        return rows;
    }

    /// Weights, a row for each filter, as they lie here.
    double[] weights(Kernels.Rows b) {
        var weights = new double[filters * channels * Tiles.PLACES];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = b.values()[b.offset() + filter(at) * b.stride() + column(at)];
        }
        return weights;
    }

    private int filter(int at) {
        return at / GROUP % filters;
    }

    private int column(int at) {
        int channel = at / (GROUP * filters) * Tiles.CHANNELS + at % Tiles.CHANNELS;
        return channel * Tiles.PLACES + at / Tiles.CHANNELS % Tiles.PLACES;
    }
}
