package common.matplotlib;

//SOURCES Held.java ../testing/Reference.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.numpy.NDArray;
import common.numpy.np;
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

/** What the calls of plt take, refuse and give back, and what becomes of figures. */
class CallsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void fresh() {
        plt.close("all");
        plt.toNowhere();
    }

    @Test
    void differingLengthsAreRefused() {
        assertThatThrownBy(() -> plt.plot(List.of(1, 2, 3), List.of(1, 2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 and 2");
        assertThatThrownBy(() -> plt.scatter(np.arange(3), np.arange(2))).hasMessageContaining("3 and 2");
    }

    /** A run that Ctrl-C ended has fewer losses than iterations. */
    @Test
    void ofARunThatEndedEarlyAsManyPointsAsBothHave() throws Exception {
        var endedEarly = Class.forName("common.script.TrainingLoop").getDeclaredField("endedEarly");
        endedEarly.setAccessible(true);
        var said = new ByteArrayOutputStream();
        var before = System.err;
        endedEarly.setBoolean(null, true);
        Values.saidShort = false;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(plt.plot(np.arange(10), List.of(1, 2, 3)).lines().getFirst().x).hasSize(3);
            assertThat(plt.plot(np.arange(10), List.of(1, 2)).lines().getFirst().x).hasSize(2);
        } finally {
            System.setErr(before);
            endedEarly.setBoolean(null, false);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("the run ended early: 3 of 10 points are drawn\n");
    }

    @Test
    void histogramsCountAsNumPyDoes() {
        var counted = new Histogram(new double[] {0, 0.1, 0.1, 0.25, 0.5, 0.999, 1, -0.1, 1.1, Double.NaN}, 10, 0, 1);
        assertThat(counted.counts()).containsExactly(1, 2, 1, 0, 0, 1, 0, 0, 0, 2);
        assertThat(Histogram.of(new double[] {3, 3}, 2).counts()).containsExactly(0, 2);
        assertThatThrownBy(() -> plt.hist(np.arange(3), 0)).hasMessageContaining("at least one bin");
        assertThatThrownBy(() -> plt.hist(np.arange(3), 5).range(1, 1)).hasMessageContaining("from 1.0 to 1.0");
    }

    /** What NumPy's histogram gives with density=True. */
    @Test
    void aDensityHasTheAreaOne() {
        var values = np.array(0.0, 0.1, 0.1, 0.25, 0.5, 0.9, 2.5, 4.0);
        assertThat(plt.hist(values, 4).density(true).heights()).containsExactly(0.75, 0, 0.125, 0.125);
        assertThat(plt.hist(values, 2).range(0, 1).density(true).edgecolor("black").heights())
                .containsExactly(new double[] {4 / 3.0, 2 / 3.0}, org.assertj.core.data.Offset.offset(1e-15));
        assertThatThrownBy(() -> plt.bar(np.arange(2), np.arange(2)).density(true)).hasMessageContaining("only a histogram");
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

    /** What a page may say of its axes, and what it can't. */
    @Test
    void mistakesAreNamed() {
        assertRefused(_ -> plt.xlim(1, 1), "an axis can't run from 1.0 to 1.0");
        assertRefused(_ -> plt.ylim(0, Double.NaN), "an axis can't run");
        assertRefused(_ -> plt.subplot(2, 2, 5), "a grid of 2 x 2 has no plot 5");
        assertRefused(_ -> plt.legend().loc("middle"), "'middle' is no place");
        assertRefused(_ -> plt.plot(np.arange(3)).color("bleu"), "no colour is called 'bleu'");
        assertRefused(_ -> plt.plot(np.arange(3)).alpha(2), "alpha is between 0 and 1");
        assertRefused(_ -> plt.plot(np.arange(3)).linewidth(-1), "from 0 on, not -1.0");
        assertRefused(_ -> plt.plot(np.arange(3)).markersize(Double.NaN), "from 0 on, not NaN");
        assertRefused(_ -> plt.scatter(np.arange(3), np.arange(3)).s(-4), "from 0 on, not -4.0");
        assertRefused(_ -> plt.axhline(1).linewidth(Double.POSITIVE_INFINITY), "from 0 on, not Infinity");
        assertRefused(_ -> plt.imshow(np.zeros(2, 2)).cmap("jet2"), "no colour map");
        assertRefused(_ -> plt.axis("none"), "axis is 'on' or 'off'");
        assertRefused(_ -> plt.xticks(np.arange(2), List.of("a")), "2 ticks and 1 labels");
    }

    private static void assertRefused(Consumer<Void> call, String words) {
        assertThatThrownBy(() -> call.accept(null)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
