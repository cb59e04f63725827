package common.matplotlib;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The current figure as it is drawn, pixel by pixel. */
final class Pixels {
    static final Color BLUE = Colors.cycle(0);
    static final Color ORANGE = Colors.cycle(1);

    private Pixels() {}

    static BufferedImage drawn() {
        try {
            return ImageIO.read(new ByteArrayInputStream(plt.gcf().png(100)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many pixels have nearly that colour. */
    static long count(BufferedImage image, Color color) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += near(image, x, y, color) ? 1 : 0;
            }
        }
        return count;
    }

    static boolean near(BufferedImage image, int x, int y, Color color) {
        var pixel = new Color(image.getRGB(x, y));
        return Math.abs(pixel.getRed() - color.getRed()) + Math.abs(pixel.getGreen() - color.getGreen())
                + Math.abs(pixel.getBlue() - color.getBlue()) < 24;
    }

    /** Whether that colour is at a point of the data or right beside it; white all around it. */
    static boolean shows(BufferedImage image, double x, double y, Color color) {
        var frame = plt.gcf().painters(640, 480).getLast().frame();
        int column = (int) frame.x(x);
        int row = (int) frame.y(y);
        boolean white = color.equals(Color.WHITE);
        for (int i = 0; i < 9; i++) {
            if (near(image, column + i % 3 - 1, row + i / 3 - 1, color) != white) {
                return !white;
            }
        }
        return white;
    }
}
