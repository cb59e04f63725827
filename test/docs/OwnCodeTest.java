//SOURCES Shell.java Snippet.java

import static org.assertj.core.api.Assertions.assertThat;

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
        } finally {
            Files.delete(base.resolve("dlfs"));
            try (var files = Files.walk(base)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
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
