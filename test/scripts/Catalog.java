import module java.base;

/** The repository's scripts (the files that start with {@code ///usr/bin/env jbang}), and the catalog that they make. */
final class Catalog {
    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^//DESCRIPTION (.+)$");

    private static final Set<String> WORDS = Set.of("step_function", "three_layer_net", "mnist_show", "batch_predict", "train_numerical", "train_backprop");

    private Catalog() {}

    /** The repository's folder: suites run there. */
    static Path root() {
        return Path.of("").toAbsolutePath();
    }

    static String text() throws IOException {
        return Files.readString(root().resolve("jbang-catalog.json"));
    }

    /** Alias to script: each chapter's scripts under one name, the words of the book's readers and the tools without a chapter. */
    static SortedMap<String, Path> aliases() throws IOException {
        var aliases = new TreeMap<String, Path>();
        for (var script : scripts()) {
            var name = stem(script);
            if (isChapter(script) || isBenchmark(script)) {
                aliases.put(script.getParent() + "-" + name, script);
            }
            if (script.equals(Path.of("test/main.java"))) {
                aliases.put("test", script);
            } else if (WORDS.contains(name) || !isChapter(script) && !isBenchmark(script)) {
                aliases.put(name, script);
            }
        }
        return aliases;
    }

    /** What jbang-catalog.json must be. */
    static String expectedText() throws IOException {
        var entries = new StringJoiner(",\n", "{\n  \"aliases\": {\n", "\n  }\n}\n");
        for (var alias : aliases().entrySet()) {
            entries.add("""
                        "%s": {
                          "script-ref": "%s",
                          "description": "%s"
                        }""".indent(4).stripTrailing().formatted(alias.getKey(),
                    alias.getValue().toString().replace('\\', '/'), description(alias.getValue())));
        }
        return entries.toString();
    }

    static List<Path> scripts() throws IOException {
        try (var files = Files.find(root(), 2, (file, _) -> file.toString().endsWith(".java"))) {
            return files.filter(Catalog::isScript).map(root()::relativize).sorted().toList();
        }
    }

    static String description(Path script) throws IOException {
        var matcher = DESCRIPTION.matcher(Files.readString(root().resolve(script)));
        return matcher.find() ? matcher.group(1).strip().replace("\"", "\\\"") : "";
    }

    private static boolean isScript(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").startsWith("///usr/bin/env jbang");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isChapter(Path script) {
        return script.getParent().toString().matches("ch\\d+");
    }

    private static boolean isBenchmark(Path script) {
        return script.startsWith("bench");
    }

    private static String stem(Path script) {
        return script.getFileName().toString().replace(".java", "");
    }
}
