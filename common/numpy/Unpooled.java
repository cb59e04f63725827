package common.numpy;

import java.util.Arrays;

/// Images that pooling's windows were put back to (col2im), each with one value that is not zero: an image is made in less time
/// than it takes to read it from memory, so who goes through them image by image has each made as it comes.
record Unpooled(Folding folding, int images, OneInRow windows) implements Pending {
    private static final int EIGHT = 8; // values in a line of the cache

    /// Of windows (images * places, channels * size) that don't meet; else null.
    static Unpooled of(Folding folding, OneInRow windows, int images) {
        return folding.isApart(windows.width()) && windows.numbers().size() == images * folding.places() * folding.channels()
                ? new Unpooled(folding, images, new OneInRow(windows.numbers(), windows.values().lend(), windows.width())) : null;
    }

    /// Such images, that nobody has looked at, as a matrix with a row for each pixel; else null.
    static Unpooled rows(NDArray array) {
        return Pending.of(array) instanceof Unpooled unpooled && array.ndim() == 2 && array.shape(1) == unpooled.folding.channels()
                && array.isContiguous() && array.isWhole() ? unpooled : null;
    }

    /// Whether `array`, whole such images, has become what `array[mask] = 0` makes of it, as ReLU's way back writes it.
    static boolean choose(NDArray array, Flags flags, double value) {
        var storage = (Storage.Doubles) array.storage();
        if (value == 0 && storage.isAlone() && Pending.of(array) instanceof Unpooled unpooled) {
            storage.become(unpooled.without(flags));
            return true;
        }
        return false;
    }

    /// Zero where the flags of its pixels are set.
    private Unpooled without(Flags flags) {
        var left = windows.values().copy();
        int channels = folding.channels(), each = folding.places() * channels;
        var column = folding.column();
        Kernels.overRows(images, (long) Kernels.COPY * left.length, (from, to) -> {
            for (int image = from; image < to; image++) {
                for (int p = 0, i = image * each; p < folding.places(); p++) {
                    int at = image * folding.pixels() + folding.place(p);
                    for (int c = 0; c < channels; c++, i++) {
                        left[i] = Op.choose(flags.isSet(at + c + column[windows.numbers().get(i)]), 0, left[i]);
                    }
                }
            }
        });
        giveBack();
        return new Unpooled(folding, images, new OneInRow(windows.numbers(), new Storage.Doubles(left), windows.width()));
    }

    /// Values of an image.
    int pixels() {
        return folding.pixels();
    }

    /// Has its values computed, on all cores.
    void look() {
        windows.values().readable();
    }

    /// An image, channels innermost, in the place of another one.
    void image(int image, double[] out) {
        Arrays.fill(out, 0);
        spread(image, out, 0);
    }

    private void spread(int image, double[] out, int at) {
        var values = windows.values().readable();
        var numbers = windows.numbers().bytes();
        var column = folding.column();
        int channels = folding.channels();
        for (int p = 0, i = image * folding.places() * channels; p < folding.places(); p++) {
            int place = at + folding.place(p);
            for (int c = 0; c < channels; c++, i++) {
                out[place + c + column[numbers[i] & 0xFF]] = values[i];
            }
        }
    }

    /// The sum of each channel, in the order of the pixels: what is zero adds nothing.
    double[] sums() {
        int channels = folding.channels();
        var sums = new double[channels];
        look();
        Kernels.overRows(Math.ceilDiv(channels, EIGHT), (long) Kernels.COPY * windows.numbers().size(), (from, to) ->
                sum(from * EIGHT, Math.min(channels, to * EIGHT), sums));
        return sums;
    }

    private void sum(int from, int to, double[] sums) {
        int channels = folding.channels(), width = folding.widthOfFilter();
        int begin = Math.max(0, Math.min(from, channels - EIGHT)); // eight where there are so many: some once more, in the same way
        var own = new double[to - begin];
        Tiles.now().addInRows(windows.values().readable(), windows.numbers().bytes(), begin, channels, folding.outW() * channels,
                width, windows.width() / width, own);
        System.arraycopy(own, from - begin, sums, from, to - from);
    }

    @Override
    public void giveBack() {
        windows.values().giveBack();
    }

    @Override
    public int size() {
        return images * pixels();
    }

    @Override
    public double[] compute() {
        var out = new double[size()];
        look();
        Kernels.overRows(images, (long) Kernels.COPY * windows.numbers().size(), (from, to) -> {
            for (int image = from; image < to; image++) {
                spread(image, out, image * pixels());
            }
        });
        return out;
    }
}
