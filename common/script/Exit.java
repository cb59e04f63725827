package common.script;

import com.sun.management.OperatingSystemMXBean;
import common.files.Failure;
import common.files.Printable;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// How a script ends: one message in plain words on stderr for what went wrong, and the exit status
/// 0 done, 1 failed, 2 bad usage, 130 interrupted, even where the script itself went on to its end.
public final class Exit {

    /// Added to a signal's number it is the exit status of a run that the signal ended: 130 for Ctrl-C.
    static final int SIGNAL = 128;

    /// The memory that a training with all of MNIST takes, in MB.
    private static final long TRAINING = 256;

    private static volatile int status;
    private static volatile boolean verbose;
    private static final List<Runnable> AT_END = new CopyOnWriteArrayList<>();

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
        Printable.say(message(e));
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

    /// What the book's programs take is known. How much sizes of a user's own take only a run can tell: they get what the
    /// machine can give.
    private static String outOfMemory() {
        long limit = Runtime.getRuntime().maxMemory() >> 20;
        long machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        long most = machine * 3 / 4;
        var said = "out of memory: Java may use " + limit + " MB here, ";
        if (limit >= most * 9 / 10) {
            return said + "of the " + machine + " MB that this machine has, and that is too little."
                    + "\nNext step: make what is computed at once smaller (--batch-size, --hidden, --train-size).";
        }
        boolean known = limit < TRAINING * 9 / 10 && most > TRAINING && !Launcher.hasOwnSizes();
        return said + (known ? "which is too little: a training with all of MNIST takes " + TRAINING + ". Allow it more:\n  "
                : "which is too little for these sizes. Allow it what this machine can give, of which it takes what it needs:\n  ")
                + command().replaceFirst("jbang ", "jbang -R-Xmx" + (known ? TRAINING : most) + "m ");
    }

    private static String command() {
        return Launcher.page().map(Page::command).orElse("jbang SCRIPT.java");
    }
}
