package common.matplotlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Comparator;
import java.util.List;

/// The box that names a plot's lines and bars, with matplotlib's measures (in units of its type's size).
public final class Legend {

    private static final double SIZE = 10;
    private static final double EM = SIZE * Figure.POINT;
    private static final double ROW = 1.008 * EM;
    private static final double ROW_GAP = 0.5 * EM;
    private static final double PADDING = 0.4 * EM;
    private static final double HANDLE = 2 * EM;
    private static final double HANDLE_GAP = 0.8 * EM;
    private static final double MARGIN = 0.5 * EM;
    private static final double CORNER = 0.4 * EM;

    /// Where the box lies: 0 left or at the top, 1 right or at the bottom, one half in the middle.
    private record Place(double right, double down) {

        /// The places of matplotlib's `best`, in its order.
        private static final List<Place> ALL = List.of(
                new Place(1, 0), new Place(0, 0), new Place(0, 1), new Place(1, 1), new Place(1, 0.5),
                new Place(0, 0.5), new Place(0.5, 1), new Place(0.5, 0), new Place(0.5, 0.5));

        /// What stands for the place that hides the least.
        static final Place BEST = new Place(Double.NaN, Double.NaN);

        static Place of(String name) {
            return switch (name) {
                case "best" -> BEST;
                case "upper right" -> ALL.get(0);
                case "upper left" -> ALL.get(1);
                case "lower left" -> ALL.get(2);
                case "lower right" -> ALL.get(3);
                case "right", "center right" -> ALL.get(4);
                case "center left" -> ALL.get(5);
                case "lower center" -> ALL.get(6);
                case "upper center" -> ALL.get(7);
                case "center" -> ALL.get(8);
                default -> throw new IllegalArgumentException("'" + name
                        + "' is no place for a legend: use best, or for instance 'lower right' or 'upper center'");
            };
        }
    }

    private String loc = "best";
    private Place place = Place.BEST;

    Legend() {
    }

    /// Where the box lies: `best` (where it hides the least), `center`, `right`, `upper left`, `lower right`, …
    public Legend loc(String name) {
        place = Place.of(name);
        loc = name;
        return this;
    }

    String loc() {
        return loc;
    }

    /// What the shell shows of it.
    @Override
    public String toString() {
        return "legend at " + loc;
    }

    /// What a plot's legend names.
    static List<Artist> entries(Axes axes) {
        return axes.artists().stream().filter(artist -> !artist.label().isEmpty() && !artist.label().startsWith("_")).toList();
    }

    void paint(Graphics2D g, Axes axes, Frame frame) {
        List<Artist> entries = entries(axes);
        double textWidth = entries.stream().mapToDouble(entry -> text(entry).width(g)).max().orElse(0);
        double width = (entries.isEmpty() ? 0 : HANDLE + HANDLE_GAP + textWidth) + 2 * PADDING;
        double height = entries.size() * ROW + Math.max(0, entries.size() - 1) * ROW_GAP + 2 * PADDING;
        Rectangle2D box = place.equals(Place.BEST) ? best(axes, frame, width, height) : at(frame.box(), place, width, height);
        paintBox(g, box);
        for (int i = 0; i < entries.size(); i++) {
            double middle = box.getY() + PADDING + i * (ROW + ROW_GAP) + ROW / 2;
            double left = box.getX() + PADDING;
            entries.get(i).paintKey(g, new Rectangle2D.Double(left, middle - 0.35 * EM, HANDLE, 0.7 * EM));
            g.setPaint(Color.BLACK);
            text(entries.get(i)).paintAbove(g, left + HANDLE + HANDLE_GAP, middle + 0.33 * EM, 0);
        }
    }

    private static Text text(Artist entry) {
        return new Text(entry.label().replace('\n', ' '), SIZE);
    }

    private static void paintBox(Graphics2D g, Rectangle2D box) {
        var rounded = new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), CORNER, CORNER);
        g.setPaint(new Color(255, 255, 255, 204));
        g.fill(rounded);
        g.setPaint(new Color(204, 204, 204, 204));
        g.setStroke(new BasicStroke((float) Figure.POINT));
        g.draw(rounded);
    }

    private static Rectangle2D at(Rectangle2D box, Place place, double width, double height) {
        return new Rectangle2D.Double(
                box.getX() + MARGIN + place.right() * (box.getWidth() - width - 2 * MARGIN),
                box.getY() + MARGIN + place.down() * (box.getHeight() - height - 2 * MARGIN), width, height);
    }

    private static Rectangle2D best(Axes axes, Frame frame, double width, double height) {
        return Place.ALL.stream().map(place -> at(frame.box(), place, width, height))
                .min(Comparator.comparingLong(box -> hidden(axes, frame, box))).orElseThrow();
    }

    /// How many points and bars the rectangle would hide, and lines it would touch.
    private static long hidden(Axes axes, Frame frame, Rectangle2D box) {
        long hidden = 0;
        for (Artist artist : axes.artists()) {
            hidden += switch (artist) {
                case Line line -> points(frame, box, line.x, line.y) + (frame.path(line.x, line.y).intersects(box) ? 1 : 0);
                case Scatter scatter -> points(frame, box, scatter.x, scatter.y);
                case Bars bars -> java.util.stream.IntStream.range(0, bars.x().length)
                        .filter(i -> bars.place(frame, i).intersects(box)).count();
                default -> 0;
            };
        }
        return hidden;
    }

    private static long points(Frame frame, Rectangle2D box, double[] x, double[] y) {
        long points = 0;
        for (int i = 0; i < x.length; i++) {
            points += box.contains(frame.x(x[i]), frame.y(y[i])) ? 1 : 0;
        }
        return points;
    }
}
