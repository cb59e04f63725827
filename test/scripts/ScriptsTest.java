//SOURCES ../testing/RealData.java Catalog.java ScriptRun.java Transcript.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import module java.base;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import testing.RealData;

/** Starts scripts as a user does, headless and from a folder elsewhere, and compares what they print with the *.txt here. */
@Execution(ExecutionMode.CONCURRENT)
class ScriptsTest {
    @TestFactory
    List<DynamicTest> printsWhatTheBookPrints() {
        var script = System.getProperty("test.chapter", ".*"); // one chapter's, or all
        return transcripts().stream().filter(run -> run.command().getFirst().matches("(" + script + ")([-/].*)?"))
                .map(run -> dynamicTest(run.name(), () -> check(run))).toList();
    }

    static List<Transcript> transcripts() {
        try (var files = Files.list(Catalog.root().resolve("test/scripts"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted()
                    .flatMap(file -> Transcript.read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Transcript run) throws IOException, InterruptedException {
        if (run.all("needs").contains("mnist")) {
            RealData.require();
        }
        var folder = Files.createTempDirectory("作業 folder");
        try {
            var result = ScriptRun.of(run, folder);
            assertThat(result.stderr()).as("JBang's errors").doesNotContain("[jbang] [ERROR]");
            assertThat(result.status()).as("exit status; stderr:%n%s", result.stderr()).isEqualTo(run.number("status", 0));
            var expected = String.join("", run.expected().stream().map(line -> line + "\n").toList());
            if (run.has("matches")) {
                assertThat(result.stdout()).as("stdout").matches(expected);
            } else {
                assertThat(result.stdout()).as("stdout").isEqualTo(expected);
            }
            for (var regex : run.all("stderr")) {
                assertThat(result.stderr()).as("stderr").containsPattern(regex);
            }
            for (var file : run.all("writes")) {
                assertThat(folder.resolve(file)).isNotEmptyFile();
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
