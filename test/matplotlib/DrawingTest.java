package common.matplotlib;

//SOURCES Held.java ../testing/Reference.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.numpy.NDArray;
import common.numpy.np;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each call of plt draws, pixel by pixel where that is what counts. */
class DrawingTest {
    private static final Color BLUE = Colors.cycle(0);
    private static final Color ORANGE = Colors.cycle(1);

    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void fresh() {
        plt.close("all");
        plt.toNowhere();
    }

    private static BufferedImage drawn() {
        try {
            return ImageIO.read(new ByteArrayInputStream(plt.gcf().png(100)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many pixels have nearly that colour. */
    private static long count(BufferedImage image, Color color) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += near(image, x, y, color) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean near(BufferedImage image, int x, int y, Color color) {
        var pixel = new Color(image.getRGB(x, y));
        return Math.abs(pixel.getRed() - color.getRed()) + Math.abs(pixel.getGreen() - color.getGreen())
                + Math.abs(pixel.getBlue() - color.getBlue()) < 24;
    }

    /** Whether that colour is at a point of the data or right beside it; white all around it. */
    private static boolean shows(BufferedImage image, double x, double y, Color color) {
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
    void differingLengthsAreRefused() {
        assertThatThrownBy(() -> plt.plot(List.of(1, 2, 3), List.of(1, 2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 and 2");
        assertThatThrownBy(() -> plt.scatter(np.arange(3), np.arange(2))).hasMessageContaining("3 and 2");
    }

    @Test
    void histogramsCountAsNumPyDoes() {
        var counted = new Histogram(new double[] {0, 0.1, 0.1, 0.25, 0.5, 0.999, 1, -0.1, 1.1, Double.NaN}, 10, 0, 1);
        assertThat(counted.counts()).containsExactly(1, 2, 1, 0, 0, 1, 0, 0, 0, 2);
        assertThat(Histogram.of(new double[] {3, 3}, 2).counts()).containsExactly(0, 2);
        assertThatThrownBy(() -> plt.hist(np.arange(3), 0)).hasMessageContaining("at least one bin");
        assertThatThrownBy(() -> plt.hist(np.arange(3), 5).range(1, 1)).hasMessageContaining("from 1.0 to 1.0");
    }

    @Test
    void contoursLieWhereTheFunctionHasTheirLevel() {
        var grid = np.meshgrid(np.linspace(-2, 2, 81), np.linspace(-2, 2, 81));
        var Z = grid.X().pow(2).add(grid.Y().pow(2));
        var contour = plt.contour(grid.X(), grid.Y(), Z, np.array(1.0, 2.25));
        for (int level = 0; level < 2; level++) {
            assertThat(contour.lines(level)).as("one circle").hasSize(1);
            var circle = contour.lines(level).getFirst();
            for (int i = 0; i < circle[0].length; i++) {
                assertThat(Math.hypot(circle[0][i], circle[1][i])).isCloseTo(1 + level / 2.0, org.assertj.core.data.Offset.offset(1e-3));
            }
            assertThat(circle[0][0]).isEqualTo(circle[0][circle[0].length - 1]);
        }
        assertThat(plt.contour(grid.X(), grid.Y(), Z).levels()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(plt.gca().xRange()).as("no margin").isEqualTo(new Limits(-2, 2));
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
        plt.imshow(np.array(0, 128, 255, 255).reshape(2, 2));
        assertThat(shows(drawn(), 1, 0, new Color(128, 128, 128))).as("bytes are grey").isTrue();
        assertThatThrownBy(() -> plt.imshow(np.arange(784))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("reshape(28, 28)");
    }

    @Test
    void picturesAreReadAsFloat32() throws IOException {
        var image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 1, 0x0a80ff);
        ImageIO.write(image, "png", folder.resolve("rgb.png").toFile());
        var read = plt.imread(folder.resolve("rgb.png").toString());
        assertThat(read.shape().toString()).isEqualTo("(2, 3, 3)");
        assertThat(read.get(1, 2).toArray()).containsExactly(10 / 255f, 128 / 255f, 1);
        var grey = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(1, 0, 0, 77);
        ImageIO.write(grey, "png", folder.resolve("grey.png").toFile());
        assertThat(plt.imread(folder.resolve("grey.png").toString()).toArray()).containsExactly(0, 77 / 255f, 0, 0);
        Files.writeString(folder.resolve("no.png"), "no picture");
        assertThatThrownBy(() -> plt.imread(folder.resolve("no.png").toString())).hasMessageContaining("is no picture");
        assertThatThrownBy(() -> plt.imread(folder.resolve("none.png").toString())).hasMessageContaining("there is no picture");
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
        assertThat(errors(DrawingTest::drawn)).contains("U+E123").contains("install");
        assertThat(errors(DrawingTest::drawn)).isEmpty();
    }

    @Test
    void everySvgIsXmlWithAViewBox() throws Exception {
        plt.title("control \u0001\u001b\u009b, < & > \" '\nsecond, surrogate \ud800");
        plt.plot(np.arange(3)).label("]]> <b>");
        plt.legend();
        plt.contour(np.arange(3), np.arange(3), np.random.rand(3, 3));
        var factory = DocumentBuilderFactory.newInstance();
        var svg = factory.newDocumentBuilder().parse(new ByteArrayInputStream(plt.gcf().svg())).getDocumentElement();
        assertThat(svg.getAttribute("viewBox")).matches("0(\\.0)? 0(\\.0)? 640(\\.0)? 480(\\.0)?");
        assertThat(svg.getTextContent()).contains("]]> <b>").contains("< & > \" '");
    }

    @Test
    void dotsToTheInch() throws IOException {
        plt.plot(np.arange(3));
        plt.savefig(folder.resolve("a.png").toString(), 200);
        assertThat(ImageIO.read(folder.resolve("a.png").toFile()).getWidth()).isEqualTo(1280);
        assertThatThrownBy(() -> plt.savefig(folder.resolve("b.png").toString(), 1e6)).hasMessageContaining("another dpi");
        assertThatThrownBy(() -> plt.savefig(folder.resolve("b.png").toString(), -1)).hasMessageContaining("another dpi");
        assertThat(folder.resolve("b.png")).doesNotExist();
    }

    @Test
    void figuresGrowWhileTheyAreShown() {
        var shown = new java.util.ArrayList<Integer>();
        plt.showIn((figures, wait) -> shown.add(wait ? -1 : plt.gca().artists().size()));
        plt.ion();
        try {
            plt.plot(np.arange(3));
            plt.show();
            plt.plot(np.arange(4));
            plt.show();
            plt.clf();
            plt.show();
        } finally {
            plt.ioff();
        }
        plt.show();
        assertThat(shown).containsExactly(1, 2, 0, -1);
    }

    @Test
    void figuresByNumberAndClose() {
        var one = plt.figure();
        var two = plt.figure();
        assertThat(plt.figure(1)).isSameAs(one);
        plt.close();
        assertThat(plt.gcf()).isSameAs(two);
        plt.close("all");
        assertThat(plt.gcf().title()).isEqualTo("Figure 1");
    }

    /** What a page may say of its axes, and what it can't. */
    @Test
    void mistakesAreNamed() {
        assertRefused(_ -> plt.xlim(1, 1), "an axis can't run from 1.0 to 1.0");
        assertRefused(_ -> plt.ylim(0, Double.NaN), "an axis can't run");
        assertRefused(_ -> plt.subplot(2, 2, 5), "a grid of 2 x 2 has no plot 5");
        assertRefused(_ -> plt.legend().loc("middle"), "'middle' is no place");
        assertRefused(_ -> plt.plot(np.arange(3)).color("bleu"), "no colour is called 'bleu'");
        assertRefused(_ -> plt.plot(np.arange(3)).alpha(2), "alpha is between 0 and 1");
        assertRefused(_ -> plt.imshow(np.zeros(2, 2)).cmap("jet2"), "no colour map");
        assertRefused(_ -> plt.axis("none"), "axis is 'on' or 'off'");
        assertRefused(_ -> plt.xticks(np.arange(2), List.of("a")), "2 ticks and 1 labels");
    }

    private static void assertRefused(Consumer<Void> call, String words) {
        assertThatThrownBy(() -> call.accept(null)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }

    @Test
    void aThousandFiguresLeakNothing() {
        NDArray data = np.random.rand(1000);
        long before = 0;
        for (int i = 0; i < 1000; i++) {
            plt.plot(data);
            plt.hist(data, 10);
            plt.title("figure " + i);
            if (i % 10 == 0) {
                assertThat(plt.gcf().png(20)).isNotEmpty();
            }
            plt.show();
            if (i == 200) {
                before = used();
            }
        }
        assertThat(used() - before).as("bytes more than after 200 figures").isLessThan(5_000_000);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
