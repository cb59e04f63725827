package common.dataset;

//SOURCES ../../common/dataset/DigitInput.java ../testing/RealData.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.numpy.builtins.all;
import static common.numpy.builtins.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import common.files.Failure;
import common.numpy.NDArray;
import common.numpy.np;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import testing.RealData;

class DigitInputTest {
    @Test
    void fillsTheBoxOf20Pixels() {
        var tall = ink(100, 60, 10, 90, 20, 40); // 80 x 20 pixels of ink
        assertInk(DigitInput.of(tall), 5, 25, 12, 17); // 20 x 5, where MNIST's are
        assertInk(DigitInput.of(tall.T()), 12, 17, 5, 25);
        assertInk(DigitInput.of(ink(4, 4, 1, 2, 2, 3)), 5, 25, 5, 25); // enlarged too
    }

    @Test
    void putsTheCentreOfMassAtPixel14() {
        var flag = ink(40, 40, 0, 40, 0, 4); // a pole, and a cloth at its top
        flag.at(slice(8)).set(np.ones(8, 40));
        var input = DigitInput.of(flag.get(all, slice(24)));
        assertThat(np.dot(np.sum(input, 1), np.arange(28)).item() / np.sum(input)).isCloseTo(14, within(0.5));
        assertThat(np.dot(np.sum(input, 0), np.arange(28)).item() / np.sum(input)).isCloseTo(14, within(0.5));
    }

    @Test
    void keepsAllInkInside() {
        var hammer = ink(200, 200, 0, 200, 0, 1);
        hammer.at(slice(100)).set(np.ones(100, 200));
        assertThat(np.sum(DigitInput.of(hammer).gt(0.9))).isGreaterThan(180); // half of the box
    }

    @Test
    void aBlankDrawingGivesABlankInput() {
        assertThat(np.max(DigitInput.of(np.zeros(280, 280)))).isZero();
    }

    @Test
    void scalingKeepsMeanGreys() {
        var halves = np.zeros(40, 40).add(1);
        halves.at(slice(20)).set(np.full(0.5, 20, 40));
        var input = DigitInput.of(halves);
        assertThat(np.sum(input)).isCloseTo(300, within(1e-9)); // 200 pixels of 0.5 and 200 of 1
    }

    @Test
    void readsDarkOnLightAndLightOnDark(@TempDir Path folder) throws IOException {
        var expected = DigitInput.of(DigitInput.read(picture(folder, Color.BLACK, Color.WHITE, BufferedImage.TYPE_INT_RGB)));
        assertThat(np.max(expected)).isEqualTo(1);
        var white = DigitInput.of(DigitInput.read(picture(folder, Color.WHITE, Color.BLACK, BufferedImage.TYPE_BYTE_GRAY)));
        var transparent = DigitInput.of(DigitInput.read(picture(folder, Color.BLACK, new Color(0, true), BufferedImage.TYPE_INT_ARGB)));
        assertThat(np.max(white.sub(expected).abs())).isLessThan(0.02);
        assertThat(np.max(transparent.sub(expected).abs())).isLessThan(0.02);
    }

    @Test
    void saysWhatIsWrongWithAPicture(@TempDir Path folder) throws IOException {
        var text = Files.writeString(folder.resolve("text.png"), "no picture");
        assertThatThrownBy(() -> DigitInput.read(text)).isInstanceOf(Failure.class).hasMessageContaining("no picture");
        assertThatThrownBy(() -> DigitInput.read(folder.resolve("none.png"))).isInstanceOf(Failure.class)
                .hasMessageContaining("can't be read");
        var blank = picture(folder, Color.WHITE, Color.WHITE, BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() -> DigitInput.read(blank)).isInstanceOf(Failure.class).hasMessageContaining("nothing is drawn");
    }

    @Test
    void whatCouldTakeForEverOrAllMemoryIsRefused(@TempDir Path folder) throws Exception {
        var pipe = folder.resolve("pipe.png");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThatThrownBy(() -> DigitInput.read(pipe)).isInstanceOf(Failure.class).hasMessageContaining("is a pipe");

        var good = Files.readAllBytes(picture(folder, Color.BLACK, Color.WHITE, BufferedImage.TYPE_INT_RGB));
        var huge = good.clone();
        ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000); // of IHDR, behind its name: columns and rows
        var crc = new CRC32();
        crc.update(huge, 12, 17);
        ByteBuffer.wrap(huge).putInt(29, (int) crc.getValue());
        var file = Files.write(folder.resolve("huge.png"), huge);
        assertThatThrownBy(() -> DigitInput.read(file)).isInstanceOf(Failure.class).hasMessageContaining("is a picture of 60000 x 60000 pixels");

        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var damaged = Arrays.copyOf(good, random.nextBoolean() ? good.length : random.nextInt(1, good.length));
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                assertThat(DigitInput.read(file)).as("change %d", i).isNotNull();
            } catch (Failure e) {
                assertThat(e).as("change %d", i).hasMessageContaining(file.toString()).hasMessageNotContaining("Exception");
            }
        }
    }

    @Test
    void leavesMnistsOwnDigitsAsTheyAre() {
        var xTest = Mnist.load(new DataSource(Optional.empty(), Optional.of(RealData.require())), true, true, false).xTest();
        for (int i = 0; i < 1000; i++) {
            var image = xTest.get(i).reshape(28, 28);
            assertThat(np.max(DigitInput.of(image).sub(image).abs())).as("test image %d", i).isLessThan(0.1);
        }
    }

    private static NDArray ink(int rows, int columns, int top, int bottom, int left, int right) {
        var ink = np.zeros(rows, columns);
        ink.at(slice(top, bottom), slice(left, right)).set(np.ones(bottom - top, right - left));
        return ink;
    }

    /** Rows and columns, from and to, that hold all ink. */
    private static void assertInk(NDArray input, int top, int bottom, int left, int right) {
        assertThat(input.shape()).hasToString("(28, 28)");
        assertThat(np.sum(input)).isCloseTo((bottom - top) * (right - left), within(1e-9));
        assertThat(np.sum(input.get(slice(top, bottom), slice(left, right)))).isCloseTo(np.sum(input), within(1e-9));
    }

    private static Path picture(Path folder, Color ink, Color paper, int type) throws IOException {
        var picture = new BufferedImage(120, 80, type);
        var g = picture.createGraphics();
        g.setBackground(paper);
        g.clearRect(0, 0, 120, 80);
        g.setPaint(ink);
        g.setStroke(new BasicStroke(7));
        g.drawLine(40, 20, 80, 20);
        g.drawLine(80, 20, 60, 70);
        g.dispose();
        var file = folder.resolve("picture.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
