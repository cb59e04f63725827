package testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * A table of docs/FAULTS.md: each test of a class that commits a fault reports what was seen and what was left on disk. The
 * tests fail where the document says otherwise; with DLFS_FAULTS=write in the environment they write it.
 */
public final class Faults implements BeforeEachCallback, AfterAllCallback, TestWatcher {
    private static final Path DOCUMENT = Path.of("docs/FAULTS.md");
    private static final boolean WRITE = "write".equals(System.getenv("DLFS_FAULTS"));
    /** Elsewhere messages name other paths and causes. */
    private static final boolean COMPARED = System.getProperty("os.name").equals("Linux");
    private static final String COLUMNS = "| fault | what is seen | what is left on disk | test |\n| --- | --- | --- | --- |\n";
    private static final String REMEDY = "what docs/FAULTS.md says; if the new behaviour is right: DLFS_FAULTS=write ./jbang test";

    private final String title;
    private final Map<String, String> rows = new ConcurrentSkipListMap<>();
    private final ThreadLocal<String> test = new ThreadLocal<>();
    private volatile boolean incomplete;

    private Faults(String title) {
        this.title = title;
    }

    /** The table under that title; it holds the faults of one test class. */
    public static Faults table(String title) {
        return new Faults(title);
    }

    /** Reports a fault: what the user sees, what is left on disk. Folders and ports of this run are left out. */
    public void row(String fault, String seen, String left) {
        var row = Stream.of(fault, seen, left, test.get()).map(Faults::cell).collect(Collectors.joining(" | ", "| ", " |"));
        assertThat(rows.put(fault, row)).as("rows called " + fault).isNull();
        if (COMPARED && !WRITE) {
            assertThat(row).as(REMEDY).isEqualTo(committed().getOrDefault(cell(fault), "no such row"));
        }
    }

    /** The files below a folder, for the column of what is left. */
    public static String files(Path folder) {
        try (var files = Files.walk(folder)) {
            var names = files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
            return names.isEmpty() ? "nothing" : String.join("\n", names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        return text.strip()
                .replaceAll("[^\\s'(\"=]*/junit-?\\d+", "…")
                .replaceAll("(127\\.0\\.0\\.1|localhost):\\d{4,5}", "$1:PORT")
                .replaceAll("waited [\\d.]+ s", "waited N s")
                .replaceAll("\\b\\d{4,} bytes", "N bytes") // compressed, not by the same library everywhere
                .replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|").replace("*", "\\*")
                .replaceAll("\\s*\n\\s*", "<br>");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        test.set(context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName());
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        incomplete = true; // what it would have reported is not known
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (WRITE) {
            write();
        } else if (COMPARED && !incomplete) {
            assertThat(committed().values()).as(REMEDY).containsExactlyInAnyOrderElementsOf(rows.values());
        }
    }

    /** The document's rows under this title, by fault. */
    private Map<String, String> committed() {
        var section = sections(read()).getOrDefault(title, "");
        return section.lines().filter(line -> line.startsWith("| ")).skip(2).collect(Collectors.toMap(
                line -> line.substring(2, line.indexOf(" | ")), line -> line, (a, _) -> a, TreeMap::new));
    }

    /** Suites may write at once. */
    private void write() throws IOException {
        var lock = Path.of(System.getProperty("java.io.tmpdir"), "dlfs-faults.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = channel.lock()) {
            var all = incomplete ? committed() : new TreeMap<String, String>();
            rows.forEach((fault, row) -> all.put(cell(fault), row));
            var text = read();
            var sections = sections(text);
            sections.put(title, COLUMNS + lines(all.values()));
            var preamble = text.split("(?m)^## ", 2)[0].strip();
            Files.writeString(DOCUMENT, sections.entrySet().stream().map(each -> "\n\n## " + each.getKey() + "\n\n" + each.getValue().strip())
                    .collect(Collectors.joining("", preamble, "\n")));
        }
    }

    private static String lines(Collection<String> rows) {
        return String.join("\n", rows);
    }

    private static String read() {
        try {
            return Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sections(String text) {
        var parts = List.of(Pattern.compile("(?m)^## ").split(text));
        return parts.stream().skip(1).collect(Collectors.toMap(part -> part.lines().findFirst().orElse("").strip(),
                part -> part.substring(part.indexOf('\n')).strip(), (a, _) -> a, TreeMap::new));
    }
}
