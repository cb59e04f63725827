import module java.base;

/** A small repository of its own (the wrapper, a script that echoes, a catalog) in a folder with an awkward name. */
final class Sandbox implements AutoCloseable {
    private static final String ECHO = """
            ///usr/bin/env jbang "$0" "$@" ; exit $?
            //JAVA 25+
            void main(String... args) throws Exception {
                IO.print(String.join("|", args) + ";" + new String(System.in.readAllBytes()));
                System.exit(args.length);
            }
            """;
    private static final String CATALOG = """
            {
              "aliases": {
                "echo": {
                  "script-ref": "ch03/echo.java",
                  "description": "Prints its arguments and its input"
                }
              }
            }
            """;

    final Path base;
    final Path root;
    final Path script;
    final Path jbangDir;

    record Result(int status, String stdout, String stderr) {}

    /** What `echo 図` gives. */
    static final Result GOOD = new Result(1, "図;", "");

    Sandbox() throws IOException {
        base = Files.createTempDirectory("wrapper").toRealPath();
        root = Files.createDirectories(base.resolve("学習 folder"));
        jbangDir = base.resolve("jbang の dir");
        script = root.resolve("ch03/echo.java");
        Files.createDirectories(script.getParent());
        Files.writeString(script, ECHO);
        Files.writeString(root.resolve("jbang-catalog.json"), CATALOG);
        Files.copy(Path.of("jbang"), root.resolve("jbang"), StandardCopyOption.COPY_ATTRIBUTES);
        root.resolve("jbang").toFile().setWritable(true); // also from a read-only checkout
    }

    /** Starts the wrapper in {@code folder} with an environment of just {@code environment}, PATH and HOME. */
    Process start(Path folder, Map<String, String> environment, String... args) throws IOException {
        var command = new ArrayList<>(List.of("sh", root.resolve("jbang").toString()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().retainAll(Set.of("PATH", "HOME", "MAVEN_OPTS", "JBANG_REPO"));
        builder.environment().put("JBANG_DIR", jbangDir.toString());
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        return builder.start();
    }

    Result run(Path folder, Map<String, String> environment, String input, String... args) throws IOException, InterruptedException {
        var process = start(folder, environment, args);
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(input);
        }
        var stderr = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        var stdout = read(process.getInputStream());
        return new Result(process.waitFor(), stdout, stderr.join());
    }

    Result run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        return run(root, environment, "", args);
    }

    Result run(String... args) throws IOException, InterruptedException {
        return run(Map.of(), args);
    }

    /** Both streams and the exit status, for the table of faults. */
    String seen(Result result) {
        return (result.stdout() + result.stderr()).replace(base.toString(), "…") + "\nexit status " + result.status();
    }

    /** Makes JBang necessary: a warm start needs no lock. */
    void forgetCommands() throws IOException {
        try (var kept = Files.list(jbangDir.resolve("cache/commands"))) {
            for (var file : kept.toList()) {
                Files.delete(file);
            }
        }
    }

    /** A folder that holds an executable called {@code name}, for the front of PATH. */
    Path command(String name, String body) throws IOException {
        var folder = Files.createDirectories(base.resolve("bin-" + name));
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
        return folder;
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(base)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
