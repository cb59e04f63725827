package common.matplotlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The box that names a plot's lines and bars, with matplotlib's measures (in units of its type's size).
final class Legend {

    private static final double SIZE = 10;
    private static final double EM = SIZE * Figure.POINT;
    private static final double ROW = 1.03 * EM;
    private static final double ROW_GAP = 0.5 * EM;
    private static final double PADDING = 0.4 * EM;
    private static final double HANDLE = 2 * EM;
    private static final double HANDLE_GAP = 0.8 * EM;
    private static final double MARGIN = 0.5 * EM;
    private static final double CORNER = 0.4 * EM;
    private static final double DOT = 7 * Figure.POINT;

    /// Where the box lies: 0 left or at the top, 1 right or at the bottom, one half in the middle.
    record Place(double right, double down) {

        /// The places of matplotlib's `best`, in its order.
        private static final List<Place> ALL = List.of(
                new Place(1, 0), new Place(0, 0), new Place(0, 1), new Place(1, 1), new Place(1, 0.5),
                new Place(0, 0.5), new Place(0.5, 1), new Place(0.5, 0), new Place(0.5, 0.5));

        /// What stands for the place that hides the least.
        static final Place BEST = new Place(Double.NaN, Double.NaN);

        /// `best`, `center`, `right`, `upper left`, `lower right`, …
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

    private final List<Artist> entries;
    private final Axes axes;
    private final Rectangle2D box;
    private final Limits x;
    private final Limits y;

    Legend(Axes axes, Rectangle2D box, Limits x, Limits y) {
        this.axes = axes;
        this.box = box;
        this.x = x;
        this.y = y;
        entries = axes.artists.stream().filter(artist -> !artist.label().isEmpty()).toList();
    }

    void paint(Graphics2D g, Place place) {
        if (entries.isEmpty()) {
            return;
        }
        String text = String.join("", entries.stream().map(Artist::label).toList());
        Font font = Fonts.of(text, SIZE);
        FontMetrics metrics = g.getFontMetrics(font);
        double textWidth = entries.stream().mapToDouble(entry -> metrics.stringWidth(entry.label())).max().orElse(0);
        double width = HANDLE + HANDLE_GAP + textWidth + 2 * PADDING;
        double height = entries.size() * ROW + (entries.size() - 1) * ROW_GAP + 2 * PADDING;
        Rectangle2D frame = place.equals(Place.BEST) ? best(width, height) : at(place, width, height);
        paintFrame(g, frame);
        g.setFont(font);
        for (int i = 0; i < entries.size(); i++) {
            double middle = frame.getY() + PADDING + i * (ROW + ROW_GAP) + ROW / 2;
            double left = frame.getX() + PADDING;
            paintHandle(g, entries.get(i), left, middle);
            g.setPaint(Color.BLACK);
            double baseline = middle + 0.33 * EM;
            g.drawString(entries.get(i).label(), (float) (left + HANDLE + HANDLE_GAP), (float) baseline);
        }
    }

    private static void paintFrame(Graphics2D g, Rectangle2D frame) {
        var rounded = new RoundRectangle2D.Double(frame.getX(), frame.getY(), frame.getWidth(), frame.getHeight(),
                CORNER, CORNER);
        g.setPaint(new Color(255, 255, 255, 204));
        g.fill(rounded);
        g.setPaint(new Color(204, 204, 204, 204));
        g.setStroke(new BasicStroke((float) Figure.POINT));
        g.draw(rounded);
    }

    private static void paintHandle(Graphics2D g, Artist entry, double left, double middle) {
        switch (entry) {
            case Artist.Line line -> {
                g.setPaint(line.color);
                if (line.style != LineStyle.NONE) {
                    g.setStroke(AxesPainter.stroke(line.style, line.width));
                    g.draw(new Line2D.Double(left, middle, left + HANDLE, middle));
                }
                if (line.marker) {
                    g.fill(new Ellipse2D.Double(left + HANDLE / 2 - DOT / 2, middle - DOT / 2, DOT, DOT));
                }
            }
            case Artist.Bars bars -> {
                g.setPaint(bars.color);
                g.fill(new Rectangle2D.Double(left, middle - 0.35 * EM, HANDLE, 0.7 * EM));
            }
            case Artist.Rule _, Artist.Quiver _, Artist.Note _, Artist.Picture _ -> { }
        }
    }

    private Rectangle2D at(Place place, double width, double height) {
        return new Rectangle2D.Double(
                box.getX() + MARGIN + place.right() * (box.getWidth() - width - 2 * MARGIN),
                box.getY() + MARGIN + place.down() * (box.getHeight() - height - 2 * MARGIN), width, height);
    }

    private Rectangle2D best(double width, double height) {
        return Place.ALL.stream().map(place -> at(place, width, height))
                .min(Comparator.comparingLong(this::hidden)).orElseThrow();
    }

    /// How many points of lines the rectangle would hide.
    private long hidden(Rectangle2D frame) {
        return axes.artists.stream()
                .flatMap(artist -> artist instanceof Artist.Line line ? Stream.of(line) : Stream.empty())
                .mapToLong(line -> java.util.stream.IntStream.range(0, line.x.length)
                        .filter(i -> frame.contains(pixelX(line.x[i]), pixelY(line.y[i]))).count())
                .sum();
    }

    private double pixelX(double value) {
        return box.getX() + (value - x.low()) / (x.high() - x.low()) * box.getWidth();
    }

    private double pixelY(double value) {
        return box.getMaxY() - (value - y.low()) / (y.high() - y.low()) * box.getHeight();
    }
}
