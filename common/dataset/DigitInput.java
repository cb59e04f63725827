package common.dataset;

import static common.numpy.builtins.slice;

import common.files.BadFile;
import common.files.Failure;
import common.files.Input;
import common.files.Printable;
import common.files.Reason;
import common.numpy.NDArray;
import common.numpy.np;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;

/// Makes a drawing into what the network was trained on. MNIST's digits fill a box of 20 x 20 pixels, their shape kept,
/// and lie in 28 x 28 with their centre of mass nearest to pixel (14, 14): each of its test images comes out as it is.
public final class DigitInput {

    /// Rows and columns of an image.
    public static final int SIDE = 28;
    private static final int BOX = 20;
    private static final int MIDDLE = 14;

    /// Photographs of today's cameras are smaller.
    private static final long MOST_PIXELS = 100_000_000;

    /// Less than this share of a picture's strongest ink is paper.
    private static final double PAPER = 0.2;

    private DigitInput() {}

    /// The digit as MNIST would have it: (28, 28), 0..1, its strongest ink 1; all 0 where there is no ink.
    ///
    /// @param ink a drawing of any shape (rows, columns), 0 paper, more than 0 ink
    public static NDArray of(NDArray ink) {
        var input = np.zeros(SIDE, SIDE);
        if (np.max(ink) <= 0) {
            return input;
        }
        var digit = fit(crop(ink));
        digit = digit.div(np.max(digit));
        int top = place(np.sum(digit, 1));
        int left = place(np.sum(digit, 0));
        for (int row = 0; row < digit.shape(0); row++) {
            for (int column = 0; column < digit.shape(1); column++) {
                input.at(top + row, left + column).set(digit.getDouble(row, column));
            }
        }
        return input;
    }

    /// The smallest rectangle that holds all ink.
    private static NDArray crop(NDArray ink) {
        var rows = inked(np.sum(ink, 1));
        var columns = inked(np.sum(ink, 0));
        return ink.get(slice(rows[0], rows[1]), slice(columns[0], columns[1]));
    }

    /// The first position with ink, and the one after the last.
    private static int[] inked(NDArray sums) {
        var positions = IntStream.range(0, sums.size()).filter(i -> sums.getDouble(i) > 0).toArray();
        return new int[] {positions[0], positions[positions.length - 1] + 1};
    }

    /// Scaled so that its longer side is 20 pixels: each new pixel is the mean of the area that it covers.
    private static NDArray fit(NDArray ink) {
        int rows = ink.shape(0), columns = ink.shape(1);
        double scale = (double) BOX / Math.max(rows, columns);
        var vertical = coverage(rows, (int) Math.max(1, Math.round(rows * scale)));
        var horizontal = coverage(columns, (int) Math.max(1, Math.round(columns * scale)));
        return np.dot(np.dot(vertical, ink), horizontal.T()); // (r, rows) @ (rows, columns) @ (columns, c)
    }

    /// Which share of new pixel i the old pixel j covers: (to, from), each row adding up to 1.
    private static NDArray coverage(int from, int to) {
        var shares = np.zeros(to, from);
        double width = (double) from / to;
        for (int i = 0; i < to; i++) {
            double start = i * width, end = start + width;
            for (int j = (int) start; j < Math.min(from, Math.ceil(end)); j++) {
                shares.at(i, j).set((Math.min(end, j + 1) - Math.max(start, j)) / width);
            }
        }
        return shares;
    }

    /// Where ink with these sums along an axis has to begin for its centre of mass to be in the middle, as far as all of
    /// it stays inside.
    private static int place(NDArray sums) {
        int n = sums.size();
        double centre = np.dot(sums, np.arange(n)).item() / np.sum(sums);
        return Math.clamp(Math.round(MIDDLE - centre), 0, SIDE - n);
    }

    /// The ink of a picture file, dark on light or light on dark: (rows, columns), 0..1.
    ///
    /// @throws Failure if the file is no picture that Java reads, or nothing is drawn on it
    public static NDArray read(Path file) {
        try {
            Input.requireRegular(file);
            return ink(picture(file)).orElseThrow(() -> new Failure("nothing is drawn on " + file + ": all of it has the same shade"));
        } catch (BadFile e) {
            throw new Failure(file + " " + e.getMessage() + ".\nNext step: name a picture in PNG, JPEG, GIF or BMP.", e);
        } catch (IOException e) {
            throw new Failure(file + " can't be read (" + Reason.of(e) + ").\nNext step: name a picture in PNG, JPEG, GIF or BMP.", e);
        }
    }

    private static BufferedImage picture(Path file) throws IOException {
        try (var in = Files.newInputStream(file); var stream = ImageIO.createImageInputStream(in)) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new BadFile("is no picture in a format known here");
            }
            var reader = readers.next();
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new BadFile("is a picture of " + reader.getWidth(0) + " x " + reader.getHeight(0) + " pixels, too large for a digit");
            }
            return reader.read(0);
        } catch (IIOException | RuntimeException e) { // what the decoders throw at files that are damaged
            throw new BadFile("is damaged: no picture can be made of it (" + Printable.line(e.getMessage()) + ")", e);
        }
    }

    /// How far each pixel's grey is from the paper's; empty where all are alike.
    public static Optional<NDArray> ink(BufferedImage picture) {
        int rows = picture.getHeight(), columns = picture.getWidth();
        var greys = new double[rows * columns];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = grey(picture.getRGB(i % columns, i / columns));
        }
        double paper = paper(new NDArray(greys, rows, columns));
        var ink = new NDArray(greys, rows, columns).sub(paper).abs();
        double most = np.max(ink);
        if (most == 0) {
            return Optional.empty();
        }
        ink.divi(most);
        ink.at(ink.lt(PAPER)).set(0);
        return Optional.of(ink);
    }

    /// The grey of a colour, 0..1, as eyes weigh it (ITU-R BT.601), lying on white where it is transparent.
    private static double grey(int argb) {
        double opaque = (argb >>> 24) / 255.0;
        double grey = (0.299 * (argb >> 16 & 255) + 0.587 * (argb >> 8 & 255) + 0.114 * (argb & 255)) / 255;
        return opaque * grey + 1 - opaque;
    }

    /// The median of the greys along the picture's edge.
    private static double paper(NDArray greys) {
        int last = greys.shape(0) - 1, right = greys.shape(1) - 1;
        var edge = np.concatenate(greys.get(0), greys.get(last), greys.T().get(0), greys.T().get(right)).toArray();
        Arrays.sort(edge);
        return edge[edge.length / 2];
    }
}
