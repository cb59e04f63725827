package common.matplotlib;

import java.util.List;
import java.util.function.Consumer;

/// What `plot` drew: one line, or one for each column of a matrix. What is said of it holds for each.
///
/// ```java
/// plt.plot(x, trainAccList).label("train").marker("o").markevery(10);
/// ```
public final class Lines {

    private final List<Line> lines;

    Lines(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    List<Line> lines() {
        return lines;
    }

    /// Names in the legend: one for all lines, or one for each.
    public Lines label(String... texts) {
        if (texts.length != 1 && texts.length != lines.size()) {
            throw new IllegalArgumentException(texts.length + " labels for " + lines.size() + " lines");
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).label = texts[texts.length == 1 ? 0 : i];
        }
        return this;
    }

    /// `-`, `--`, `:`, `-.` or empty for none.
    public Lines linestyle(String sign) {
        return each(line -> line.style = LineStyle.of(sign));
    }

    /// The width in points.
    public Lines linewidth(double points) {
        Values.points(points);
        return each(line -> line.width = points);
    }

    /// `b`, `blue`, `C0`, `#0000ff`, …
    public Lines color(String name) {
        return each(line -> line.hue.set(name));
    }

    /// A sign at each point: `o x s D ^ v + * .` and the rest of matplotlib's; empty for none.
    public Lines marker(String sign) {
        return each(line -> line.marker = Marker.of(sign));
    }

    /// The marker's size in points from side to side (6 by default).
    public Lines markersize(double points) {
        Values.points(points);
        return each(line -> line.markerSize = points);
    }

    /// The colour inside the marker, `none` for an open one.
    public Lines markerfacecolor(String name) {
        var color = Colors.named(name);
        return each(line -> line.markerFace = color);
    }

    /// A marker at every n-th point, from the first on.
    public Lines markevery(int n) {
        return markevery(0, n);
    }

    /// A marker at every n-th point, from point `start` on.
    public Lines markevery(int start, int n) {
        if (start < 0 || n < 1) {
            throw new IllegalArgumentException("markers can't start at point " + start + " and be at every " + n + "th");
        }
        return each(line -> {
            line.markStart = start;
            line.markEvery = n;
        });
    }

    /// From 0, invisible, to 1.
    public Lines alpha(double opacity) {
        Colors.checkAlpha(opacity);
        return each(line -> line.alpha = opacity);
    }

    Lines format(String text) {
        var format = LineFormat.parse(text);
        for (Line line : lines) {
            line.style = format.style();
            line.marker = format.marker();
        }
        return format.color().isPresent() ? color(format.color().get()) : this;
    }

    private Lines each(Consumer<Line> option) {
        lines.forEach(option);
        return this;
    }

    @Override
    public String toString() {
        return lines.size() == 1 ? lines.getFirst().toString() : lines.size() + " lines";
    }
}
