///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Runs the tests: all suites, or those that are named

import module java.base;

/*
 * Runs every suite, a folder of test/ that holds classes named …Test, in a JVM of its own: the chapters' classes have no
 * package, and two chapters have a TwoLayerNet. A new test class, or a new folder of them, needs no word here.
 *
 *   ./jbang test            all suites
 *   ./jbang test ch04       one
 */

static final Pattern COUNTS = Pattern.compile("(\\d+) passed, (\\d+) failed, (\\d+) skipped");
static final boolean WHOLE = System.getenv("DLFS_KILLS") != null || System.getenv("DLFS_FUZZ") != null; // hours, not minutes
static final Duration LIMIT = WHOLE ? Duration.ofHours(6) : Duration.ofMinutes(18);

record Counts(int passed, int failed, int skipped) {
    static final Counts NONE = new Counts(0, 0, 0);
    static final Counts ONE_FAILURE = new Counts(0, 1, 0);

    Counts plus(Counts other) {
        return new Counts(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    boolean isEmpty() {
        return passed + failed + skipped == 0;
    }

    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }
}

record Outcome(String suite, String output, Counts counts) {}

void main(String... args) throws Exception {
    var root = root();
    var suites = args.length == 0 ? suites(root) : List.of(args);
    var total = Counts.NONE;
    try (var pool = Executors.newFixedThreadPool(2)) {
        var running = suites.stream().map(suite -> pool.submit(() -> run(root, suite))).toList();
        for (var each : running) {
            var outcome = each.get();
            IO.println("== " + outcome.suite());
            IO.print(outcome.output());
            IO.println("== %s: %s%n".formatted(outcome.suite(), outcome.counts()));
            total = total.plus(outcome.counts());
        }
    }
    IO.println(total);
    System.exit(total.failed() == 0 && total.passed() > 0 ? 0 : 1);
}

/** The repository's folder: where the wrapper that started this is, or above the working folder. */
static Path root() {
    var wrapper = Path.of(Objects.requireNonNullElse(System.getenv("JBANG_LAUNCH_CMD"), "")).toAbsolutePath();
    return Stream.of(wrapper, Path.of("").toAbsolutePath())
            .flatMap(start -> Stream.iterate(start, Objects::nonNull, Path::getParent))
            .filter(folder -> Files.exists(folder.resolve("test/suite.java")))
            .findFirst().orElseThrow(() -> new IllegalStateException("run the tests from the repository's folder"));
}

static List<String> suites(Path root) throws IOException {
    try (var folders = Files.list(root.resolve("test"))) {
        return folders.filter(Files::isDirectory)
                .filter(folder -> sources(folder).stream().anyMatch(file -> file.toString().endsWith("Test.java")))
                .map(folder -> folder.getFileName().toString())
                .sorted(Comparator.comparing((String suite) -> !suite.equals("scripts")).thenComparing(suite -> suite)) // the longest first
                .toList();
    }
}

static List<Path> sources(Path folder) {
    try (var files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
        throw new UncheckedIOException(e);
    }
}

/** Compiles and runs a suite. One that dies, hangs, doesn't compile or holds no test counts as a failure. */
static Outcome run(Path root, String suite) throws IOException, InterruptedException {
    var folder = root.resolve("test").resolve(suite);
    if (!Files.isDirectory(folder)) {
        return new Outcome(suite, "there is no folder " + folder + "\n", Counts.ONE_FAILURE);
    }
    var command = new ArrayList<>(List.of("sh", root.resolve("jbang").toString(), "run"));
    sources(folder).forEach(file -> command.addAll(List.of("-s", file.toString())));
    command.add(root.resolve("test/suite.java").toString());

    var log = Files.createTempFile("suite-" + suite, ".log");
    try {
        var process = new ProcessBuilder(command).directory(root.toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        var ended = process.waitFor(LIMIT);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        var output = Files.readString(log);
        var counts = counts(output);
        if (!ended || counts.isEmpty() || process.exitValue() != (counts.failed() == 0 ? 0 : 1)) {
            output += ended ? "the suite did not end as it should: exit status %d%n".formatted(process.exitValue())
                    : "the suite was ended after %d minutes%n".formatted(LIMIT.toMinutes());
            counts = counts.plus(Counts.ONE_FAILURE);
        }
        return new Outcome(suite, output, counts);
    } finally {
        Files.deleteIfExists(log);
    }
}

/** What the last line of a suite's output says. */
static Counts counts(String output) {
    var last = output.strip().lines().reduce("", (_, line) -> line);
    var matcher = COUNTS.matcher(last);
    return matcher.matches()
            ? new Counts(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)))
            : Counts.NONE;
}
