package common.matplotlib;

//SOURCES Held.java Pixels.java ../testing/Reference.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.matplotlib.Pixels.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.numpy.np;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each call of plt draws, pixel by pixel where that is what counts. */
class DrawingTest {
    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void fresh() {
        plt.close("all");
        plt.toNowhere();
    }

    private static String errors(Runnable work) {
        var bytes = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachMarkerHasItsOwnShape() {
        var seen = new java.util.HashSet<String>();
        for (var sign : "o s x D ^ v + * . d p h H 8 P X | _ 1 2 3 4 < >".split(" ")) {
            fresh();
            plt.plot(0, 0, "b").marker(sign).markersize(40);
            var image = drawn();
            assertThat(seen.add(java.util.Arrays.toString(image.getRGB(0, 0, 640, 480, null, 0, 640)))).as(sign).isTrue();
        }
        assertThatThrownBy(() -> plt.plot(0, 0, "b").marker("zzz")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'zzz' is no marker");
    }

    /** Six points and an edge of one point are 9.7 pixels at 100 to the inch. */
    @Test
    void aMarkerIsAsLargeAsMatplotlibs() {
        plt.plot(0, 0, "s");
        var image = drawn();
        int row = (int) plt.gcf().painters(640, 480).getFirst().frame().y(0);
        long width = java.util.stream.IntStream.range(100, 550).filter(x -> !near(image, x, row, Color.WHITE)).count();
        assertThat(width).isBetween(9L, 11L);
    }

    @Test
    void markersStandAtEveryNthPoint() {
        plt.plot(np.arange(100), np.arange(100), "o").markevery(50);
        long two = count(drawn(), BLUE);
        fresh();
        plt.plot(np.arange(100), np.arange(100), "o").markevery(10);
        assertThat(count(drawn(), BLUE)).isBetween(4 * two, 6 * two);
    }

    @Test
    void aGapAtWhatIsNoFiniteNumber() {
        for (double hole : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            fresh();
            plt.plot(np.array(0.0, 1.0, 2.0, 3.0, 4.0), np.array(0.0, 0.0, hole, 0.0, 0.0));
            var image = drawn();
            assertThat(shows(image, 0.5, 0, BLUE)).isTrue();
            assertThat(shows(image, 2, 0, Color.WHITE)).isTrue();
            assertThat(shows(image, 3.5, 0, BLUE)).isTrue();
        }
    }

    @Test
    void aSpikeAmongManyPointsIsSeen() {
        var values = np.zeros(100_000);
        values.at(77_777).set(1);
        plt.plot(values);
        assertThat(shows(drawn(), 77_777, 0.5, BLUE)).isTrue();
        assertThat(shows(drawn(), 20_000, 0, BLUE)).isTrue();
        assertThat(plt.gcf().svg()).hasSizeLessThan(1_000_000);
    }

    /** Numbers at the ends of what a double holds, alone and together, on both kinds of axes. */
    @Test
    void anyNumbersCanBeDrawn() {
        double[] numbers = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e300, -1e300, Double.MIN_VALUE, Double.MAX_VALUE, 1e16};
        for (double one : numbers) {
            for (double other : numbers) {
                for (var scale : new String[] {"linear", "log"}) {
                    fresh();
                    plt.yscale(scale);
                    plt.plot(np.array(0.0, 1.0, 2.0), np.array(one, other, one), "o-");
                    plt.bar(np.array(0.0), np.array(other));
                    assertThat(plt.gcf().png(20)).as(one + " " + other + " " + scale).isNotEmpty();
                }
            }
        }
    }

    @Test
    void aBarWithoutHeightLosesNoOther() {
        plt.bar(np.array(0.0, 1.0, 2.0), np.array(1.0, Double.NaN, 2.0));
        var image = drawn();
        assertThat(shows(image, 0, 0.5, BLUE)).isTrue();
        assertThat(shows(image, 1, 0.5, Color.WHITE)).isTrue();
        assertThat(shows(image, 2, 0.5, BLUE)).isTrue();
    }

    @Test
    void aLineForEachColumn() {
        var lines = plt.plot(np.array(new double[][] {{0, 2}, {0, 2}, {0, 2}})).label("a", "b").lines();
        assertThat(lines).hasSize(2).extracting(Line::label).containsExactly("a", "b");
        var image = drawn();
        assertThat(shows(image, 1, 0, BLUE)).isTrue();
        assertThat(shows(image, 1, 2, ORANGE)).isTrue();
    }

    @Test
    void anOwnColourLeavesItsTurnToTheNext() {
        var first = plt.plot(np.array(0, 1)).color("red").lines().getFirst();
        var second = plt.plot(np.array(1, 2)).lines().getFirst();
        assertThat(first.hue.color()).isEqualTo(Color.RED);
        assertThat(second.hue.color()).isEqualTo(BLUE);
        assertThat(plt.plot(np.array(1, 2), "k--").lines().getFirst().hue.color()).isEqualTo(Color.BLACK);
        assertThat(plt.plot(np.array(1, 2)).lines().getFirst().hue.color()).isEqualTo(ORANGE);
    }

    @Test
    void picturesInGreyColourAndMaps() {
        plt.imshow(np.array(new double[][] {{0, 1}})).cmap(plt.cm.gray_r);
        assertThat(shows(drawn(), 0, 0, Color.WHITE)).isTrue();
        assertThat(shows(drawn(), 1, 0, Color.BLACK)).isTrue();
        fresh();
        plt.imshow(np.array(new double[][] {{0, 1}}));
        assertThat(shows(drawn(), 0, 0, new Color(0x440154))).isTrue();
        assertThat(shows(drawn(), 1, 0, new Color(0xfde725))).isTrue();
        fresh();
        plt.imshow(np.array(1.0, 0.0, 0.0, 0.0, 1.0, 0.0).reshape(1, 2, 3));
        assertThat(shows(drawn(), 0, 0, Color.RED)).isTrue();
        assertThat(shows(drawn(), 1, 0, Color.GREEN)).isTrue();
        fresh();
        plt.imshow(np.array(3, 128, 255, 1000).reshape(2, 2));
        assertThat(shows(drawn(), 0, 0, new Color(0x440154))).as("the least integer").isTrue();
        assertThat(shows(drawn(), 1, 1, new Color(0xfde725))).as("the largest integer").isTrue();
        fresh();
        plt.imshow(np.array(0, 128, 255, 255, 0, 0).reshape(1, 2, 3));
        assertThat(shows(drawn(), 0, 0, new Color(0, 128, 255))).as("colours as bytes").isTrue();
        fresh();
        plt.imshow(np.array(new double[][] {{0, Double.POSITIVE_INFINITY, 1}}));
        assertThat(shows(drawn(), 1, 0, Color.WHITE)).as("no colour for infinity").isTrue();
        assertThat(shows(drawn(), 2, 0, new Color(0xfde725))).as("nor a part in the range").isTrue();
        fresh();
        assertThatThrownBy(() -> plt.imshow(np.arange(784))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("reshape(28, 28)");
    }

    @Test
    void logarithmicAxes() {
        plt.semilogy(np.arange(5), np.array(1e-3, 1.0, 0.0, 10.0, 1e5)).label("a");
        assertThat(plt.gca().yRange().low()).isBetween(1e-4, 1e-3);
        var ticks = plt.gcf().painters(640, 480).getFirst().frame().yAxis().ticks();
        assertThat(ticks.labels()).containsExactly("10⁻²", "10⁰", "10²", "10⁴");
        assertThat(shows(drawn(), 3.5, 1000, BLUE)).isTrue();
    }

    @Test
    void severalLinesInATitleAndNoNull() {
        plt.title("one");
        long one = count(drawn(), Color.BLACK);
        plt.title("one\none");
        assertThat(count(drawn(), Color.BLACK)).isGreaterThan(one);
        plt.title(null);
        plt.xlabel(null);
        assertThat(count(drawn(), Color.BLACK)).isLessThan(one);
    }

    @Test
    void lettersWithoutAFontAreNamedOnce() {
        plt.title("a letter that nobody has: \uE123");
        assertThat(errors(Pixels::drawn)).contains("U+E123").contains("install");
        assertThat(errors(Pixels::drawn)).isEmpty();
    }
}
