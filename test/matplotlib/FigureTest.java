package common.matplotlib;

//SOURCES Held.java ../testing/Reference.java
//SOURCES ../../common/Functions.java ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/dataset/Mnist.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.Functions;
import common.files.Failure;
import common.numpy.NDArray;
import common.numpy.np;
import testing.Reference;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book's figures, compared between their axes with what matplotlib drew, and what becomes of files. */
class FigureTest {
    /** The reference figures have 60 pixels to the inch, ours 100. */
    private static final double SCALE = 0.6;
    /** The inside of the frame, in pixels of the references. */
    private static final int LEFT = 50;
    private static final int RIGHT = 344;
    private static final int TOP = 37;
    private static final int BOTTOM = 254;

    private final ChartFigure figure = new ChartFigure(1, 640, 480);
    private final NDArray x = np.arange(-5.0, 5.0, 0.1);

    @TempDir
    private Path folder;

    private Lines plot(NDArray x, NDArray y) {
        return figure.axes().plot(x, y);
    }

    private void limits(double left, double right, double bottom, double top) {
        figure.axes().xLimits = Optional.of(new Limits(left, right));
        ylim(bottom, top);
    }

    private void ylim(double bottom, double top) {
        figure.axes().yLimits = Optional.of(new Limits(bottom, top));
    }

    @Test
    void section323StepFunction() throws IOException {
        plot(x, Functions.stepFunction(x));
        ylim(-0.1, 1.1);
        assertLooksLike("step_function");
    }

    @Test
    void section324Sigmoid() throws IOException {
        plot(x, Functions.sigmoid(x));
        ylim(-0.1, 1.1);
        assertLooksLike("sigmoid");
    }

    @Test
    void section325SigmoidAndStep() throws IOException {
        plot(x, Functions.sigmoid(x));
        plot(x, Functions.stepFunction(x)).format("k--");
        ylim(-0.1, 1.1);
        assertLooksLike("sig_step_compare");
    }

    @Test
    void section327Relu() throws IOException {
        plot(x, Functions.relu(x));
        ylim(-1, 5.5);
        assertLooksLike("relu");
    }

    @Test
    void section432TangentWithItsOwnLimits() throws IOException {
        var x = np.arange(0.0, 20.0, 0.1);
        plot(x, x.mul(x).mul(0.01).add(x.mul(0.1)));
        plot(x, x.mul(0.2).sub(0.25));
        assertLooksLike("gradient_1d");
    }

    @Test
    void section44Arrows() throws IOException {
        double[][] field = new double[4][18 * 18];
        for (int i = 0; i < field[0].length; i++) {
            field[0][i] = -2 + 0.25 * (i % 18);
            field[1][i] = -2 + 0.25 * (i / 18);
            field[2][i] = -2 * field[0][i];
            field[3][i] = -2 * field[1][i];
        }
        figure.axes().add(new Quiver(field[0], field[1], field[2], field[3])).angles("xy").color("#666666");
        figure.axes().grid = true;
        limits(-2, 2, -2, 2);
        assertLooksLike("gradient_2d");
    }

    @Test
    void section441Descent() throws IOException {
        double[] down = new double[20];
        for (int i = 0; i < down.length; i++) {
            down[i] = Math.pow(0.8, i);
        }
        plot(np.array(-5.0, 5.0), np.array(0.0, 0.0)).format("--b");
        plot(np.array(0.0, 0.0), np.array(-5.0, 5.0)).format("--b");
        plot(np.array(down).mul(-3.0), np.array(down).mul(4.0)).format("o").color("C0");
        limits(-3.5, 3.5, -4.5, 4.5);
        assertLooksLike("gradient_method");
    }

    /** Almost all that is inked in one figure is inked in the other, or right beside it. */
    private void assertLooksLike(String name) throws IOException {
        Held.keep(figure);
        var expected = ImageIO.read(Reference.file("figures/" + name + ".png").toFile());
        var actual = ImageIO.read(new ByteArrayInputStream(FigureWriter.png(figure, SCALE)));
        assertThat(missing(expected, actual)).as("missing of what matplotlib drew").isLessThan(0.01);
        assertThat(missing(actual, expected)).as("drawn besides").isLessThan(0.01);
    }

    private static double missing(BufferedImage from, BufferedImage in) {
        int ink = 0;
        int missing = 0;
        for (int row = TOP; row < BOTTOM; row++) {
            for (int column = LEFT; column < RIGHT; column++) {
                if (darkness(from, column, row) > 100) {
                    ink++;
                    missing += isNear(in, column, row) ? 0 : 1;
                }
            }
        }
        assertThat(ink).isPositive();
        return (double) missing / ink;
    }

    private static boolean isNear(BufferedImage image, int column, int row) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (darkness(image, column + dx, row + dy) > 40) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int darkness(BufferedImage image, int column, int row) {
        var color = new Color(image.getRGB(column, row));
        return 255 - Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
    }

    @Test
    void anSvgIsWellFormed() throws Exception {
        plot(x, x).label("a < b & 'c'");
        figure.axes().legend().loc("upper left");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false); // no network
        var svg = factory.newDocumentBuilder().parse(new ByteArrayInputStream(FigureWriter.svg(figure)));
        assertThat(svg.getDocumentElement().getTextContent()).contains("a < b & 'c'");
    }

    @Test
    void theSameFigureGivesTheSameFile() throws IOException {
        plot(x, x).label("a line");
        figure.axes().legend();
        assertThat(FigureWriter.png(figure, 1)).isEqualTo(FigureWriter.png(figure, 1));
        assertThat(FigureWriter.svg(figure)).isEqualTo(FigureWriter.svg(figure));
        assertThat(new String(FigureWriter.svg(figure), StandardCharsets.UTF_8)).contains("<svg", ">a line<");
    }

    @Test
    void severalFiguresGoToNumberedFiles() {
        plot(x, x);
        var target = FigureFiles.named(folder.resolve("a.b.png"));
        target.show(List.of(figure, new ChartFigure(2, 640, 480)), true);
        target.show(List.of(figure, new ChartFigure(3, 640, 480)), true);
        assertThat(folder).isDirectoryContaining("glob:**/a.b.png").isDirectoryContaining("glob:**/a.b-2.png")
                .isDirectoryContaining("glob:**/a.b-3.png");
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void aShellsFigureTakesTheNextFreeName() throws IOException {
        plot(x, x);
        Files.writeString(folder.resolve("figure.png"), "somebody's");
        var target = FigureFiles.free(folder.resolve("figure.png"));
        target.show(List.of(figure), true);
        target.show(List.of(new ChartFigure(2, 640, 480)), true);
        target.show(List.of(figure), true);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("figure.png", "figure (2).png", "figure (3).png");
        assertThat(folder.resolve("figure.png")).hasContent("somebody's");
    }

    @Test
    void whatCanNotBeWrittenIsRefusedBeforeTheWork() {
        assertThatThrownBy(() -> FigureWriter.check(folder.resolve("a.gif"))).isInstanceOfSatisfying(Failure.class,
                failure -> assertThat(failure.status()).isEqualTo(Failure.USAGE)).hasMessageContaining(".png or .svg");
        assertThatThrownBy(() -> FigureWriter.check(folder.resolve("none/a.png"))).isInstanceOfSatisfying(Failure.class,
                failure -> assertThat(failure.status()).isEqualTo(Failure.USAGE)).hasMessageContaining("isn't there");
    }

    @Test
    void aFolderInTheWayIsAnErrorThatLeavesNothingBehind() throws IOException {
        plot(x, x);
        Path taken = Files.createDirectory(folder.resolve("a.png"));
        assertThatThrownBy(() -> FigureWriter.write(figure, taken, 100)).isInstanceOf(Failure.class).hasMessageContaining("is a folder");
        assertThat(folder.toFile().list()).containsExactly("a.png");
    }

    @Test
    void aFigureThatCanNotBeDrawnLeavesNoFile() {
        figure.axes().plot(x, x).lines().getFirst().style = null;
        assertThatThrownBy(() -> FigureWriter.write(figure, folder.resolve("a.png"), 100)).isInstanceOf(NullPointerException.class);
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void formatsNameColourMarkerAndLineInAnyOrder() {
        assertThat(LineFormat.parse("k--")).isEqualTo(LineFormat.parse("--k"))
                .isEqualTo(new LineFormat(Optional.of("k"), LineStyle.DASHED, Marker.NONE));
        assertThat(LineFormat.parse("o")).isEqualTo(new LineFormat(Optional.empty(), LineStyle.NONE, Marker.CIRCLE));
        assertThat(LineFormat.parse("o-").style()).isEqualTo(LineStyle.SOLID);
        assertThatThrownBy(() -> LineFormat.parse("q")).hasMessageContaining("'q'");
    }

    @Test
    void xAndYMustBeOfOneLength() {
        assertThatThrownBy(() -> plot(np.array(1, 2, 3), np.array(1, 2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 and 2");
    }

    @Test
    void aGraphIsDrawnAndWrittenAsDot() throws IOException {
        var graph = new Graph("apples");
        var apple = graph.node(0, 0, "an \"apple\"", Graph.Shape.TEXT);
        var times = graph.node(1, 0.5, "×", Graph.Shape.CIRCLE);
        graph.edge(apple, times, "100", "2.2");
        assertThat(graph.dot()).isEqualTo("""
                digraph "apples" {
                    rankdir=LR;
                    node [style=filled];
                    n0 [label="an \\"apple\\"", shape=plaintext, fillcolor="#ffffff"];
                    n1 [label="×", shape=circle, fillcolor="#ffffff"];
                    { rank=same; n0; }
                    { rank=same; n1; }
                    n0 -> n1 [label="100\\n2.2"];
                }
                """);
        assertThat(new String(FigureWriter.svg(graph), StandardCharsets.UTF_8)).contains(">100<", ">2.2<", "apple");
    }
}
