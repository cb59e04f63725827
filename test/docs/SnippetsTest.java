//SOURCES ../testing/RealData.java Shell.java Snippet.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import testing.RealData;

/**
 * Each chapter's README, typed into a real JShell from its first block to its last: what it prints is what stands below
 * the blocks. With {@code UPDATE_DOCS=yes} in the environment the outputs are written into the files instead.
 */
@Execution(ExecutionMode.CONCURRENT)
class SnippetsTest {
    private static final boolean UPDATE = "yes".equals(System.getenv("UPDATE_DOCS"));
    private static final Pattern ERROR = Pattern.compile("(?m)^\\|  (Error|Exception|State engine terminated)");

    static List<String> chapters() throws IOException {
        try (var folders = Files.list(Path.of(""))) {
            return folders.map(Path::toString).filter(name -> name.matches(System.getProperty("test.chapter", "ch\\d+"))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void printsWhatTheReadmeShows(String chapter) throws Exception {
        var name = chapter + "/README.md";
        var file = Path.of(name);
        var lines = Files.readAllLines(file);
        var snippets = Snippet.in(lines);
        assertThat(snippets).isNotEmpty();
        var outputs = Shell.outputs(snippets.stream().map(snippet -> snippet.code().of(lines)).toList());
        int skipped = 0;
        for (int i = 0; i < snippets.size(); i++) {
            var snippet = snippets.get(i);
            if (snippet.needsMnist() && RealData.folder().isEmpty()) {
                skipped++;
                continue;
            }
            var where = "%s, line %d:%n%s".formatted(name, snippet.code().from() + 1, snippet.code().of(lines));
            assertThat(outputs.get(i)).as(where).doesNotContainPattern(ERROR);
            if (!UPDATE) {
                assertThat(outputs.get(i)).as(where).isEqualTo(snippet.output().map(output -> output.of(lines)).orElse(""));
            }
        }
        if (UPDATE && skipped == 0) {
            for (var language : List.of("README.md", "README.ja.md")) {
                var page = Path.of(chapter, language);
                Files.write(page, Snippet.withOutputs(Files.readAllLines(page), outputs));
            }
        }
        assumeTrue(skipped == 0, "passed, but for %d blocks that need real MNIST".formatted(skipped));
    }

    /** The Japanese page has words of its own, and the blocks of the English one. */
    @ParameterizedTest
    @MethodSource("chapters")
    void theJapanesePageHoldsTheSameBlocks(String chapter) throws IOException {
        assertThat(blocks(Path.of(chapter, "README.ja.md"))).containsExactlyElementsOf(blocks(Path.of(chapter, "README.md")));
    }

    private static List<String> blocks(Path page) throws IOException {
        return Pattern.compile("(?ms)^```.*?^```$").matcher(Files.readString(page)).results().map(MatchResult::group).toList();
    }

    /** Pasting is not always quiet: a method may name one that comes below it. But there is no error. */
    @Test
    void eachFileOfTheChaptersCanBePasted() throws Exception {
        var pages = new ArrayList<Path>();
        for (var chapter : chapters()) {
            pages.addAll(sources(chapter));
        }
        for (var sameLibraries : pages.stream().collect(Collectors.groupingBy(SnippetsTest::libraries)).entrySet()) {
            var files = sameLibraries.getValue();
            var outputs = Shell.outputs(sameLibraries.getKey(), files.stream().map(SnippetsTest::pasted).toList());
            for (int i = 0; i < files.size(); i++) {
                assertThat(outputs.get(i)).as(files.get(i).toString()).doesNotContainPattern(ERROR);
            }
        }
    }

    /** What the file itself names in //DEPS: the shell has only what the files of common name. */
    private static List<String> libraries(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> line.startsWith("//DEPS "))
                    .map(line -> line.substring("//DEPS ".length())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it is, after those of its chapter that it uses, in a session of its own. */
    private static String pasted(Path file) {
        try {
            var opened = sourcesNamedBy(file).stream().map(source -> "/open " + source).toList();
            return "/reset\n%s\n%s".formatted(String.join("\n", opened), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(String chapter) throws IOException {
        try (var files = Files.list(Path.of(chapter))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** The files of the same chapter that a script names in //SOURCES, those that they name first. */
    private static List<Path> sourcesNamedBy(Path file) throws IOException {
        var named = new ArrayList<Path>();
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("//SOURCES")) {
                for (var name : line.substring("//SOURCES".length()).strip().split("\\s+")) {
                    if (!name.contains("/")) {
                        var source = file.resolveSibling(name);
                        named.addAll(sourcesNamedBy(source));
                        named.add(source);
                    }
                }
            }
        }
        return named.stream().distinct().toList();
    }
}
