package common.dataset;

import common.numpy.Kernels;

/// Digits drawn by this program, for when MNIST is not to be had: 60000 to train on and 10000 to
/// test with, in MNIST's manner (20 pixels high, centred by mass in 28 x 28, grey at the edges). A
/// digit is one of several ways of writing it ([Glyphs]), its points shaken, then slanted, turned
/// and stretched, and drawn with a pen of some width.
///
/// Each image comes from its own number alone, so that all are the same on any number of cores; the
/// generator is not `np.random`'s, from which loading data draws nothing.
final class SyntheticDigits {

    private static final int TRAIN = 60000;
    private static final int TEST = 10000;
    /// Images that a core draws in one go.
    private static final int BLOCK = 250;

    private SyntheticDigits() {}

    static ImageSet draw() {
        var train = new Drawn(0, TRAIN);
        var test = new Drawn(TRAIN, TEST);
        return new ImageSet(train.images, train.labels, test.images, test.labels);
    }

    /// The images from number `first` on.
    private static final class Drawn {
        final Idx images;
        final Idx labels;

        Drawn(int first, int count) {
            var pixels = new byte[count * Idx.Kind.IMAGES.valueBytes()];
            var digits = new byte[count];
            Kernels.parallel(count / BLOCK, block -> {
                var pen = new Pen();
                for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
                    digits[i] = (byte) pen.draw(first + i, pixels, i * Idx.Kind.IMAGES.valueBytes());
                }
            });
            images = new Idx(Idx.Kind.IMAGES, count, pixels);
            labels = new Idx(Idx.Kind.LABELS, count, digits);
        }
    }
}
