///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The apples and oranges of section 5.4 drawn as computational graphs: values above, derivatives below
//MAIN common.script.Script
//FILES computational_graphs.java
//SOURCES layer_naive.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import common.matplotlib.Graph;
import common.matplotlib.plt;

int apple = 100; // price of an apple
int appleNum = 2; // how many apples
int orange = 150; // price of an orange
int orangeNum = 3; // how many oranges
double tax = 1.1; // 1.1 is ten percent

/** An edge: what flows forward, written above it, and the derivative that flows back, below. */
void edge(Graph graph, Graph.Node from, Graph.Node to, Number value, Number derivative) {
    graph.edge(from, to, value.doubleValue(), derivative.doubleValue());
}

Graph apples() {
    var mulAppleLayer = new MulLayer();
    var mulTaxLayer = new MulLayer();
    var applePrice = mulAppleLayer.forward(apple, appleNum);
    var price = mulTaxLayer.forward(applePrice, tax);
    var dTax = mulTaxLayer.backward(1);
    var dApple = mulAppleLayer.backward(dTax.dx());

    var graph = new Graph("buy_apple");
    var mulApple = graph.node(1, 0.5, "×", Graph.Shape.CIRCLE);
    var mulTax = graph.node(2, 1, "×", Graph.Shape.CIRCLE);
    edge(graph, graph.node(0, 0, "apple", Graph.Shape.TEXT), mulApple, apple, dApple.dx());
    edge(graph, graph.node(0, 1, "number\nof apples", Graph.Shape.TEXT), mulApple, appleNum, dApple.dy());
    edge(graph, mulApple, mulTax, applePrice, dTax.dx());
    edge(graph, graph.node(0, 2, "tax", Graph.Shape.TEXT), mulTax, tax, dTax.dy());
    edge(graph, mulTax, graph.node(3, 1, "price", Graph.Shape.TEXT), price, 1);
    return graph;
}

Graph applesAndOranges() {
    var mulAppleLayer = new MulLayer();
    var mulOrangeLayer = new MulLayer();
    var addAppleOrangeLayer = new AddLayer();
    var mulTaxLayer = new MulLayer();
    var applePrice = mulAppleLayer.forward(apple, appleNum);
    var orangePrice = mulOrangeLayer.forward(orange, orangeNum);
    var allPrice = addAppleOrangeLayer.forward(applePrice, orangePrice);
    var price = mulTaxLayer.forward(allPrice, tax);
    var dTax = mulTaxLayer.backward(1);
    var dAll = addAppleOrangeLayer.backward(dTax.dx());
    var dOrange = mulOrangeLayer.backward(dAll.dy());
    var dApple = mulAppleLayer.backward(dAll.dx());

    var graph = new Graph("buy_apple_orange");
    var mulApple = graph.node(1, 0.5, "×", Graph.Shape.CIRCLE);
    var mulOrange = graph.node(1, 2.5, "×", Graph.Shape.CIRCLE);
    var add = graph.node(2, 1.5, "+", Graph.Shape.CIRCLE);
    var mulTax = graph.node(3, 2, "×", Graph.Shape.CIRCLE);
    edge(graph, graph.node(0, 0, "number\nof apples", Graph.Shape.TEXT), mulApple, appleNum, dApple.dy());
    edge(graph, graph.node(0, 1, "apple", Graph.Shape.TEXT), mulApple, apple, dApple.dx());
    edge(graph, graph.node(0, 2, "orange", Graph.Shape.TEXT), mulOrange, orange, dOrange.dx());
    edge(graph, graph.node(0, 3, "number\nof oranges", Graph.Shape.TEXT), mulOrange, orangeNum, dOrange.dy());
    edge(graph, mulApple, add, applePrice, dAll.dx());
    edge(graph, mulOrange, add, orangePrice, dAll.dy());
    edge(graph, add, mulTax, allPrice, dTax.dx());
    edge(graph, graph.node(0, 4, "tax", Graph.Shape.TEXT), mulTax, tax, dTax.dy());
    edge(graph, mulTax, graph.node(4, 2, "price", Graph.Shape.TEXT), price, 1);
    return graph;
}

void main() {
    plt.figure(apples());
    plt.figure(applesAndOranges());
    plt.show();
}
