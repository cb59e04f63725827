package common.matplotlib;

//SOURCES FigureTest.java Held.java ReferenceFiguresTest.java ReferencePicturesTest.java ../testing/Reference.java
//SOURCES ../../common/Functions.java ../../common/dataset/Mnist.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import common.numpy.np;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser shows a figure's SVG as its PNG is. */
class SvgTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int AT_ONCE = 12;
    /** Letters have other shades at their edges and other gaps between them: sixteen long titles one upon another differ in four of a hundred pixels. */
    private static final double TOLERANCE = 0.05;
    private static final int PATIENCE_SECONDS = 180;

    @TempDir
    private Path folder;

    private static void draw() {
        var x = np.arange(0.0, 6.0, 0.1);
        plt.plot(x, np.sin(x)).label("sin").marker("o").markevery(5);
        plt.plot(x, np.cos(x)).linestyle("--").label("cos").alpha(0.5);
        plt.title("sin & <cos>\ntwo lines");
        plt.xlabel("x");
        plt.ylabel("y");
        plt.grid();
        plt.legend();
        var fig = plt.figure();
        for (int i = 0; i < 6; i++) {
            var ax = fig.addSubplot(2, 3, i + 1).xticks(List.of()).yticks(List.of());
            ax.imshow(np.random.randn(5, 5)).cmap(plt.cm.gray_r).interpolation("nearest");
        }
        plt.figure();
        var grid = np.meshgrid(np.linspace(-2, 2, 80), np.linspace(-2, 2, 80));
        plt.contour(grid.X(), grid.Y(), grid.X().pow(2).add(grid.Y().pow(2)));
        plt.quiver(np.array(-1.0, 1.0), np.array(0.0, 0.0), np.array(1.0, -1.0), np.array(1.0, 1.0));
        plt.figure();
        plt.subplot(1, 2, 1);
        plt.hist(np.random.randn(1000), 30);
        plt.subplot(1, 2, 2);
        plt.semilogy(np.arange(5), np.array(1.0, 1e2, 1e3, 1e5, 1e6));
        plt.fillBetween(np.arange(5), np.array(1.0, 1e2, 1e3, 1e5, 1e6), 1).alpha(0.3);
        plt.show();
    }

    @Test
    void aBrowserShowsThePng() throws Exception {
        np.random.seed(0);
        assertShown(Held.shown(SvgTest::draw));
    }

    /** Those of chapters 1, 3, 4, 6, 7 and 8, as the tests of their numbers and pictures draw them. */
    @Test
    void aBrowserShowsTheBooksFigures() throws Exception {
        np.random.seed(0);
        var figures = Held.comparedIn(() -> Stream.of(FigureTest.class, ReferenceFiguresTest.class, ReferencePicturesTest.class)
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()).filter(test -> test.isAnnotationPresent(Test.class)))
                .filter(test -> test.getName().startsWith("section")).sorted(Comparator.comparing(Method::getName)).forEach(SvgTest::run));
        assertThat(figures).hasSizeGreaterThan(20);
        for (int first = 0; first < figures.size(); first += AT_ONCE) {
            assertShown(figures.subList(first, Math.min(figures.size(), first + AT_ONCE)));
        }
    }

    private static void run(Method test) {
        try {
            var own = test.getDeclaringClass().getDeclaredConstructor().newInstance();
            test.invoke(own);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(test.getName(), e);
        }
    }

    private void assertShown(List<Figure> figures) throws Exception {
        var browser = Arrays.stream(System.getenv("PATH").split(":")).flatMap(each -> List.of("chromium", "google-chrome").stream()
                .map(name -> Path.of(each, name))).filter(Files::isExecutable).findFirst();
        assumeTrue(browser.isPresent(), "no Chromium here");
        var page = new StringBuilder("<!DOCTYPE html><body style='margin:0'>");
        for (int i = 0; i < figures.size(); i++) {
            Files.write(folder.resolve(i + ".svg"), figures.get(i).svg());
            page.append("<img style='display:block' src='").append(i).append(".svg'>");
        }
        Files.writeString(folder.resolve("page.html"), page);
        var run = new ProcessBuilder(browser.get().toString(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"), "--window-size=" + WIDTH + "," + HEIGHT * figures.size(),
                "--screenshot=" + folder.resolve("shot.png"), folder.resolve("page.html").toUri().toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        var shot = ImageIO.read(folder.resolve("shot.png").toFile());
        for (int i = 0; i < figures.size(); i++) {
            var png = ImageIO.read(new ByteArrayInputStream(figures.get(i).png(100)));
            assertLooksLike(png, shot.getSubimage(0, i * HEIGHT, WIDTH, HEIGHT), i);
        }
    }

    /** Almost all pixels of one have their like right beside their place in the other. */
    private void assertLooksLike(BufferedImage png, BufferedImage svg, int number) throws IOException {
        assertThat(missing(png, svg)).as("figure %d: of the PNG missing in the SVG", number).isLessThan(TOLERANCE);
        assertThat(missing(svg, png)).as("figure %d: of the SVG missing in the PNG", number).isLessThan(TOLERANCE);
    }

    private static double missing(BufferedImage from, BufferedImage in) {
        int inked = 0;
        int missing = 0;
        for (int y = 2; y < HEIGHT - 2; y++) {
            for (int x = 2; x < WIDTH - 2; x++) {
                if (distance(from.getRGB(x, y), 0xffffff) > 150) {
                    inked++;
                    missing += hasLike(in, x, y, from.getRGB(x, y)) ? 0 : 1;
                }
            }
        }
        assertThat(inked).isGreaterThan(1000);
        return (double) missing / inked;
    }

    private static boolean hasLike(BufferedImage image, int x, int y, int color) {
        for (int i = 0; i < 25; i++) {
            if (distance(image.getRGB(x + i % 5 - 2, y + i / 5 - 2), color) < 120) {
                return true;
            }
        }
        return false;
    }

    private static int distance(int one, int other) {
        var a = new Color(one);
        var b = new Color(other);
        return Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b.getBlue());
    }
}
