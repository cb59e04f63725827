///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Apples, oranges and the tax, forward and backward through four layers (section 5.4.2)
//SOURCES layer_naive.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.matplotlib.Graph;
import common.numpy.np;
import common.matplotlib.plt;

void main(String... args) {
    Cli.parse(args, "ch05/buy_apple_orange", "Buys two apples and three oranges, forward and backward (section 5.4.2).");

    double apple = 100;
    double appleNum = 2;
    double orange = 150;
    double orangeNum = 3;
    double tax = 1.1;

    // the layers
    var mulAppleLayer = new MulLayer();
    var mulOrangeLayer = new MulLayer();
    var addAppleOrangeLayer = new AddLayer();
    var mulTaxLayer = new MulLayer();

    // forward
    double applePrice = mulAppleLayer.forward(apple, appleNum); // (1)
    double orangePrice = mulOrangeLayer.forward(orange, orangeNum); // (2)
    double allPrice = addAppleOrangeLayer.forward(applePrice, orangePrice); // (3)
    double price = mulTaxLayer.forward(allPrice, tax); // (4)

    // backward
    double dprice = 1;
    var dTaxLayer = mulTaxLayer.backward(dprice); // (4)
    double dallPrice = dTaxLayer.dx(), dtax = dTaxLayer.dy();
    var dAddLayer = addAppleOrangeLayer.backward(dallPrice); // (3)
    double dapplePrice = dAddLayer.dx(), dorangePrice = dAddLayer.dy();
    var dOrangeLayer = mulOrangeLayer.backward(dorangePrice); // (2)
    double dorange = dOrangeLayer.dx(), dorangeNum = dOrangeLayer.dy();
    var dAppleLayer = mulAppleLayer.backward(dapplePrice); // (1)
    double dapple = dAppleLayer.dx(), dappleNum = dAppleLayer.dy();

    IO.println("price: " + (int) price);
    IO.println("dApple: " + np.str(dapple));
    IO.println("dApple_num: " + (int) dappleNum);
    IO.println("dOrange: " + np.str(dorange));
    IO.println("dOrange_num: " + (int) dorangeNum);
    IO.println("dTax: " + (int) dtax);

    // the computational graph: values above, derivatives below
    if (plt.saving()) {
        var graph = new Graph("buy_apple_orange");
        var appleNumNode = graph.node(0, 0, "number\nof apples", Graph.Shape.TEXT);
        var appleNode = graph.node(0, 1, "apple", Graph.Shape.TEXT);
        var orangeNode = graph.node(0, 2, "orange", Graph.Shape.TEXT);
        var orangeNumNode = graph.node(0, 3, "number\nof oranges", Graph.Shape.TEXT);
        var taxNode = graph.node(0, 4, "tax", Graph.Shape.TEXT);
        var mulApple = graph.node(1, 0.5, "×", Graph.Shape.CIRCLE);
        var mulOrange = graph.node(1, 2.5, "×", Graph.Shape.CIRCLE);
        var add = graph.node(2, 1.5, "+", Graph.Shape.CIRCLE);
        var mulTax = graph.node(3, 2, "×", Graph.Shape.CIRCLE);
        var priceNode = graph.node(4, 2, "price", Graph.Shape.TEXT);
        graph.edge(appleNumNode, mulApple, appleNum, dappleNum);
        graph.edge(appleNode, mulApple, apple, dapple);
        graph.edge(orangeNode, mulOrange, orange, dorange);
        graph.edge(orangeNumNode, mulOrange, orangeNum, dorangeNum);
        graph.edge(mulApple, add, applePrice, dapplePrice);
        graph.edge(mulOrange, add, orangePrice, dorangePrice);
        graph.edge(add, mulTax, allPrice, dallPrice);
        graph.edge(taxNode, mulTax, tax, dtax);
        graph.edge(mulTax, priceNode, price, dprice);
        plt.figure(graph);
        plt.show();
    }
}
