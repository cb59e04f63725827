package common.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What JBang builds once for all scripts: `common/rooms.java` names each room's list, and that list all of its files. */
class RoomsTest {

    private static final Pattern SOURCES = Pattern.compile("(?m)^//SOURCES +(.+)$");

    @ParameterizedTest
    @ValueSource(strings = {"dataset", "files", "matplotlib", "numpy", "script"})
    void aRoomsListHoldsAllItsFiles(String room) throws IOException {
        var folder = Path.of("common", room);
        assertThat(sources(Path.of("common/rooms.java"))).contains(room + "/package-info.java");
        try (var files = Files.list(folder)) {
            var names = new TreeSet<>(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java")).toList());
            names.remove("package-info.java");
            names.remove("Script.java"); // it is what leads a script to the rooms
            assertThat(sources(folder.resolve("package-info.java"))).isEqualTo(names);
            for (var name : names) {
                assertThat(sources(folder.resolve(name))).as(name + ", which each script that names it would compile").isEmpty();
            }
        }
    }

    private static TreeSet<String> sources(Path file) throws IOException {
        var sources = new TreeSet<String>();
        SOURCES.matcher(Files.readString(file)).results().flatMap(match -> Stream.of(match.group(1).split("\\s+"))).forEach(sources::add);
        return sources;
    }
}
