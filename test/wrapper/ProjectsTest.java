import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.nio.charset.StandardCharsets;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What `edit` opens and `export maven` writes are whole: all sources are there and compile with no more than the libraries. */
class ProjectsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    private final Path folder = Files.createTempDirectory("project");

    ProjectsTest() throws IOException {}

    @AfterEach
    void remove() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ch04/train_neuralnet.java", "ch04-train_neuralnet"})
    void anEditorFindsAllSources(String script) throws Exception {
        compiles(Path.of(run(ROOT, "edit", "-b", "--no-open", script).strip()));
    }

    @Test
    void anExportHoldsAllSources() throws Exception {
        // Where it runs JBang leaves a folder of the project's name with Maven's wrapper.
        run(folder, "export", "maven", "-O", folder.resolve("exported").toString(), ROOT.resolve("ch05/train_neuralnet.java").toString());
        compiles(folder.resolve("exported/src/main/java"));
    }

    private static String run(Path from, String... arguments) throws Exception {
        var command = Stream.concat(Stream.of("sh", ROOT.resolve("jbang").toString()), Stream.of(arguments)).toList();
        var process = new ProcessBuilder(command).directory(from.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        var stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return stdout;
    }

    private void compiles(Path project) throws IOException {
        var options = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", folder.resolve("classes").toString(), "-cp", libraries(),
                "--add-modules", "jdk.incubator.vector", "--add-exports", "java.base/jdk.internal.module=ALL-UNNAMED"));
        try (var files = Files.walk(project, FileVisitOption.FOLLOW_LINKS)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(options::add);
        }
        var messages = new ByteArrayOutputStream();
        var status = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, options.toArray(String[]::new));
        assertThat(status).as(() -> messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** The suite's own classpath without the classes compiled for it. */
    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
