//JAVA 25+
//SOURCES ../common/Functions.java ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java

import static common.Functions.*;

import common.matplotlib.Graph;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Figures 3-15 to 3-20 in one, with numbers: a network of sigmoid layers and an identity output, its layers as columns,
/// what each neuron gives in its node, the weights on the edges and the biases on those that come from the nodes `1`.
///
/// @param params `W1 b1 W2 b2 …`, each W of shape (n, m) with its b of shape (m,)
/// @param x      the input, of shape (n,)
record NetworkGraph(Map<String, NDArray> params, NDArray x) {

    private static final String BIAS = "0.85"; // a light grey
    private static final String INPUT = "#dbe9f6";
    private static final String HIDDEN = "#fdebd3";
    private static final String OUTPUT = "#ddf0dd";

    Graph draw(String title) {
        int layers = params.size() / 2;
        int most = IntStream.rangeClosed(1, layers).map(layer -> params.get("W" + layer).shape(0) + 1).max().orElse(0);
        var graph = new Graph(title);
        var z = x;
        var from = column(graph, 0, most, "x", z, INPUT);
        for (int layer = 1; layer <= layers; layer++) {
            boolean last = layer == layers;
            NDArray W = params.get("W" + layer), b = params.get("b" + layer);
            var a = np.dot(z, W).add(b); // (n,) @ (n, m) + (m,)
            z = last ? a : sigmoid(a);

            var bias = graph.node(layer - 1, top(from.size(), most), "1", Graph.Shape.CIRCLE, BIAS);
            var to = column(graph, layer, most, last ? "y" : "z" + layer, z, last ? OUTPUT : HIDDEN);
            for (int j = 0; j < to.size(); j++) {
                graph.edge(bias, to.get(j), np.str(b.getDouble(j)));
                for (int i = 0; i < from.size(); i++) {
                    graph.edge(from.get(i), to.get(j), np.str(W.getDouble(i, j)));
                }
            }
            from = to;
        }
        return graph;
    }

    /// A column's neurons, each by the name that it has in three_layer_net, `z1[0]`, with its value, from top to bottom, with room for a bias above them.
    private static List<Graph.Node> column(Graph graph, int column, int most, String name, NDArray values, String fill) {
        return IntStream.range(0, values.size()).mapToObj(i -> graph.node(column, top(values.size(), most) + 1 + i,
                String.format(Locale.ROOT, "%s[%d]\n%.4f", name, i, values.getDouble(i)), Graph.Shape.CIRCLE, fill)).toList();
    }

    /// The row of a column's bias, so that its neurons and it lie in the middle of the tallest column.
    private static double top(int neurons, int most) {
        return (most - 1 - neurons) / 2.0;
    }
}
