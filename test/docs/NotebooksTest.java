//SOURCES Snippet.java
//DEPS com.google.code.gson:gson:2.15.0

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import module java.base;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import testing.RealData;

/**
 * The notebooks that {@code ./jbang notebook} writes, run by Jupyter itself: no cell fails, and what a chapter's README
 * shows below its blocks comes out, in the same order.
 */
class NotebooksTest {
    private static Path folder;

    @BeforeAll
    static void writeThem() throws Exception {
        folder = Files.createTempDirectory("notebooks");
        run(Map.of(), "sh", "jbang", "notebook", "--folder", folder.toString(), "--kernels", folder.resolve("kernels").toString());
    }

    @AfterAll
    static void deleteThem() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    static List<String> chapters() throws IOException {
        try (var folders = Files.list(Path.of(""))) {
            return folders.map(Path::toString).filter(name -> name.matches(System.getProperty("test.chapter", "ch\\d+")))
                    .filter(name -> Files.exists(Path.of(name, "README.md"))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void printsWhatTheChaptersPageShows(String chapter) throws Exception {
        assumeTrue(RealData.folder().isPresent(), "needs real MNIST: DLFS_DATA_DIR names no folder with mnist/*.gz");
        var nbconvert = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(path -> Path.of(path, "jupyter-nbconvert"))
                .filter(Files::isExecutable).reduce((_, last) -> last);
        assumeTrue(nbconvert.isPresent(), "needs jupyter-nbconvert");
        execute(nbconvert.get(), chapter);
        var printed = outputs(folder.resolve("executed").resolve(chapter + ".ipynb")).toLowerCase(Locale.ROOT); // int64, the shell says INT64
        int at = 0;
        int found = 0;
        var expected = expected(chapter);
        for (var text : expected) {
            int next = printed.indexOf(text.toLowerCase(Locale.ROOT), at);
            found += next < 0 ? 0 : 1;
            at = next < 0 ? at : next + text.length();
        }
        // The shell also says what statements give, and maps as Java does: these texts have no twin in a notebook.
        assertThat(found).as("%d of the page's %d texts, in the notebook's outputs, in order:%n%s", found, expected.size(), printed)
                .isGreaterThanOrEqualTo(expected.size() / 2);
    }

    /** Now and then the kernel's sockets don't find to Jupyter's, and it never answers: it is started anew then. */
    private static void execute(Path nbconvert, String chapter) throws IOException, InterruptedException {
        for (int tries = 0; tries < 4; tries++) {
            try {
                run(Map.of("JUPYTER_PATH", folder.toString()), nbconvert.toString(), "--to", "notebook", "--execute",
                        "--ExecutePreprocessor.timeout=300", "--ExecutePreprocessor.startup_timeout=30",
                        "--output-dir", folder.resolve("executed").toString(), folder.resolve(chapter + ".ipynb").toString());
                return;
            } catch (AssertionError e) {
                if (!e.getMessage().contains("Kernel didn't respond")) {
                    throw e;
                }
            }
        }
        assumeTrue(false, "the kernel did not answer Jupyter in four tries");
    }

    /** What the page's blocks of text show, without JShell's `$1 ==> `; where figures go and errors differ between the two. */
    private static List<String> expected(String chapter) throws IOException {
        var lines = Files.readAllLines(Path.of(chapter, "README.md"));
        return Snippet.in(lines).stream().flatMap(snippet -> snippet.output().stream()).map(range -> range.of(lines))
                .filter(text -> !text.contains("|  ") && !text.contains("saved "))
                .flatMap(text -> Stream.of(text.split("(?m)^\\w+ ==> (?=\\S)\\n?|\\n(?=\\$\\d+ ==> )"))).map(text -> text.replaceFirst("^\\$\\d+ ==>\\s*", "").strip())
                .filter(text -> !text.isEmpty() && !text.contains(" ==> ") && text.lines().count() < 20).toList();
    }

    /** All text that the cells printed or gave, in order, pictures left out. */
    private static String outputs(Path notebook) throws IOException {
        var texts = new StringBuilder();
        for (JsonElement cell : JsonParser.parseString(Files.readString(notebook)).getAsJsonObject().getAsJsonArray("cells")) {
            var object = cell.getAsJsonObject();
            if (object.get("cell_type").getAsString().equals("code")) {
                object.getAsJsonArray("outputs").forEach(output -> texts.append(text(output.getAsJsonObject())).append('\n'));
            }
        }
        return texts.toString();
    }

    private static String text(JsonObject output) {
        return switch (output.get("output_type").getAsString()) {
            case "stream" -> joined(output.get("text"));
            case "error" -> "ERROR " + output.get("evalue");
            default -> output.getAsJsonObject("data").has("text/plain") ? joined(output.getAsJsonObject("data").get("text/plain")) : "";
        };
    }

    private static String joined(JsonElement text) {
        return text.isJsonArray() ? text.getAsJsonArray().asList().stream().map(JsonElement::getAsString).collect(Collectors.joining())
                : text.getAsString();
    }

    private static void run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var log = Files.createTempFile("run", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                .redirectInput(Files.createTempFile("nothing", "").toFile());
        builder.environment().putAll(environment);
        assertThat(builder.start().waitFor()).as("%s%n%s", List.of(command), Files.readString(log)).isZero();
        Files.delete(log);
    }
}
