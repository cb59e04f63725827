package common.matplotlib;

import common.files.Output;
import java.awt.Color;
import java.awt.Graphics2D;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Nodes in columns and arrows between them: a network, or a computational graph with what flows forward above its
/// edges and the derivatives that flow back below (section 5.1). Drawn by `plt.figure(graph)`, or as text for Graphviz.
///
/// ```java
/// var graph = new Graph("buying apples");
/// var apple = graph.node(0, 0, "apple", Graph.Shape.TEXT);
/// var times = graph.node(1, 0.5, "×", Graph.Shape.CIRCLE);
/// graph.edge(apple, times, "100", "2.2");
/// ```
public final class Graph implements Figure {

    /// What is drawn around a node's label.
    public enum Shape {
        CIRCLE("circle"), BOX("box"), TEXT("plaintext");

        private final String dot;

        Shape(String dot) {
            this.dot = dot;
        }
    }

    /// A node.
    ///
    /// @param column counted from the left; 0.5 lies between two
    /// @param row    counted from the top; 0.5 lies between two
    /// @param label  its text, lines divided by `\n`
    /// @param fill   a colour as in [plt]
    public record Node(double column, double row, String label, Shape shape, String fill) {
    }

    /// An arrow.
    ///
    /// @param above what is written above it, may be empty
    /// @param below what is written below it, may be empty
    record Edge(Node from, Node to, String above, String below) {
    }

    private static final int COLUMN = 170;
    private static final int ROW = 90;
    private static final int MARGIN = 70;

    private final String title;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    public Graph(String title) {
        this.title = title;
    }

    /// Adds a white node.
    public Node node(double column, double row, String label, Shape shape) {
        return node(column, row, label, shape, "white");
    }

    /// Adds a node of that colour.
    public Node node(double column, double row, String label, Shape shape, String fill) {
        Colors.named(fill);
        var node = new Node(column, row, label, shape, fill);
        nodes.add(node);
        return node;
    }

    /// Adds an arrow with a text above it.
    public void edge(Node from, Node to, String above) {
        edge(from, to, above, "");
    }

    /// Adds an arrow with texts above and below it.
    public void edge(Node from, Node to, String above, String below) {
        edges.add(new Edge(from, to, above, below));
    }

    /// Adds an arrow with the value that flows forward above it and the derivative that flows back below it.
    public void edge(Node from, Node to, double value, double derivative) {
        var format = new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        edge(from, to, format.format(value), format.format(derivative));
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Edge> edges() {
        return edges;
    }

    /// Where a node's middle is in the figure, from the left.
    static double x(Node node) {
        return MARGIN + node.column() * COLUMN;
    }

    /// Where a node's middle is in the figure, from the top.
    static double y(Node node) {
        return MARGIN + node.row() * ROW;
    }

    @Override
    public int width() {
        return (int) Math.ceil(nodes.stream().mapToDouble(Graph::x).max().orElse(0)) + MARGIN;
    }

    @Override
    public int height() {
        return (int) Math.ceil(nodes.stream().mapToDouble(Graph::y).max().orElse(0)) + MARGIN;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void paint(Graphics2D g) {
        g.setPaint(Color.WHITE);
        g.fillRect(0, 0, width(), height());
        new GraphPainter(this, g).paint();
    }

    /// The graph as DOT text, for `dot -Tsvg` and its like.
    public String dot() {
        var dot = new StringBuilder("digraph " + quoted(title) + " {\n    rankdir=LR;\n    node [style=filled];\n");
        var columns = new TreeMap<Double, StringBuilder>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String fill = String.format("#%06x", Colors.named(node.fill()).getRGB() & 0xffffff);
            dot.append("    n").append(i).append(" [label=").append(quoted(node.label())).append(", shape=")
                    .append(node.shape().dot).append(", fillcolor=").append(quoted(fill)).append("];\n");
            columns.computeIfAbsent(node.column(), _ -> new StringBuilder()).append(" n").append(i).append(';');
        }
        columns.values().forEach(column -> dot.append("    { rank=same;").append(column).append(" }\n"));
        for (Edge edge : edges) {
            String label = edge.below().isEmpty() ? edge.above() : edge.above() + "\n" + edge.below();
            dot.append("    n").append(nodes.indexOf(edge.from())).append(" -> n").append(nodes.indexOf(edge.to()))
                    .append(" [label=").append(quoted(label)).append("];\n");
        }
        return dot.append("}\n").toString();
    }

    /// Writes the graph as DOT text.
    ///
    /// @throws Failure if it can't be written
    public void saveDot(Path file) {
        Output.save(file, dot().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
