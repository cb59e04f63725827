package common.matplotlib;

import common.files.Failure;
import common.numpy.NDArray;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Pictures read as matplotlib reads them.
final class ImageFile {

    private ImageFile() {
    }

    /// A picture's values from 0 to 1, a byte b of it being float32's `b / 255`: shape (rows, columns) for shades of
    /// grey, (rows, columns, 3) for colours, (rows, columns, 4) where it has transparent parts.
    ///
    /// @throws Failure if the file can't be read or holds no picture
    static NDArray read(Path file) {
        BufferedImage image = image(file);
        var raster = image.getRaster();
        boolean indexed = image.getColorModel() instanceof java.awt.image.IndexColorModel;
        int channels = indexed ? image.getColorModel().getNumComponents() : raster.getNumBands();
        int largest = (1 << image.getColorModel().getComponentSize(0)) - 1;
        boolean grey = channels == 1;
        double[] values = new double[image.getHeight() * image.getWidth() * channels];
        int[] pixel = new int[4];
        for (int i = 0; i < values.length / channels; i++) {
            int x = i % image.getWidth();
            int y = i / image.getWidth();
            if (indexed) {
                int argb = image.getRGB(x, y);
                pixel[0] = argb >> 16 & 255;
                pixel[1] = argb >> 8 & 255;
                pixel[2] = argb & 255;
                pixel[3] = argb >>> 24;
            } else {
                raster.getPixel(x, y, pixel);
            }
            for (int channel = 0; channel < channels; channel++) {
                values[i * channels + channel] = (float) pixel[channel] / largest;
            }
        }
        return grey ? new NDArray(values, image.getHeight(), image.getWidth())
                : new NDArray(values, image.getHeight(), image.getWidth(), channels);
    }

    private static BufferedImage image(Path file) {
        if (!Files.exists(file)) {
            throw new Failure("there is no picture " + file);
        }
        if (!Files.isRegularFile(file)) {
            throw new Failure(file + " is no file that a picture could be read from");
        }
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new Failure(file + " is no picture that can be read: it should be a PNG (or JPEG, GIF, BMP)");
            }
            return image;
        } catch (IOException e) {
            throw new Failure(file + " could not be read as a picture: " + e.getMessage(), e);
        }
    }
}
