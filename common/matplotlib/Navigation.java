package common.matplotlib;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moving about in the plots of a figure, as with matplotlib's toolbar: what was seen before can be gone back to.
final class Navigation {

    /// What a plot shows: the limits set, or none where they follow the data.
    private record View(Optional<Limits> x, Optional<Limits> y) {
    }

    private final ChartFigure figure;
    private final List<Map<Axes, View>> seen = new ArrayList<>();
    private int now;

    Navigation(ChartFigure figure) {
        this.figure = figure;
    }

    private Map<Axes, View> views() {
        var views = new LinkedHashMap<Axes, View>();
        figure.plots().forEach(axes -> views.put(axes, new View(axes.xLimits, axes.yLimits)));
        return views;
    }

    /// Called before a view is changed.
    void leave() {
        if (seen.isEmpty()) {
            seen.add(views());
        }
    }

    /// Called when a view has been changed.
    void arrive() {
        leave();
        while (seen.size() > now + 1) {
            seen.removeLast();
        }
        seen.add(views());
        now++;
    }

    /// What the figure showed first.
    void home() {
        go(0);
    }

    /// What it showed before.
    void back() {
        go(now - 1);
    }

    /// What it showed before going back.
    void forward() {
        go(now + 1);
    }

    private void go(int to) {
        if (to < 0 || to >= seen.size()) {
            return;
        }
        now = to;
        seen.get(now).forEach((axes, view) -> {
            axes.xLimits = view.x();
            axes.yLimits = view.y();
        });
    }

    /// The plot at a point of the figure at that size, the one drawn last where several are.
    Optional<AxesPainter> at(Point2D point, double width, double height) {
        Optional<AxesPainter> found = Optional.empty();
        for (AxesPainter painter : figure.painters(width, height)) {
            found = painter.frame().box().contains(point) ? Optional.of(painter) : found;
        }
        return found;
    }

    /// Moves what is shown along with a mouse that was dragged.
    ///
    /// @param start the plot as it was when the mouse was pressed
    static void pan(AxesPainter start, double dx, double dy) {
        var box = start.frame().box();
        set(start, -dx / box.getWidth(), 1 - dx / box.getWidth(), dy / box.getHeight(), 1 + dy / box.getHeight());
    }

    /// Widens or narrows what is shown around the point where the mouse was pressed: dragged right or up it grows.
    static void stretch(AxesPainter start, Point2D point, double dx, double dy) {
        var box = start.frame().box();
        double x = (point.getX() - box.getX()) / box.getWidth();
        double y = (box.getMaxY() - point.getY()) / box.getHeight();
        double acrossBy = Math.pow(10, -dx / box.getWidth());
        double upBy = Math.pow(10, dy / box.getHeight());
        set(start, x - x * acrossBy, x + (1 - x) * acrossBy, y - y * upBy, y + (1 - y) * upBy);
    }

    /// Shows what lies in a rectangle, or shrinks all that is shown into it.
    static void zoom(AxesPainter start, Rectangle area, boolean in) {
        var box = start.frame().box();
        double left = (area.getMinX() - box.getX()) / box.getWidth();
        double right = (area.getMaxX() - box.getX()) / box.getWidth();
        double bottom = (box.getMaxY() - area.getMaxY()) / box.getHeight();
        double top = (box.getMaxY() - area.getMinY()) / box.getHeight();
        if (in) {
            set(start, left, right, bottom, top);
        } else {
            set(start, -left / (right - left), (1 - left) / (right - left), -bottom / (top - bottom), (1 - bottom) / (top - bottom));
        }
    }

    /// Sets the limits to parts of what was shown, 0 being its left or lower end and 1 the other.
    private static void set(AxesPainter start, double left, double right, double bottom, double top) {
        limits(start.frame().xAxis(), left, right).ifPresent(limits -> start.axes().xLimits = Optional.of(limits));
        limits(start.frame().yAxis(), bottom, top).ifPresent(limits -> start.axes().yLimits = Optional.of(limits));
    }

    private static Optional<Limits> limits(PlotAxis axis, double from, double to) {
        Limits places = axis.scale().places(axis.limits());
        double width = places.high() - places.low();
        Limits limits = axis.scale().values(new Limits(places.low() + from * width, places.low() + to * width));
        boolean usable = axis.scale().shows(limits)
                && Math.abs(limits.high() - limits.low()) > 1e-12 * Math.max(Math.abs(limits.low()), Math.abs(limits.high()));
        return usable ? Optional.of(limits) : Optional.empty();
    }
}
