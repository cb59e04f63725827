package common.matplotlib;

//SOURCES Pixels.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.matplotlib.Pixels.*;
import static org.assertj.core.api.Assertions.assertThat;

import common.numpy.np;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where markers lie to a fraction of a pixel, as matplotlib puts them, and many of them. */
class MarkerTest {
    @BeforeEach
    @AfterEach
    void fresh() {
        plt.close("all");
        plt.toNowhere();
    }

    /** An inch wide and high, all of it axes from 0 to 100. */
    private static BufferedImage marker(String sign, double at) {
        plt.close("all");
        plt.figure(1, 1).subplotsAdjust().left(0).right(1).bottom(0).top(1);
        plt.plot(50 + at, 50 + at, sign).color("k");
        plt.xlim(0, 100);
        plt.ylim(0, 100);
        plt.axis("off");
        return drawn();
    }

    /** The middle of the ink, from the left and from below, and how much there is: what matplotlib 3.6 gave for the same. */
    private static double[] ink(BufferedImage image) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < 100 * 100; i++) {
            double dark = (255 - (image.getRGB(i % 100, i / 100) & 255)) / 255.0;
            sum += dark;
            x += dark * (i % 100 + 0.5);
            y += dark * (99.5 - i / 100);
        }
        return new double[] {x / sum, y / sum, sum};
    }

    @Test
    void aMarkersMiddleIsThatOfAPixel() {
        for (var sign : "o s D x +".split(" ")) {
            for (double at : new double[] {0, 0.25, 0.45}) {
                assertThat(ink(marker(sign, at))).as(sign + " " + at).satisfies(all ->
                        assertThat(Arrays.copyOf(all, 2)).containsExactly(new double[] {50.5, 49.5}, Offset.offset(0.06)));
            }
            for (double at : new double[] {0.55, 0.75}) {
                assertThat(Arrays.copyOf(ink(marker(sign, at)), 2)).as(sign + " " + at)
                        .containsExactly(new double[] {51.5, 50.5}, Offset.offset(0.06));
            }
        }
    }

    @Test
    void aMarkerHasAsMuchInkAsMatplotlibs() {
        double[] matplotlibs = {74.1, 87.3, 96.7, 30.7, 20.5, 38.7};
        String[] signs = "o s D x + *".split(" ");
        for (int i = 0; i < signs.length; i++) {
            assertThat(ink(marker(signs[i], 0))[2]).as(signs[i]).isCloseTo(matplotlibs[i], Offset.offset(0.06 * matplotlibs[i]));
        }
    }

    @Test
    void aSquaresSidesLieAlongPixels() {
        var image = marker("s", 0.3);
        long whole = IntStream.range(0, 100 * 100).filter(i -> (image.getRGB(i % 100, i / 100) & 255) == 0).count();
        assertThat(whole).as("black pixels: nine rows of nine").isEqualTo(81);
    }

    /** Each is put as a picture, not drawn; a second and a half for ten times as many is far from what drawing took. */
    @Test
    void aHundredThousandMarkers() {
        np.random.seed(0);
        plt.plot(np.random.rand(100_000), np.random.rand(100_000), "o");
        plt.scatter(np.random.rand(100_000), np.random.rand(100_000)).c(np.random.rand(100_000)).alpha(0.5);
        Assertions.assertTimeout(Duration.ofSeconds(30), Pixels::drawn);
    }

    @Test
    void pointsWithoutAValueOrPlaceHaveNoMarker() {
        plt.scatter(np.array(0.0, 1.0, 2.0), np.array(0.0, 1.0, Double.NaN)).c(np.array(0.0, Double.NaN, 1.0)).s(400);
        assertThat(shows(drawn(), 0, 0, new Color(0x440154))).isTrue();
        assertThat(shows(drawn(), 1, 1, Color.WHITE)).isTrue();
    }

    @Test
    void anSvgHasShapesAndNoPictures() {
        plt.plot(np.arange(3), np.arange(3), "o");
        var svg = new String(plt.gcf().svg(), StandardCharsets.UTF_8);
        assertThat(svg).doesNotContain("<image", "base64").containsPattern("(?s)(<path d='M[^']*C[^']*'.*){3}");
        assertThat(svg.split("<clipPath")).as("one, for the axes").hasSizeLessThanOrEqualTo(2);
    }
}
