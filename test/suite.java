//JAVA 25+
//DEPS org.junit.jupiter:junit-jupiter:6.1.3
//DEPS org.junit.platform:junit-platform-launcher:6.1.3
//DEPS org.assertj:assertj-core:3.27.7
//RUNTIME_OPTIONS -Djava.awt.headless=true -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import module java.base;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/*
 * Runs the test classes that were compiled with it: by main.java, or by JBang for one class at a time,
 * `./jbang run -s test/numpy/NDArrayTest.java test/suite.java`. Ends with the line `N passed, N failed, N skipped`.
 */

void main(String... args) throws Exception {
    var report = new Report();
    if (args.length > 1 && !args[1].isEmpty()) {
        System.setProperty("test.chapter", args[1]); // of scripts and pages, those of this chapter only
    }
    LauncherFactory.create().execute(request(args.length > 0 && !args[0].isEmpty() ? ".*\\b" + args[0] : ".*Test"), report);
    if (Boolean.getBoolean("test.times")) {
        report.printTimes();
    }
    IO.println("%d passed, %d failed, %d skipped".formatted(report.passed, report.failed, report.skipped));
    System.exit(report.failed == 0 ? 0 : 1);
}

/** All classes so named among those compiled for the tests (no library); those that ask for it (@Execution) run their tests two at a time. */
LauncherDiscoveryRequest request(String classes) {
    var roots = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).filter(root -> Files.isDirectory(root)
            || root.endsWith("suite.jar")).collect(Collectors.toSet());
    return LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClasspathRoots(roots))
            .filters(includeClassNamePatterns(classes))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            // Plain threads: in one of a ForkJoinPool, a test's parallel streams would not run in the common pool.
            .configurationParameter("junit.jupiter.execution.parallel.config.executor-service", "WORKER_THREAD_POOL")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
            .configurationParameter("junit.jupiter.execution.parallel.config.fixed.max-pool-size", "2")
            .build();
}

/** Counts, and prints what failed or was skipped, and why. */
static final class Report implements TestExecutionListener {
    private static final int FRAMES = 12;
    private static final int SLOWEST = 20;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, Instant> starts = new ConcurrentHashMap<>();
    private final Map<String, Duration> times = new ConcurrentHashMap<>();
    private int passed;
    private int failed;
    private int skipped;

    @Override
    public void executionStarted(TestIdentifier test) {
        names.put(test.getUniqueId(), path(test));
        starts.put(test.getUniqueId(), Instant.now());
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        skipped++;
        IO.println("SKIPPED %s: %s".formatted(path(test), reason));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            times.put(path(test), Duration.between(starts.get(test.getUniqueId()), Instant.now()));
        }
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed += test.isTest() ? 1 : 0;
            case ABORTED -> executionSkipped(test, result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
            case FAILED -> {
                failed++;
                IO.println("FAILED  " + path(test));
                result.getThrowable().ifPresent(Report::print);
            }
        }
    }

    private void printTimes() {
        times.entrySet().stream().sorted(Map.Entry.<String, Duration>comparingByValue().reversed()).limit(SLOWEST)
                .forEach(test -> IO.println("%6.1f s  %s".formatted(test.getValue().toMillis() / 1000.0, test.getKey())));
    }

    /** The names on the way to a test: its class, its method, its row. */
    private String path(TestIdentifier test) {
        var parent = test.getParentId().map(names::get).orElse("");
        var isEngine = test.getParentId().isEmpty();
        return isEngine ? "" : parent.isEmpty() ? test.getDisplayName() : parent + " > " + test.getDisplayName();
    }

    /** The message, and of the stack trace the project's own part. */
    private static void print(Throwable failure) {
        IO.println(failure.toString().indent(4).stripTrailing());
        Arrays.stream(failure.getStackTrace())
                .filter(frame -> !frame.getClassName().matches("(org\\.junit|org\\.assertj|java|jdk)\\..*"))
                .limit(FRAMES)
                .forEach(frame -> IO.println("      at " + frame));
        if (failure.getCause() != null) {
            IO.println("    caused by");
            print(failure.getCause());
        }
    }
}
