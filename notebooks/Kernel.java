package notebooks;

import com.google.gson.GsonBuilder;
import common.matplotlib.plt;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.rapaio.jupyter.kernel.MainApp;

/// A Jupyter kernel with everything imported, as in the shell: rapaio-jupyter-kernel, given this script's own class path and
/// options of Java, and the shell's imports. What it needs of this repository is copied beside its kernel.json.
public final class Kernel {
    public static final String TITLE = "Deep Learning from Scratch (Java)";
    private static final String NAME = "dlfs";

    private Kernel() {}

    /// What Jupyter starts: the kernel, with figures below their cells. Cells run in this same JVM.
    public static void main(String... args) throws Exception {
        plt.showIn((figures, _) -> NotebookDisplay.show(figures));
        importAll(MainApp.kernel.javaEngine().getShell());
        MainApp.main(args);
    }

    /// Each import by itself. The kernel's own start-up script is one snippet to JShell, which the first file that repeats its first
    /// import would replace, with all others in it.
    private static void importAll(JShell shell) throws IOException {
        for (var line : resource("startup.jsh").lines().filter(line -> line.startsWith("import ")).toList()) {
            if (shell.eval(line).stream().anyMatch(event -> event.status() == Snippet.Status.REJECTED)) {
                throw new IllegalStateException("the kernel's JShell refuses " + line);
            }
        }
    }

    /// Where Jupyter looks for a user's kernels: JUPYTER_DATA_DIR, or what the system says.
    public static Path userFolder() {
        var home = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name");
        var data = variable("JUPYTER_DATA_DIR").or(() -> system.startsWith("Windows") ? variable("APPDATA").map(folder -> folder.resolve("jupyter"))
                : system.startsWith("Mac") ? Optional.of(home.resolve("Library/Jupyter"))
                : variable("XDG_DATA_HOME").map(folder -> folder.resolve("jupyter")));
        return data.orElse(home.resolve(".local/share/jupyter")).resolve("kernels");
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()).map(Path::of);
    }

    /// Registers the kernel in a folder of kernels, in place of an older one of ours.
    ///
    /// @return the kernel's own folder
    public static Path install(Path kernels) throws IOException {
        var folder = Files.createDirectories(kernels.resolve(NAME)).toAbsolutePath();
        var spec = new LinkedHashMap<String, Object>();
        spec.put("argv", command(classPath(folder)));
        spec.put("display_name", TITLE);
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("env", Map.of("RJK_CLASSPATH", String.join(";", classPath(folder)), "RJK_INIT_SCRIPT", "", "RJK_COMPILER_OPTIONS", "",
                "RJK_TIMEOUT_MILLIS", "-1"));
        Files.writeString(folder.resolve("kernel.json"), new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(spec) + "\n");
        return folder;
    }

    /// The libraries where they lie, and this script's own jar as a copy: JBang may clear its cache.
    private static List<String> classPath(Path folder) throws IOException {
        var paths = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Path.of(entry).getFileName().toString().equals("notebook.jar")) {
                paths.add(Files.copy(Path.of(entry), folder.resolve("notebook.jar"), StandardCopyOption.REPLACE_EXISTING).toString());
            } else {
                paths.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        return paths;
    }

    private static List<String> command(List<String> classPath) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> !option.startsWith("-D"));
        return Stream.of(Stream.of(java), options, Stream.of("-Djava.awt.headless=true", "-cp", String.join(File.pathSeparator, classPath),
                Kernel.class.getName(), "{connection_file}")).flatMap(words -> words).collect(Collectors.toList());
    }

    static String resource(String name) throws IOException {
        try (var in = Kernel.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
