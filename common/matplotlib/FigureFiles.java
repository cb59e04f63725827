package common.matplotlib;

import common.files.Output;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/// A file for each figure: `a.png`, `a-2.png`, `a-3.png`, …, or names that are free: `figure.png`, `figure (2).png`, …
/// A figure that is shown again, having grown, goes into the same file.
final class FigureFiles implements FigureTarget {

    private final Path first;
    private final boolean free;
    private final Map<Figure, Path> files = new WeakHashMap<>();
    private int saved;

    private FigureFiles(Path first, boolean free) {
        this.first = first;
        this.free = free;
    }

    /// Files of that name, which take the place of older ones.
    static FigureFiles named(Path first) {
        return new FigureFiles(first, false);
    }

    /// Files of that name or the next free ones.
    static FigureFiles free(Path first) {
        return new FigureFiles(first, true);
    }

    @Override
    public void show(List<Figure> figures, boolean wait) {
        System.setProperty("java.awt.headless", "true"); // saves the connection to a display
        for (Figure figure : figures) {
            if (!files.containsKey(figure)) {
                files.put(figure, next());
            }
            FigureWriter.write(figure, files.get(figure), Figure.DPI);
        }
    }

    private Path next() {
        if (!free) {
            return Output.numbered(first, ++saved);
        }
        String name = first.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path file;
        do {
            saved++;
            file = saved == 1 ? first : first.resolveSibling(name.substring(0, dot) + " (" + saved + ")" + name.substring(dot));
        } while (Files.exists(file, LinkOption.NOFOLLOW_LINKS));
        return file;
    }
}
