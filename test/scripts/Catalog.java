import module java.base;

/** The repository's scripts (the files that start with {@code ///usr/bin/env jbang}), and the catalog that they make. */
final class Catalog {
    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^//DESCRIPTION (.+)$");

    private Catalog() {}

    /** The repository's folder: suites run there. */
    static Path root() {
        return Path.of("").toAbsolutePath();
    }

    static String text() throws IOException {
        return Files.readString(root().resolve("jbang-catalog.json"));
    }

    /** Alias to script, in the catalog's order: each script's own alias, and bare names. */
    static SortedMap<String, Path> aliases() throws IOException {
        var aliases = new TreeMap<String, Path>();
        var scripts = scripts();
        for (var script : scripts) {
            var name = stem(script);
            var namesakes = scripts.stream().filter(other -> stem(other).equals(name)).toList();
            if (isChapter(script) || isBenchmark(script)) {
                aliases.put(script.getParent() + "-" + name, script);
            }
            if (script.equals(Path.of("test/main.java"))) {
                aliases.put("test", script);
            } else if (namesakes.size() == 1 && !isBenchmark(script) || script.equals(Path.of("ch04/train_neuralnet.java"))) {
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
