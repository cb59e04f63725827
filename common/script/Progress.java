package common.script;

//DEPS me.tongfei:progressbar:0.10.2

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far a long loop is and how long it will take, on stderr: a bar on a terminal, else a line every half minute,
/// so that short runs leave logs clean.
///
/// ```java
/// try (var progress = Progress.of("training", itersNum)) {
///     for (…) { …; progress.step(); }
/// }
/// ```
public final class Progress implements AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);
    private static final int REDRAW_MILLIS = 200;
    private static final int COLUMNS = 79;
    private static final String ERASED = "\r" + " ".repeat(COLUMNS) + "\r";

    private static boolean visible;

    private final String task;
    private final long total;
    private final long start = System.nanoTime();
    private final Optional<ProgressBar> bar;
    private long done;
    private long nextLine = start + BETWEEN_LINES.toNanos();

    private Progress(String task, long total, boolean terminal) {
        this.task = task;
        this.total = total;
        bar = terminal ? Optional.of(bar(task, total)) : Optional.empty();
    }

    /// Starts to show the progress of a task of that many steps. Close it when the task is done or given up.
    public static Progress of(String task, long total) {
        return new Progress(task, total, stderrIsTerminal());
    }

    private static ProgressBar bar(String task, long total) {
        return new ProgressBarBuilder().setTaskName(task).setInitialMax(total).setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(Progress::draw, COLUMNS))
                .build();
    }

    /// One step more is done.
    public void step() {
        done++;
        bar.ifPresentOrElse(ProgressBar::step, this::lineNowAndThen);
    }

    private void lineNowAndThen() {
        long now = System.nanoTime();
        if (now < nextLine) {
            return;
        }
        nextLine = now + BETWEEN_LINES.toNanos();
        System.err.println(line(task, done, total, Duration.ofNanos(now - start)));
    }

    static String line(String task, long done, long total, Duration elapsed) {
        Duration left = elapsed.multipliedBy(total - done).dividedBy(done);
        return task + ": " + done + " of " + total + ", about " + rounded(left) + " left";
    }

    private static String rounded(Duration time) {
        if (time.toMinutes() < 1) {
            return time.toSeconds() + " s";
        }
        return time.toHours() < 2 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    /// Ends it and leaves no trace of a bar.
    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        clear();
    }

    private static synchronized void draw(String text) {
        System.err.print("\r" + text);
        System.err.flush();
        visible = true;
    }

    /// Makes room for other output. A bar that goes on appears again below it.
    static synchronized void clear() {
        if (visible) {
            System.err.print(ERASED);
            System.err.flush();
            visible = false;
        }
    }

    /// Java tells only whether stdin and stdout both are a terminal, so the system is asked.
    private static boolean stderrIsTerminal() {
        try {
            Path stderr = Path.of("/proc/self/fd/2");
            if (Files.exists(stderr)) {
                String target = Files.readSymbolicLink(stderr).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            }
            if (Files.isExecutable(Path.of("/bin/test"))) {
                return new ProcessBuilder("/bin/test", "-t", "2").inheritIO().start().waitFor() == 0;
            }
            return System.console() != null && System.console().isTerminal();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
