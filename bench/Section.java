package bench;

//SOURCES Goal.java Machine.java
//SOURCES ../common/files/Failure.java ../common/script/Script.java

import common.files.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One command's section of bench/RESULTS.md, built line by line; the command rewrites it and leaves the others alone.
public final class Section {
    private final String command;
    private final StringBuilder text = new StringBuilder();

    /// Begins with a title and the machine.
    ///
    /// @param command alias of the script that writes it, `bench-kernels`
    public Section(String command, String title) {
        this.command = command;
        line("## " + title);
        line("");
        line("`./jbang " + command + "`, " + Machine.describe());
        line("");
    }

    public void line(String line) {
        text.append(line).append('\n');
    }

    public void table(List<String> header, List<List<String>> rows) {
        row(header);
        row(header.stream().map(_ -> "---").toList());
        rows.forEach(this::row);
        line("");
    }

    public void goals(List<Goal> goals) {
        table(List.of("goal", "measured", "holds"),
                goals.stream().map(goal -> List.of(goal.text(), goal.figure(), goal.holds() ? "yes" : "**no**")).toList());
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// Puts the section into bench/RESULTS.md, in the place of its last one.
    public void write() {
        var file = repository().resolve("bench/RESULTS.md");
        String begin = "<!-- " + command + " -->\n";
        String end = "<!-- end of " + command + " -->\n";
        try {
            var old = Files.exists(file) ? Files.readString(file) : "# Results\n\nEach section is written by its command.\n";
            int from = old.indexOf(begin);
            int to = old.indexOf(end, from);
            String before = from < 0 ? old + "\n" : old.substring(0, from);
            String after = to < 0 ? "" : old.substring(to + end.length());
            Files.writeString(file, before + begin + text + end + after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The repository's folder: where ./jbang stands, else the working folder.
    public static Path repository() {
        var wrapper = Path.of(Objects.requireNonNullElse(System.getenv("JBANG_LAUNCH_CMD"), "")).toAbsolutePath().getParent();
        return Stream.of(wrapper, Path.of("").toAbsolutePath())
                .filter(folder -> folder != null && Files.exists(folder.resolve("bench/Section.java"))).findFirst()
                .orElseThrow(() -> new Failure("benchmarks need the repository: run them in its folder, by ./jbang"));
    }
}
