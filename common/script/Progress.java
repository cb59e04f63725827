package common.script;

//DEPS me.tongfei:progressbar:0.10.2

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/// How far a long loop is and how long it will take, on stderr: a bar on a terminal, else a line every half minute,
/// so that short runs leave logs clean.
///
/// ```java
/// try (var progress = Progress.of("iterations", itersNum)) {
///     for (…) { …; progress.step(); }
/// }
/// ```
public final class Progress implements AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);
    private static final int REDRAW_MILLIS = 200;
    private static final Columns COLUMNS = new Columns();

    private static String visible = "";

    private final String task;
    private final long total;
    private final long start = System.nanoTime();
    private final Optional<ProgressBar> bar;
    private long done;
    private long nextLine = start + BETWEEN_LINES.toNanos();

    private Progress(String task, long total, boolean terminal) {
        this.task = task;
        this.total = total;
        bar = terminal ? Optional.of(bar(task, total, COLUMNS::get, Progress::draw)) : Optional.empty();
    }

    /// Starts to show the progress of a task of that many steps. Close it when the task is done or given up.
    public static Progress of(String task, long total) {
        return new Progress(task, total, COLUMNS.areThere());
    }

    /// A bar that leaves the terminal's last column free, where some would begin a new line.
    static ProgressBar bar(String task, long total, IntSupplier columns, Consumer<String> draw) {
        return new ProgressBarBuilder().setTaskName(task).setInitialMax(total).setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setConsumer(new ProgressBarConsumer() {
                    @Override
                    public int getMaxRenderedLength() {
                        return Math.max(1, columns.getAsInt() - 1);
                    }

                    @Override
                    public void accept(String text) {
                        draw.accept(text);
                    }

                    @Override
                    public void close() {
                        // what is drawn is erased by clear()
                    }
                }).build();
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
        visible = text;
    }

    /// Makes room for other output. A bar that goes on appears again below it.
    static synchronized void clear() {
        if (!visible.isEmpty()) {
            System.err.print("\r" + " ".repeat(visible.length()) + "\r");
            System.err.flush();
            visible = "";
        }
    }
}
