package common.matplotlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The box that names a plot's lines and bars, with matplotlib's measures (in units of its type's size).
public final class Legend {

    private static final double SIZE = 10;
    private static final double EM = SIZE * Figure.POINT;
    private static final double ROW = 1.008 * EM;
    /// From a row's top to the base of its letters.
    private static final double BASE = 0.792 * EM;
    /// The height of a key, which stands on that base.
    private static final double KEY = 0.7 * EM;
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

    /// A thing drawn and its name.
    record Entry(Artist artist, String name) {
    }

    private String loc = "best";
    private Place place = Place.BEST;
    /// Names in place of the artists' own, for the first of them.
    private final Optional<List<String>> names;

    Legend(Optional<List<String>> names) {
        this.names = names;
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

    /// What it names, in matplotlib's order: bars come last.
    List<Entry> entries(Axes axes) {
        List<Artist> artists = axes.artists().stream().filter(Artist::hasKey)
                .sorted(Comparator.comparing(Bars.class::isInstance)).toList();
        return names.isEmpty()
                ? artists.stream().map(artist -> new Entry(artist, artist.label()))
                        .filter(entry -> !entry.name().isEmpty() && !entry.name().startsWith("_")).toList()
                : IntStream.range(0, Math.min(artists.size(), names.get().size()))
                        .mapToObj(i -> new Entry(artists.get(i), names.get().get(i))).toList();
    }

    void paint(Graphics2D g, Axes axes, Frame frame) {
        List<Entry> entries = entries(axes);
        double textWidth = entries.stream().mapToDouble(entry -> text(entry).width(g)).max().orElse(0);
        double width = (entries.isEmpty() ? 0 : HANDLE + HANDLE_GAP + textWidth) + 2 * PADDING;
        double height = entries.stream().mapToDouble(entry -> ROW + beyondOneLine(entry) + ROW_GAP).sum()
                - (entries.isEmpty() ? 0 : ROW_GAP) + 2 * PADDING;
        Rectangle2D box = place.equals(Place.BEST) ? best(axes, frame, width, height) : at(frame.box(), place, width, height);
        paintBox(g, box);
        double left = box.getX() + PADDING;
        double top = box.getY() + PADDING;
        for (Entry entry : entries) {
            double more = beyondOneLine(entry);
            double base = top + (more == 0 ? BASE : (ROW + more + BASE) / 2);
            entry.artist().paintKey(g, new Rectangle2D.Double(left, base - KEY, HANDLE, KEY));
            g.setPaint(Color.BLACK);
            text(entry).paintAbove(g, left + HANDLE + HANDLE_GAP, top + BASE + more, 0);
            top += ROW + more + ROW_GAP;
        }
    }

    private static Text text(Entry entry) {
        return new Text(entry.name(), SIZE);
    }

    /// What the second and further lines of a name take.
    private static double beyondOneLine(Entry entry) {
        return text(entry).height() - new Text(" ", SIZE).height();
    }

    private static void paintBox(Graphics2D g, Rectangle2D box) {
        double left = sharp(g, box.getX());
        double top = sharp(g, box.getY());
        var rounded = new RoundRectangle2D.Double(left, top, sharp(g, box.getMaxX()) - left, sharp(g, box.getMaxY()) - top, CORNER, CORNER);
        g.setPaint(new Color(255, 255, 255, 204));
        g.fill(rounded);
        g.setPaint(new Color(204, 204, 204, 204));
        g.setStroke(new BasicStroke((float) Figure.POINT));
        g.draw(rounded);
    }

    private static double sharp(Graphics2D g, double place) {
        return Snapping.place(g, place, Figure.POINT);
    }

    private static Rectangle2D at(Rectangle2D box, Place place, double width, double height) {
        return new Rectangle2D.Double(
                box.getX() + MARGIN + place.right() * (box.getWidth() - width - 2 * MARGIN),
                box.getY() + MARGIN + place.down() * (box.getHeight() - height - 2 * MARGIN), width, height);
    }

    private static Rectangle2D best(Axes axes, Frame frame, double width, double height) {
        List<Obstacle> obstacles = axes.artists().stream().map(artist -> Obstacle.of(artist, frame)).toList();
        return Place.ALL.stream().map(place -> at(frame.box(), place, width, height))
                .min(Comparator.comparingLong(box -> obstacles.stream().mapToLong(each -> each.hidden(box)).sum())).orElseThrow();
    }
}
