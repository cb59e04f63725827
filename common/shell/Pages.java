package common.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What `/open` has to know of a chapter's page: which files it needs (JBang reads that from its `//SOURCES`, which are comments to
/// JShell), and where its `main` is.
final class Pages {
    private static final String SOURCES = "//SOURCES ";
    private static final Pattern MAIN = Pattern.compile("(?m)^( *)void main\\(\\) \\{");

    private Pages() {}

    /// Whether the file is a program.
    static boolean isPage(Path file) throws IOException {
        return isSource(file) && MAIN.matcher(Files.readString(file)).find();
    }

    /// The files of the page's own folder that it needs, those that they need first, without the page itself.
    static List<Path> neededBy(Path page) throws IOException {
        var needed = new LinkedHashSet<Path>();
        add(page, needed);
        needed.remove(page);
        return new ArrayList<>(needed);
    }

    private static void add(Path file, Set<Path> needed) throws IOException {
        if (!isSource(file) || needed.contains(file)) {
            return;
        }
        for (var source : namedBy(file)) {
            add(source, needed);
        }
        needed.add(file);
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && Files.isRegularFile(file);
    }

    /// What lies in other folders is common's, which is at hand already.
    private static List<Path> namedBy(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(SOURCES))
                    .flatMap(line -> Stream.of(line.substring(SOURCES.length()).strip().split("\\s+")))
                    .filter(name -> !name.contains("/")).map(file::resolveSibling).toList();
        }
    }

    /// What has to be entered after the page, so that it runs by `main()` as all others do, if its `main` stands in a class that bears
    /// the file's name: a gate's.
    static Optional<String> mainOf(Path page) throws IOException {
        var main = MAIN.matcher(Files.readString(page));
        var name = page.getFileName().toString().replaceFirst("\\.java$", "");
        return main.find() && !main.group(1).isEmpty() ? Optional.of("void main() { new " + name + "().main(); }") : Optional.empty();
    }
}
