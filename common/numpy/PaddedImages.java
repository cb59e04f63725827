package common.numpy;

import java.util.Arrays;

/// Images that can't be read where they lie, laid out one after the other in the room of one core: with their border of zeros,
/// channels innermost; those of Unpooled are made as they come.
final class PaddedImages {
    private final Windows.Images images;
    private final int pad, channels, height, width;
    private final double[] padded;
    private final Unpooled unpooled; // null if they are known
    private final double[] made;

    PaddedImages(Windows.Images images, int pad) {
        this.images = images;
        this.pad = pad;
        channels = images.dims()[1];
        height = images.dims()[2];
        width = images.dims()[3];
        padded = new double[(height + 2 * pad) * (width + 2 * pad) * channels];
        unpooled = unpooled(images);
        made = unpooled == null ? null : pad == 0 ? padded : new double[unpooled.pixels()];
    }

    /// Has computed what they are made of: on all cores, before these share anything.
    static void look(Windows.Images images) {
        if (unpooled(images) instanceof Unpooled unpooled) {
            unpooled.look();
        } else if (images.storage() instanceof Storage.Doubles doubles) {
            doubles.readable();
        }
    }

    /// The images, if they are such as can be made as they come; else null.
    static Unpooled unpooled(Windows.Images images) {
        int channels = images.dims()[1], row = images.dims()[3] * channels, pixels = images.dims()[2] * row;
        return images.storage() instanceof Storage.Doubles doubles && doubles.pending().orElse(null) instanceof Unpooled unpooled
                && images.offset() == 0 && Arrays.equals(images.strides(), new int[] {pixels, 1, row, channels})
                && pixels == unpooled.pixels() && images.dims()[0] == unpooled.images() ? unpooled : null;
    }

    /// Image n, until the next one is asked for.
    double[] image(int n) {
        if (unpooled != null) {
            unpooled.image(n, made);
            if (made == padded) {
                return padded;
            }
        }
        int from = images.offset() + n * images.strides()[0];
        for (int y = 0; y < height; y++) {
            int to = ((y + pad) * (width + 2 * pad) + pad) * channels;
            if (unpooled != null) {
                System.arraycopy(made, y * width * channels, padded, to, width * channels);
            } else {
                copyRow(from + y * images.strides()[2], to);
            }
        }
        return padded;
    }

    /// A row of pixels with all its channels; the border around them stays zero.
    private void copyRow(int from, int at) {
        int stepC = images.strides()[1], stepX = images.strides()[3];
        if (images.storage() instanceof Storage.Doubles doubles) {
            var values = doubles.readable();
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
