package common.matplotlib;

import common.files.Failure;
import common.files.Output;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Writes figures as PNG or SVG. A figure is drawn in memory first and appears under its name only when it is whole.
final class FigureWriter {

    private static final double MOST_PIXELS = 400e6;

    private FigureWriter() {
    }

    /// Refuses a file that no figure could be written to, before any work is done for it.
    ///
    /// @throws Failure with the status of a usage error if the ending is unknown or the folder isn't there
    static void check(Path file) {
        Output.check(file, "a figure's file", ".png", ".svg");
    }

    /// Writes the figure, over an older file of that name, and says so on stderr.
    ///
    /// @param dpi dots to the inch of a PNG
    /// @throws Failure if it can't be drawn or written
    static void write(Figure figure, Path file, double dpi) {
        Output.save(file, bytes(figure, file, dpi));
    }

    /// The figure as the file's ending says.
    ///
    /// @throws Failure if the ending is unknown, or the figure can't be drawn
    static byte[] bytes(Figure figure, Path file, double dpi) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return png(figure, dpi / Figure.DPI);
        }
        if (name.endsWith(".svg")) {
            return svg(figure);
        }
        throw Failure.usage("a figure's file ends in .png or .svg, not like '" + file + "'");
    }

    private interface Drawing {
        byte[] bytes() throws IOException;
    }

    private static byte[] drawn(Drawing drawing) {
        try {
            return drawing.bytes();
        } catch (IOException e) {
            throw new Failure("the figure could not be drawn: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            if (isAboutFonts(e)) {
                throw new Failure("no figure can be drawn: this machine has no fonts that Java could find; "
                        + "install some (Debian, Ubuntu: apt-get install fontconfig fonts-dejavu-core) "
                        + "or leave figures out with --no-show", e);
            }
            throw e;
        }
    }

    /// Without fonts or without their native libraries, what is thrown comes from Java's own font classes, which
    /// after a first failure are not found at all.
    private static boolean isAboutFonts(Throwable e) {
        boolean here = String.valueOf(e.getMessage()).contains("ont")
                || Arrays.stream(e.getStackTrace()).limit(12).anyMatch(frame -> frame.getClassName().startsWith("sun.font")
                        || frame.getClassName().startsWith("sun.awt.Fontconf"));
        return here || e.getCause() != null && isAboutFonts(e.getCause());
    }

    /// The figure as PNG, that many pixels to one of the figure's.
    ///
    /// @throws Failure if it can't be drawn
    static byte[] png(Figure figure, double scale) {
        double width = Math.rint(figure.width() * scale);
        double height = Math.rint(figure.height() * scale);
        if (!(width >= 1 && height >= 1 && width * height <= MOST_PIXELS)) {
            throw new Failure("a figure of " + (long) width + " x " + (long) height + " pixels can't be drawn: choose another dpi");
        }
        return drawn(() -> {
            var image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
            var g = image.createGraphics();
            g.scale(scale, scale);
            figure.paint(g);
            g.dispose();
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        });
    }

    /// The figure as SVG.
    ///
    /// @throws Failure if it can't be drawn
    static byte[] svg(Figure figure) {
        return drawn(() -> Svg.of(figure));
    }
}
