package common.matplotlib;

import common.script.Interrupt;
import java.nio.file.Path;
import java.util.List;

/// Windows where there is a display, else files in the working folder; files also for a script that Ctrl-C ended, as
/// nobody waits for its windows.
final class Screen implements FigureTarget {

    /// Until a window is opened, nothing of what opens them is loaded.
    private static volatile boolean opened;

    private final FigureFiles files;

    private Screen(FigureFiles files) {
        this.files = files;
    }

    /// @param name the script's, that of its files too; an older one is replaced
    static Screen of(String name) {
        return new Screen(FigureFiles.named(Path.of(name + ".png")));
    }

    /// For a shell, whose figures have no name of their own: files take the next free one.
    static Screen ofShell() {
        return new Screen(FigureFiles.free(Path.of("figure.png")));
    }

    @Override
    public void show(List<Figure> figures, boolean wait) {
        if (!Interrupt.seen() && Display.isThere()) {
            open(figures, wait);
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
}
