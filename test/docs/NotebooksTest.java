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
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import testing.RealData;

/**
 * The notebooks that {@code ./jbang notebook} writes, run by Jupyter itself: no cell fails, and each block of a chapter's README
 * gives what is shown below it, line by line.
 */
@Execution(ExecutionMode.CONCURRENT)
class NotebooksTest {
    private static final Pattern MARK = Pattern.compile("(\\$\\d+|\\w+) ==> ?");
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
        var executed = folder.resolve("executed");
        run(Map.of("JUPYTER_PATH", folder.toString()), nbconvert.get().toString(), "--to", "notebook", "--execute",
                "--ExecutePreprocessor.timeout=600", "--ExecutePreprocessor.startup_timeout=300", // seconds, on a busy machine
                "--output-dir", executed.toString(), folder.resolve(chapter + ".ipynb").toString());
        var outputs = outputs(executed.resolve(chapter + ".ipynb"));
        var lines = Files.readAllLines(Path.of(chapter, "README.md"));
        for (var snippet : Snippet.in(lines)) {
            var code = snippet.code().of(lines);
            var shown = snippet.output().map(range -> range.of(lines)).orElse("");
            var printed = outputs.getOrDefault(snippet.code().from(), List.of());
            assertThat(difference(code, shown, printed)).as("%s, line %d:%n%s%n%nshown:%n%s%n%nprinted:%n%s", chapter, snippet.code().from(), code, shown,
                    String.join("\n", printed)).isEmpty();
        }
    }

    /**
     * What the shell shows below a block, without its {@code $1 ==> }, must be what the cells of the notebook give, but for
     * what a notebook keeps to itself: the values of assignments, and those of statements, which end in a semicolon.
     */
    private static String difference(String code, String shown, List<String> printed) {
        long assignments = code.lines().filter(line -> line.matches("\\w+ = .*")).count();
        long statements = code.lines().filter(line -> line.replaceFirst(" *//.*", "").matches("(?!return |var ).*[)];|.*\\+\\+;")).count();
        int at = 0;
        var rest = new ArrayList<>(shown.lines().map(String::stripTrailing).toList());
        while (!rest.isEmpty()) {
            var mark = MARK.matcher(rest.getFirst());
            var marked = mark.lookingAt();
            var text = new ArrayList<>(rest);
            if (marked) {
                text.set(0, rest.getFirst().substring(mark.end()));
                if (text.getFirst().isEmpty()) {
                    text.removeFirst(); // a matrix begins on a line of its own
                }
            }
            if (at < printed.size() && text.getFirst().equals(printed.get(at))) {
                at++;
                text.removeFirst();
            } else if (!marked) {
                return "not printed: " + text.getFirst();
            } else if (mark.group(1).startsWith("$") ? statements-- <= 0 : assignments-- <= 0) {
                return "not given: " + rest.getFirst();
            } else { // with the lines that belong to it
                text.removeFirst();
                while (!text.isEmpty() && !MARK.matcher(text.getFirst()).lookingAt() && (at == printed.size() || !text.getFirst().equals(printed.get(at)))) {
                    text.removeFirst();
                }
            }
            rest = text;
        }
        return at == printed.size() ? "" : "not shown: " + printed.get(at);
    }

    /** The lines that the cells of each block printed or gave, pictures and stderr left out; by the line of the page where the block begins. */
    private static Map<Integer, List<String>> outputs(Path notebook) throws IOException {
        var lines = new TreeMap<Integer, List<String>>();
        for (JsonElement cell : JsonParser.parseString(Files.readString(notebook)).getAsJsonObject().getAsJsonArray("cells")) {
            var object = cell.getAsJsonObject();
            if (object.get("cell_type").getAsString().equals("code")) {
                var line = object.getAsJsonObject("metadata").get("page_line").getAsInt();
                object.getAsJsonArray("outputs").forEach(output -> lines.computeIfAbsent(line, _ -> new ArrayList<>())
                        .addAll(text(output.getAsJsonObject()).lines().map(String::stripTrailing).toList()));
            }
        }
        return lines;
    }

    private static String text(JsonObject output) {
        return switch (output.get("output_type").getAsString()) {
            case "stream" -> output.get("name").getAsString().equals("stdout") ? joined(output.get("text")) : "";
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
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close(); // nothing to read
        int status = process.waitFor();
        assertThat(status).as("%s%n%s", List.of(command), Files.readString(log)).isZero();
        Files.delete(log);
    }
}
