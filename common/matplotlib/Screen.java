package common.matplotlib;

import common.script.Interrupt;
import java.nio.file.Path;
import java.util.List;

/// Windows where there is a display, else files in the working folder; files also for a script that Ctrl-C ended, as
/// nobody waits for its windows.
final class Screen implements FigureTarget {

    private static final String WAIT = "dlfs.wait"; // said by a shell that reads a pipe: at its end the windows would be gone at once

    /// Until a window is opened, nothing of what opens them is loaded.
    private static volatile boolean opened;

    private final FigureFiles files;
    private final boolean waits;

    private Screen(FigureFiles files, boolean waits) {
        this.files = files;
        this.waits = waits;
    }

    /// @param name the script's, that of its files too; an older one is replaced
    static Screen of(String name) {
        return new Screen(FigureFiles.named(Path.of(name + ".png")), true);
    }

    /// For a shell: its figures have no name of their own, so files take the next free one; and windows stay beside its prompt,
    /// which comes at once.
    static Screen ofShell() {
        return new Screen(FigureFiles.free(Path.of("figure.png")), Boolean.getBoolean(WAIT));
    }

    @Override
    public void show(List<Figure> figures, boolean wait) {
        if (!Interrupt.seen() && Display.isThere()) {
            open(figures, wait && waits);
        } else {
            files.show(figures, wait);
        }
    }

    @Override
    public void update(List<Figure> figures) {
        if (!Interrupt.seen() && Display.isThere()) {
            open(figures, false);
        }
    }

    private static void open(List<Figure> figures, boolean wait) {
        opened = true;
        FigureWindow.show(figures, wait);
    }

    /// Closes the windows of figures, where there are any.
    static void close(List<Figure> figures) {
        if (opened) {
            FigureWindow.close(figures);
        }
    }

    /// Closes all that are open, those too whose figures are forgotten.
    static void closeAll() {
        if (opened) {
            FigureWindow.closeAll();
        }
    }
}
