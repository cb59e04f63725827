package common.script;

import common.files.Failure;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/// How a script ends: one message in plain words on stderr for what went wrong, and the exit status
/// 0 done, 1 failed, 2 bad usage, 130 interrupted, even where the script itself went on to its end.
public final class Exit {

    /// Added to a signal's number it is the exit status of a run that the signal ended: 130 for Ctrl-C.
    static final int SIGNAL = 128;

    private static volatile int status;
    private static volatile boolean verbose;
    private static final Deque<Runnable> AT_END = new ConcurrentLinkedDeque<>();

    private Exit() {
    }

    /// From now on, whatever ends the script ends it as said above.
    static void install() {
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> fail(e));
        Runtime.getRuntime().addShutdownHook(new Thread(Exit::end));
    }

    /// Show stack traces too.
    static void verbose() {
        verbose = true;
    }

    /// Says what went wrong and ends the process.
    static void fail(Throwable e) {
        report(e);
        System.exit(status);
    }

    /// Says what went wrong; the script goes on, and its exit status will tell.
    public static void report(Throwable e) {
        Progress.clear();
        System.err.println(message(e));
        if (verbose) {
            e.printStackTrace();
        }
        note(e instanceof Failure failure ? failure.status() : Failure.FAILED);
    }

    /// Sets the exit status, unless one was set before.
    static void note(int newStatus) {
        if (status == 0) {
            status = newStatus;
        }
    }

    /// Something to do when the script ends, however it ends (but for kill -9).
    static void atEnd(Runnable last) {
        AT_END.add(last);
    }

    /// The last thing that happens: a status noted on the way takes the place of 0.
    private static void end() {
        AT_END.forEach(Runnable::run);
        System.out.flush();
        if (status != 0) {
            Runtime.getRuntime().halt(status);
        }
    }

    private static String message(Throwable e) {
        return switch (e) {
            case Failure failure when failure.status() == Failure.USAGE -> failure.getMessage()
                    + "\ntry: " + command() + " --help";
            case Failure failure -> failure.getMessage();
            case OutOfMemoryError _ -> outOfMemory();
            case IncompatibleClassChangeError changed -> "this script was built before common was changed (" + changed.getMessage()
                    + ").\nBuild it anew, once:\n  " + command().replaceFirst("jbang ", "jbang run --fresh ");
            default -> "error: " + Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName())
                    + (verbose ? "" : " (--verbose shows where)");
        };
    }

    private static String outOfMemory() {
        long limit = Runtime.getRuntime().maxMemory() >> 20;
        String command = command().replaceFirst("jbang ", "jbang -R-Xmx" + Math.max(256, 2 * limit) + "m ");
        return "out of memory: Java may use " + limit + " MB here, which is too little. Allow it more:\n  " + command;
    }

    private static String command() {
        return Launcher.page().map(Page::command).orElse("jbang SCRIPT.java");
    }
}
