//SOURCES Shell.java Snippet.java

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** docs/own-code.md: its script runs from a folder beside the repository, its other blocks in the shell, as it says. */
class OwnCodeTest {
    private static final Path PAGE = Path.of("docs/own-code.md");

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs a symbolic link")
    void theScriptRunsFromAFolderOfItsOwn() throws Exception {
        var base = Files.createTempDirectory("beside");
        try {
            Files.createSymbolicLink(base.resolve("dlfs"), Path.of("").toAbsolutePath());
            var lines = Files.readAllLines(PAGE);
            var script = Files.writeString(Files.createDirectories(base.resolve("mine")).resolve("my_net.java"),
                    Snippet.in(lines).getFirst().code().of(lines) + "\n");
            var out = base.resolve("out");
            var process = new ProcessBuilder("sh", Path.of("jbang").toAbsolutePath().toString(), script.toString(), "--seed", "0", "--iters", "60",
                    "--hidden", "20", "--dataset", "synthetic", "--train-size", "2000", "--test-size", "500", "--save", base.resolve("loss.png").toString())
                    .redirectOutput(out.toFile()).redirectError(base.resolve("err").toFile()).start();
            assertThat(process.waitFor()).as(Files.readString(base.resolve("err"))).isZero();
            assertThat(Files.readString(out)).matches("test acc:0\\.\\d+\n");
            assertThat(base.resolve("loss.png")).isNotEmptyFile();

            // help names the command by which the script is found from where the reader is
            var help = new ProcessBuilder("sh", Path.of("jbang").toAbsolutePath().toString(), "my_net.java", "--help")
                    .directory(base.resolve("mine").toFile()).redirectOutput(out.toFile()).redirectError(base.resolve("err").toFile()).start();
            assertThat(help.waitFor()).as(Files.readString(base.resolve("err"))).isZero();
            assertThat(Files.readString(out)).startsWith("Usage: jbang my_net.java [OPTIONS]").contains("--hidden N", "neurons in each of two hidden layers");
        } finally {
            Files.delete(base.resolve("dlfs"));
            try (var files = Files.walk(base)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    @Test
    void picturesOfDigitsBecomeADataSet() throws Exception {
        var base = Files.createTempDirectory("digits");
        try {
            for (int digit = 0; digit < 10; digit++) {
                var folder = Files.createDirectories(base.resolve("pictures").resolve(String.valueOf(digit)));
                for (int i = 0; i < 5; i++) {
                    ImageIO.write(drawn(digit, 40 + 10 * i), "png", folder.resolve(i + ".png").toFile());
                }
            }
            assertThat(run(base, "data/images.java", "--from", "pictures", "--to", "own")).isEqualTo("40 training and 10 test images\n");
            assertThat(run(base, "ch03/neuralnet_mnist.java", "--dataset", "own")).matches("Accuracy:(0\\.[5-9]|1\\.0).*\n");
        } finally {
            try (var files = Files.walk(base)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** A digit in black strokes on white paper: lines between corners, as a pocket calculator shows them. */
    private static BufferedImage drawn(int digit, int size) {
        var picture = new BufferedImage(2 * size, 3 * size, BufferedImage.TYPE_BYTE_GRAY);
        var g = picture.createGraphics();
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, 2 * size, 3 * size);
        g.setPaint(Color.BLACK);
        g.setStroke(new BasicStroke(size / 6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int[][] segments = {{0, 0, 1, 0}, {1, 0, 1, 1}, {1, 1, 1, 2}, {0, 2, 1, 2}, {0, 1, 0, 2}, {0, 0, 0, 1}, {0, 1, 1, 1}};
        var lit = List.of("012345", "12", "01643", "01623", "5612", "05623", "056234", "012", "0123456", "012356").get(digit);
        for (char segment : lit.toCharArray()) {
            var s = segments[segment - '0'];
            g.drawLine(size / 2 + s[0] * size, size / 2 + s[1] * size, size / 2 + s[2] * size, size / 2 + s[3] * size);
        }
        g.dispose();
        return picture;
    }

    private static String run(Path folder, String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", Path.of("jbang").toAbsolutePath().toString(), Path.of(script).toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        var err = Files.createTempFile("run", ".err");
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile()).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + Files.readString(err)).isZero();
        Files.delete(err);
        return output;
    }

    @Test
    void theOtherBlocksPrintWhatStandsBelowThem() throws Exception {
        var lines = Files.readAllLines(PAGE);
        var snippets = Snippet.in(lines).subList(1, Snippet.in(lines).size());
        var outputs = Shell.outputs(snippets.stream().map(snippet -> snippet.code().of(lines)).toList());
        for (int i = 0; i < snippets.size(); i++) {
            assertThat(outputs.get(i)).isEqualTo(snippets.get(i).output().map(output -> output.of(lines)).orElse(""));
        }
    }
}
