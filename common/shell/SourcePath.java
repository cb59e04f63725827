package common.shell;

//SOURCES FlatSources.java
//RUNTIME_OPTIONS --add-opens jdk.jshell/jdk.jshell=ALL-UNNAMED

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where Tab finds documentation. JShell reads it from sources, and looks for those of the JDK alone; it has no option for others,
/// but a place for its own tests to name them. Should a JDK not have that any more, signatures come without documentation.
public final class SourcePath {
    private SourcePath() {}

    /// @param root the folder that holds the folders of the packages, such as the repository's own
    /// @return whether JShell has taken it
    public static boolean add(Path root) {
        try {
            var sources = new ArrayList<>(List.of(flat(root), root)); // the first that has a type holds
            sources.addAll(ofTheJdk());
            var field = Class.forName("jdk.jshell.SourceCodeAnalysisImpl").getDeclaredField("availableSourcesOverride");
            field.setAccessible(true);
            field.set(null, sources);
            return true;
        } catch (ReflectiveOperationException | RuntimeException | IOException e) {
            return false;
        }
    }

    /// A folder of what [FlatSources] writes out, which goes when the shell does.
    private static Path flat(Path root) throws IOException {
        var folder = Files.createTempDirectory("sources");
        folder.toFile().deleteOnExit();
        try (var rooms = Files.walk(root.resolve("common")).filter(Files::isDirectory)) {
            for (var room : rooms.toList()) {
                var copy = Files.createDirectories(folder.resolve(root.relativize(room).toString()));
                copy.toFile().deleteOnExit();
                for (var file : FlatSources.of(room).entrySet()) {
                    var written = Files.writeString(copy.resolve(file.getKey()), file.getValue());
                    written.toFile().deleteOnExit();
                }
            }
        }
        return folder;
    }

    /// The folders of the modules in the JDK's archive of sources, which stays open; none where there is no archive.
    private static List<Path> ofTheJdk() throws IOException {
        var archive = Path.of(System.getProperty("java.home"), "lib", "src.zip");
        if (!Files.isReadable(archive)) {
            return List.of();
        }
        try (var modules = Files.list(FileSystems.newFileSystem(archive).getPath("/"))) {
            return modules.filter(Files::isDirectory).toList();
        }
    }
}
