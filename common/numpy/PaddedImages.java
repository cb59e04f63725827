package common.numpy;

import java.util.Arrays;

/// Images that can't be read where they lie, laid out one after the other in the room of one core: with their border of zeros,
/// channels innermost. Those that are made in less time than it takes to read them from memory are made as they come: what
/// pooling's windows were put back to (Unpooled), and what a filter of few values gives (Clipped).
final class PaddedImages {
    private final Windows.Images images;
    private final int pad, channels, height, width;
    private final double[] padded;
    private final Windows.Each maker; // null if they are known
    private final double[] made;

    PaddedImages(Windows.Images images, int pad) {
        this.images = images;
        this.pad = pad;
        channels = images.dims()[1];
        height = images.dims()[2];
        width = images.dims()[3];
        padded = new double[(height + 2 * pad) * (width + 2 * pad) * channels];
        maker = maker(images, pad);
        made = maker == null ? null : pad == 0 ? padded : new double[height * width * channels];
    }

    /// Has computed what they are made of: on all cores, before these share anything.
    static void look(Windows.Images images, int pad) {
        if (unpooled(images) instanceof Unpooled unpooled) {
            unpooled.look();
        } else if (pad > 0 && Clipped.quick(images) instanceof Clipped clipped) {
            clipped.look();
        } else if (images.storage() instanceof Storage.Doubles doubles) {
            doubles.readable();
        }
    }

    /// What makes images as they come, for one core.
    private static Windows.Each maker(Windows.Images images, int pad) {
        return unpooled(images) instanceof Unpooled unpooled ? unpooled::image
                : pad > 0 && Clipped.quick(images) instanceof Clipped clipped ? clipped.maker() : null;
    }

    /// The images, if they are pooling's; else null.
    static Unpooled unpooled(Windows.Images images) {
        int channels = images.dims()[1], row = images.dims()[3] * channels, pixels = images.dims()[2] * row;
        return images.storage() instanceof Storage.Doubles doubles && doubles.pending().orElse(null) instanceof Unpooled unpooled
                && images.offset() == 0 && Arrays.equals(images.strides(), new int[] {pixels, 1, row, channels})
                && pixels == unpooled.pixels() && images.dims()[0] == unpooled.images() ? unpooled : null;
    }

    /// Image n, until the next one is asked for.
    double[] image(int n) {
        if (maker != null) {
            maker.run(n, made);
        }
        for (int y = 0; y < height && made != padded; y++) {
            copyRow(made, (made == null ? images.offset() + n * images.strides()[0] : 0) + y * images.strides()[2],
                    ((y + pad) * (width + 2 * pad) + pad) * channels);
        }
        return padded;
    }

    /// A row of pixels with all its channels; the border around them stays zero.
    private void copyRow(double[] own, int from, int at) {
        int stepC = images.strides()[1], stepX = images.strides()[3];
        if (images.storage() instanceof Storage.Doubles doubles) {
            var values = own == null ? doubles.readable() : own;
            if ((stepC == 1 || channels == 1) && stepX == channels) {
                System.arraycopy(values, from, padded, at, width * channels);
                return;
            }
            for (int c = 0; c < channels; c++) {
                for (int x = 0; x < width; x++) {
                    padded[at + x * channels + c] = values[from + c * stepC + x * stepX];
                }
            }
        } else {
            for (int c = 0; c < channels; c++) {
                for (int x = 0; x < width; x++) {
                    padded[at + x * channels + c] = images.storage().get(from + c * stepC + x * stepX);
                }
            }
        }
    }
}
