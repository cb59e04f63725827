///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Runs the tests: all suites, or those that are named
//SOURCES Build.java
// It compiles for some seconds, then waits: too short for the second compiler to repay what it takes.
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC

import module java.base;

/*
 * Runs every suite, a folder of test/ that holds classes named …Test, in a JVM of its own: the chapters' classes have no
 * package, and two chapters have a TwoLayerNet. What all of them use (common and test/testing) is compiled once. A new test
 * class, a new folder of them or a new library that one names in //DEPS needs no word here.
 */

static final String HELP = """
        Runs the tests; the last line is `N passed, N failed, N skipped`, the exit status 0 if none failed.

          ./jbang test                      all suites
          ./jbang test numpy docs           these suites
          ./jbang test ch04                 one chapter: its suite, its scripts' runs, its README
          ./jbang test numpy/NDArrayTest    one class
          ./jbang test --times ...          also says what the slowest tests of each suite took

        Suites: %s
        DLFS_DATA_DIR names a folder with real MNIST; without it the tests that need it are skipped, and say so.
        What the tests write into the repository's pages: UPDATE_DOCS=yes ./jbang test docs,
        DLFS_FAULTS=write ./jbang test. Hours instead of minutes: DLFS_KILLS=50, DLFS_FUZZ=100000. All of chapter 6's runs, whole:
        DLFS_WHOLE=1 ./jbang test ch06/WholeRunsTest.
        """;
static final String TIMES = "--times";
static final Pattern COUNTS = Pattern.compile("(\\d+) passed, (\\d+) failed, (\\d+) skipped");
static final boolean WHOLE = Stream.of("DLFS_KILLS", "DLFS_FUZZ", "DLFS_WHOLE").anyMatch(name -> System.getenv(name) != null); // hours, not minutes
static final Duration LIMIT = WHOLE ? Duration.ofHours(6) : Duration.ofMinutes(25);
static final List<String> LONGEST = List.of("scripts", "reliability", "docs", "wrapper", "dataset", "matplotlib"); // begin, so that none ends alone

/** A suite, and what of it is asked for: a class, a chapter, or "" for all. */
record Part(String suite, String testClass, String chapter) {
    @Override
    public String toString() {
        return Stream.of(suite, testClass, chapter).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}

record Counts(int passed, int failed, int skipped) {
    static final Counts NONE = new Counts(0, 0, 0);
    static final Counts ONE_FAILURE = new Counts(0, 1, 0);

    Counts plus(Counts other) {
        return new Counts(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    @Override
    public String toString() {
        return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }
}

record Outcome(Part part, String output, Counts counts, Duration time) {
    static Outcome failure(Part part, String why) {
        return new Outcome(part, why.stripTrailing() + "\n", Counts.ONE_FAILURE, Duration.ZERO);
    }
}

void main(String... args) throws Exception {
    var root = root();
    if (List.of(args).contains("--help")) {
        IO.print(HELP.formatted(String.join(" ", suites(root))));
        return;
    }
    var names = Stream.of(args).filter(word -> !word.equals(TIMES)).toList();
    var parts = names.isEmpty() ? suites(root).stream().map(suite -> new Part(suite, "", "")).toList()
            : names.stream().flatMap(name -> parts(root, name)).toList();
    var total = Counts.NONE;
    try (var build = new Build(root); var pool = Executors.newFixedThreadPool(2)) {
        var running = parts.stream().map(part -> pool.submit(() -> run(build, part, List.of(args).contains(TIMES)))).toList();
        for (var each : running) {
            var outcome = each.get();
            IO.println("== " + outcome.part());
            IO.print(outcome.output());
            IO.println("== %s: %s (%d s)%n".formatted(outcome.part(), outcome.counts(), outcome.time().toSeconds()));
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
                .filter(folder -> Build.sources(folder).stream().anyMatch(file -> file.toString().endsWith("Test.java")))
                .map(folder -> folder.getFileName().toString())
                .sorted(Comparator.comparing((String suite) -> !LONGEST.contains(suite)).thenComparing(LONGEST::indexOf)
                        .thenComparing(suite -> suite))
                .toList();
    }
}

/** What a word of the command line asks for. */
static Stream<Part> parts(Path root, String name) {
    var words = name.split("/", 2);
    var own = new Part(words[0], words.length > 1 ? words[1] : "", "");
    if (words.length > 1 || !name.matches("ch\\d+")) {
        return Stream.of(own);
    }
    return Stream.of(new Part("scripts", "ScriptsTest", name), new Part("docs", "SnippetsTest", name), own)
            .filter(part -> !part.chapter().isEmpty() || Files.isDirectory(root.resolve("test").resolve(name)));
}

/** Compiles and runs a suite. One that dies, hangs, doesn't compile or holds no test counts as a failure. */
static Outcome run(Build build, Part part, boolean times) throws IOException, InterruptedException {
    var folder = build.root().resolve("test").resolve(part.suite());
    if (!Files.isDirectory(folder)) {
        return Outcome.failure(part, "there is no folder " + folder);
    }
    var start = Instant.now();
    List<String> command;
    try {
        command = build.command(folder, "-Dtest.times=" + times);
    } catch (Build.Unbuildable e) {
        return Outcome.failure(part, e.getMessage());
    }
    command.addAll(List.of("suite", part.testClass(), part.chapter()));
    var log = Files.createTempFile("suite-" + part.suite(), ".log");
    try {
        var process = new ProcessBuilder(command).directory(build.root().toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        var ended = process.waitFor(LIMIT);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        var output = Files.readString(log);
        var counts = counts(output);
        if (!ended || counts.equals(Counts.NONE) || process.exitValue() != (counts.failed() == 0 ? 0 : 1)) {
            output += ended ? "the suite did not end as it should: exit status %d%n".formatted(process.exitValue())
                    : "the suite was ended after %d minutes%n".formatted(LIMIT.toMinutes());
            counts = counts.plus(Counts.ONE_FAILURE);
        }
        return new Outcome(part, output, counts, Duration.between(start, Instant.now()));
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
