package common.matplotlib;

import common.script.Interrupt;
import java.nio.file.Path;
import java.util.List;

/// Where figures go.
sealed interface FigureTarget {

    /// Shows or saves figures; returns when that is done and their windows are closed.
    ///
    /// @throws Failure if one could not be saved
    void show(List<Figure> figures);

    /// Windows where there is a display, else files in the working folder; files also for a script that Ctrl-C ended,
    /// as nobody waits for its windows.
    final class Screen implements FigureTarget {
        private final Files files;

        /// @param name the file's name without its ending
        Screen(String name) {
            files = new Files(Path.of(name + ".png"));
        }

        @Override
        public void show(List<Figure> figures) {
            if (!Interrupt.seen() && Display.isThere()) {
                FigureWindow.show(figures);
            } else {
                files.show(figures);
            }
        }
    }

    /// A file for each figure: `a.png`, `a-2.png`, `a-3.png`, …
    final class Files implements FigureTarget {
        private final Path first;
        private int saved;

        Files(Path first) {
            this.first = first;
        }

        @Override
        public void show(List<Figure> figures) {
            System.setProperty("java.awt.headless", "true"); // saves the connection to a display
            for (Figure figure : figures) {
                FigureWriter.write(figure, next());
            }
        }

        private Path next() {
            saved++;
            String name = first.getFileName().toString();
            int dot = name.lastIndexOf('.');
            return saved == 1 ? first
                    : first.resolveSibling(name.substring(0, dot) + "-" + saved + name.substring(dot));
        }
    }

    /// Nowhere: figures are not even drawn.
    final class Nowhere implements FigureTarget {
        @Override
        public void show(List<Figure> figures) {
        }
    }
}
