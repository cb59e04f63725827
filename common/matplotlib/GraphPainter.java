package common.matplotlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// Draws a [Graph]. Texts along edges are moved to where they don't lie over each other.
final class GraphPainter {

    private static final double FONT_POINTS = 9;
    private static final double RADIUS = 29;
    private static final double TEXT_PAD = 6;
    private static final double ARROW = 8;
    private static final double LABEL_GAP = 3;
    private static final BasicStroke PEN = new BasicStroke((float) Figure.POINT);
    private static final Color EDGE = new Color(0x7f7f7f);
    private static final Color BELOW = new Color(0xd62728);
    /// Where along an edge a text may stand, the best place first.
    private static final double[] PLACES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8};

    /// Where a text stands by its edge; a single one stands on it, as it is then plain whose it is.
    private enum Side { ABOVE, ON, BELOW }

    private final Graph graph;
    private final Graphics2D g;
    private final FontMetrics metrics;
    private final List<Rectangle2D> taken = new ArrayList<>();

    GraphPainter(Graph graph, Graphics2D g) {
        this.graph = graph;
        this.g = g;
        String texts = String.join("", graph.nodes().stream().map(Graph.Node::label).toList()).replace("\n", "");
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setFont(Fonts.of(texts, FONT_POINTS));
        metrics = g.getFontMetrics();
    }

    void paint() {
        g.setStroke(PEN);
        graph.edges().forEach(edge -> paintArrow(line(edge)));
        graph.nodes().forEach(this::paintNode);
        graph.nodes().forEach(node -> taken.add(outline(node).getBounds2D()));
        for (Graph.Edge edge : graph.edges()) {
            boolean alone = edge.below().isEmpty();
            paintText(edge.above(), line(edge), alone ? Side.ON : Side.ABOVE, Color.BLACK);
            paintText(edge.below(), line(edge), Side.BELOW, BELOW);
        }
    }

    /// The edge from outline to outline.
    private Line2D line(Graph.Edge edge) {
        return new Line2D.Double(border(edge.from(), edge.to()), border(edge.to(), edge.from()));
    }

    /// The point at which the line from a node's middle to that of another leaves its outline.
    private Point2D border(Graph.Node node, Graph.Node towards) {
        RectangularShape outline = outline(node);
        double dx = Graph.x(towards) - Graph.x(node);
        double dy = Graph.y(towards) - Graph.y(node);
        double part = switch (node.shape()) {
            case CIRCLE -> RADIUS / Math.hypot(dx, dy);
            case BOX, TEXT -> Math.min(outline.getWidth() / 2 / Math.abs(dx), outline.getHeight() / 2 / Math.abs(dy));
        };
        return new Point2D.Double(Graph.x(node) + part * dx, Graph.y(node) + part * dy);
    }

    private RectangularShape outline(Graph.Node node) {
        double halfWidth = RADIUS;
        double halfHeight = RADIUS;
        RectangularShape shape = new Ellipse2D.Double();
        if (node.shape() != Graph.Shape.CIRCLE) {
            shape = new Rectangle2D.Double();
            halfWidth = node.label().lines().mapToInt(metrics::stringWidth).max().orElse(0) / 2.0 + TEXT_PAD;
            halfHeight = node.label().lines().count() * metrics.getHeight() / 2.0 + TEXT_PAD / 2;
        }
        shape.setFrame(Graph.x(node) - halfWidth, Graph.y(node) - halfHeight, 2 * halfWidth, 2 * halfHeight);
        return shape;
    }

    private void paintArrow(Line2D line) {
        double angle = Math.atan2(line.getY2() - line.getY1(), line.getX2() - line.getX1());
        g.setPaint(EDGE);
        g.draw(line);
        var head = new Path2D.Double();
        head.moveTo(line.getX2(), line.getY2());
        for (double side : new double[] {angle + 0.4, angle - 0.4}) {
            head.lineTo(line.getX2() - ARROW * Math.cos(side), line.getY2() - ARROW * Math.sin(side));
        }
        head.closePath();
        g.fill(head);
    }

    private void paintNode(Graph.Node node) {
        RectangularShape outline = outline(node);
        g.setPaint(Colors.named(node.fill()));
        g.fill(outline);
        g.setPaint(Color.BLACK);
        if (node.shape() != Graph.Shape.TEXT) {
            g.draw(outline);
        }
        List<String> lines = node.label().lines().toList();
        Font font = g.getFont();
        if (node.shape() == Graph.Shape.CIRCLE && node.label().length() == 1) {
            g.setFont(font.deriveFont(2 * font.getSize2D())); // an operator
        }
        FontMetrics metrics = g.getFontMetrics();
        double top = Graph.y(node) - lines.size() * metrics.getHeight() / 2.0;
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), (float) (Graph.x(node) - metrics.stringWidth(lines.get(i)) / 2.0),
                    (float) (top + i * metrics.getHeight() + metrics.getAscent()));
        }
        g.setFont(font);
    }

    private void paintText(String text, Line2D line, Side side, Color color) {
        if (text.isEmpty()) {
            return;
        }
        Rectangle2D place = DoubleStream.of(PLACES).mapToObj(part -> place(text, line, side, part))
                .min(Comparator.comparingDouble(rectangle -> overlap(rectangle, line))).orElseThrow();
        taken.add(place);
        g.setPaint(new Color(255, 255, 255, 220));
        g.fill(place);
        g.setPaint(color);
        g.drawString(text, (float) place.getX(), (float) (place.getY() + metrics.getAscent()));
    }

    /// The text's rectangle, that part of the way along the edge.
    private Rectangle2D place(String text, Line2D line, Side side, double part) {
        double width = metrics.stringWidth(text);
        double height = metrics.getHeight();
        double x = line.getX1() + part * (line.getX2() - line.getX1());
        double y = line.getY1() + part * (line.getY2() - line.getY1());
        double top = switch (side) {
            case ABOVE -> y - LABEL_GAP - height;
            case ON -> y - height / 2;
            case BELOW -> y + LABEL_GAP;
        };
        return new Rectangle2D.Double(x - width / 2, top, width, height);
    }

    /// How much of what is drawn a text would hide: areas of nodes and other texts, and other edges.
    private double overlap(Rectangle2D place, Line2D own) {
        double areas = taken.stream().filter(place::intersects)
                .mapToDouble(other -> area(place.createIntersection(other))).sum();
        long edges = graph.edges().stream().map(this::line)
                .filter(line -> place.intersectsLine(line) && !(line.getP1().equals(own.getP1()) && line.getP2().equals(own.getP2()))).count();
        return areas + edges * area(place) / 2;
    }

    private static double area(Rectangle2D rectangle) {
        return rectangle.getWidth() * rectangle.getHeight();
    }
}
