import module java.base;
import module java.compiler;
import javax.tools.ToolProvider;

/** Compiles what the suites need, each thing once, into a folder that goes when all is done. */
final class Build implements AutoCloseable {
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^//(SOURCES|DEPS|RUNTIME_OPTIONS|FILES) +(.+)$");

    private final Path root;
    private final Path classes = Files.createTempDirectory("tests");
    private final String libraries;
    private final List<String> javaOptions = new ArrayList<>();
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** A suite, or what all of them use, doesn't compile. */
    static final class Unbuildable extends Exception {
        Unbuildable(String message) {
            super(message);
        }
    }

    Build(Path root) throws IOException, InterruptedException, Unbuildable {
        this.root = root;
        var shared = new ArrayList<Path>(List.of(root.resolve("test/suite.java")));
        for (var folder : List.of("common", "test/testing")) {
            try (var files = Files.walk(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("common/repl.java")).forEach(shared::add);
            }
        }
        var dependencies = new TreeSet<String>();
        try (var tests = Files.walk(root.resolve("test"))) {
            Stream.concat(shared.stream(), tests.filter(file -> file.toString().endsWith("Test.java")))
                    .forEach(file -> dependencies.addAll(directive(file, "DEPS")));
            dependencies.removeIf(dependency -> dependency.endsWith(".java")); // compiled here too
        }
        libraries = libraries(dependencies);
        for (var file : shared) {
            javaOptions.addAll(directive(file, "RUNTIME_OPTIONS"));
            for (var resource : directive(file, "FILES")) {
                var names = resource.split("=", 2);
                Files.copy(file.resolveSibling(names[names.length - 1]), Files.createDirectories(classes.resolve("shared"))
                        .resolve(names[0]), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        compile(shared, "shared");
    }

    Path root() {
        return root;
    }

    /** The command that runs a suite's classes, but for the class to start. */
    List<String> command(Path folder, String option) throws IOException, Unbuildable {
        var suite = folder.getFileName().toString();
        var sources = new LinkedHashSet<Path>();
        for (var file : sources(folder)) {
            addWithSources(file, sources);
        }
        compile(sources, suite);
        var command = new ArrayList<>(interruptible());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add(option);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classes.resolve(suite).toString(), classpath())));
        return command;
    }

    /** A background job of a shell ignores Ctrl-C, one under nohup SIGHUP, and so would all that it starts: their tests could only fail. */
    private static List<String> interruptible() {
        var env = List.of("env", "--default-signal=INT,HUP");
        try {
            var tried = new ProcessBuilder(Stream.concat(env.stream(), Stream.of("true")).toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return tried.waitFor() == 0 ? env : List.of();
        } catch (IOException | InterruptedException e) {
            return List.of(); // macOS, Windows: as it was inherited
        }
    }

    /** A file and what it names in //SOURCES, but for what is compiled already. */
    private void addWithSources(Path file, Set<Path> sources) throws IOException {
        var normal = file.normalize();
        if (normal.startsWith(root.resolve("common")) || normal.startsWith(root.resolve("test/testing")) || !sources.add(normal)) {
            return;
        }
        for (var source : directive(normal, "SOURCES")) {
            addWithSources(normal.resolveSibling(source), sources);
        }
    }

    private void compile(Collection<Path> sources, String name) throws IOException, Unbuildable {
        var output = new StringWriter();
        var options = new ArrayList<>(List.of("-d", Files.createDirectories(classes.resolve(name)).toString(), "-proc:none", "-nowarn",
                "--add-modules", "jdk.incubator.vector", "-cp", classpath()));
        options.addAll(javaOptions.stream().filter(option -> option.contains("=ALL-UNNAMED"))
                .flatMap(option -> Stream.of("--add-exports", option)).toList());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call()) {
                throw new Unbuildable(output.toString());
            }
        }
    }

    private String classpath() {
        return classes.resolve("shared") + File.pathSeparator + libraries;
    }

    /** The libraries' files: JBang fetches them as it does for the scripts. */
    private String libraries(Set<String> dependencies) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", root.resolve("jbang").toString(), "info", "classpath", "--deps", String.join(",", dependencies),
                root.resolve("test/suite.java").toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("JBang could not fetch the tests' libraries");
        }
        return Stream.of(printed.split(File.pathSeparator)).filter(jar -> !jar.endsWith("suite.jar")).collect(Collectors.joining(File.pathSeparator));
    }

    static List<Path> sources(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> directive(Path file, String name) {
        try {
            return DIRECTIVE.matcher(Files.readString(file)).results().filter(match -> match.group(1).equals(name))
                    .flatMap(match -> Stream.of(match.group(2).strip().split("\\s+"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(classes)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
