package notebooks;

import com.google.gson.GsonBuilder;
import common.Functions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.JShell;

/// A chapter's README page as a Jupyter notebook: its text as Markdown, its blocks of Java as cells. A cell shows one value,
/// its last, so a block is cut behind each expression. What the page says that comes out is left for the notebook to say.
public final class Notebook {

    /// @param line of the page, counted from 1, where the block begins that a cell of code comes from
    private record Cell(boolean isCode, String text, int line) {}

    private Notebook() {}

    /// The page of a chapter, `ch04`, if this script was built with one.
    public static Optional<String> page(String chapter) throws IOException {
        return Notebook.class.getResource("/" + chapter + ".md") == null ? Optional.empty() : Optional.of(Kernel.resource(chapter + ".md"));
    }

    /// `notebooks/` where the wrapper that started this lies, else the working folder.
    public static Path defaultFolder() {
        var wrapper = Optional.ofNullable(System.getenv("JBANG_LAUNCH_CMD")).map(Path::of);
        return wrapper.map(file -> file.resolveSibling("notebooks")).filter(Files::isDirectory).orElse(Path.of(""));
    }

    /// Writes a page as a notebook.
    ///
    /// @return the file
    public static Path write(String page, Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        return Files.writeString(file, json(page));
    }

    /// A page as the text of a notebook, nbformat 4.5.
    public static String json(String page) {
        var cells = new ArrayList<Map<String, Object>>();
        for (var cell : cells(page.lines().toList())) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("cell_type", cell.isCode ? "code" : "markdown");
            fields.put("id", "cell-" + cells.size());
            fields.put("metadata", cell.isCode ? Map.of("page_line", cell.line) : Map.of());
            if (cell.isCode) {
                fields.put("execution_count", null);
                fields.put("outputs", List.of());
            }
            fields.put("source", cell.text);
            cells.add(fields);
        }
        var notebook = new LinkedHashMap<String, Object>();
        notebook.put("cells", cells);
        notebook.put("metadata", Map.of("kernelspec", Map.of("display_name", Kernel.TITLE, "language", "java", "name", "dlfs"),
                "language_info", Map.of("name", "java", "file_extension", ".jshell", "mimetype", "text/x-java-source")));
        notebook.put("nbformat", 4);
        notebook.put("nbformat_minor", 5);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(notebook) + "\n";
    }

    private static List<Cell> cells(List<String> lines) {
        var cells = new ArrayList<Cell>();
        var text = new ArrayList<String>();
        try (var shell = JShell.builder().executionEngine("local").build()) {
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith("```java")) {
                    text.add(lines.get(i));
                    continue;
                }
                addText(cells, text);
                int end = lines.subList(i, lines.size()).indexOf("```") + i;
                cells.addAll(cut(shell, String.join("\n", lines.subList(i + 1, end)), i + 1));
                i = end;
                if (i + 1 < lines.size() && lines.get(i + 1).equals("```text")) {
                    i = lines.subList(i + 2, lines.size()).indexOf("```") + i + 2;
                }
            }
        }
        addText(cells, text);
        return cells;
    }

    private static void addText(List<Cell> cells, List<String> lines) {
        var text = String.join("\n", lines).strip();
        lines.clear();
        if (!text.isEmpty()) {
            cells.add(new Cell(false, text, 0));
        }
    }

    /// As the shell reads it: line by line, until what it has makes a whole.
    private static List<Cell> cut(JShell shell, String block, int at) {
        var cells = new ArrayList<Cell>();
        var cell = new StringBuilder();
        var snippet = new StringBuilder();
        boolean reset = false;
        for (var line : block.split("\n")) {
            if (line.startsWith("/open ")) {
                cells.add(new Cell(true, file(line.substring("/open ".length()).strip()), at));
                continue;
            }
            if (line.startsWith("/")) {
                reset |= line.startsWith("/reset");
                continue; // what else the shell alone knows
            }
            snippet.append(reset ? withCommons(line) : line).append('\n');
            if (!shell.sourceCodeAnalysis().analyzeCompletion(snippet.toString()).completeness().isComplete()) {
                continue;
            }
            cell.append(snippet);
            if (!line.replaceFirst("//.*", "").strip().matches("|.*[;}]")) { // an expression, which a notebook shows where it stands last
                addCode(cells, cell, at);
            }
            snippet.setLength(0);
        }
        addCode(cells, cell.append(snippet), at);
        return cells;
    }

    /// A file of the repository, without what is JBang's: a notebook can't open one.
    private static String file(String name) {
        try {
            return Kernel.resource(name).lines().filter(line -> !line.matches("//[A-Z_]+ .*|///usr/bin/env.*")).map(Notebook::withCommons)
                    .collect(Collectors.joining("\n")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Calls of common's functions by their full name: a notebook can't forget what the reader has made under theirs, as the
    /// shell's /reset does.
    private static String withCommons(String line) {
        var functions = Arrays.stream(Functions.class.getDeclaredMethods()).map(Method::getName).distinct().collect(Collectors.joining("|"));
        return line.replaceAll("(?<![\\w.]|NDArray |double )(" + functions + ")\\(", "common.Functions.$1(");
    }

    private static void addCode(List<Cell> cells, StringBuilder code, int at) {
        if (!code.toString().isBlank()) {
            cells.add(new Cell(true, code.toString().strip(), at));
        }
        code.setLength(0);
    }
}
