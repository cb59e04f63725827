///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Two apples and the tax, forward and backward through two multiplications (section 5.4.1)
//SOURCES layer_naive.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Cli.java

import common.script.Cli;
import common.matplotlib.Graph;
import common.numpy.np;
import common.matplotlib.plt;

void main(String... args) {
    Cli.parse(args, "ch05/buy_apple", "Buys two apples, forward and backward (section 5.4.1).");

    double apple = 100;
    double appleNum = 2;
    double tax = 1.1;

    var mulAppleLayer = new MulLayer();
    var mulTaxLayer = new MulLayer();

    // forward
    double applePrice = mulAppleLayer.forward(apple, appleNum);
    double price = mulTaxLayer.forward(applePrice, tax);

    // backward
    double dprice = 1;
    var dTaxLayer = mulTaxLayer.backward(dprice);
    double dapplePrice = dTaxLayer.dx(), dtax = dTaxLayer.dy();
    var dAppleLayer = mulAppleLayer.backward(dapplePrice);
    double dapple = dAppleLayer.dx(), dappleNum = dAppleLayer.dy();

    IO.println("price: " + (int) price);
    IO.println("dApple: " + np.str(dapple));
    IO.println("dApple_num: " + (int) dappleNum);
    IO.println("dTax: " + (int) dtax);

    // the computational graph: values above, derivatives below
    if (plt.saving()) {
        var graph = new Graph("buy_apple");
        var appleNode = graph.node(0, 0, "apple", Graph.Shape.TEXT);
        var appleNumNode = graph.node(0, 1, "number\nof apples", Graph.Shape.TEXT);
        var taxNode = graph.node(0, 2, "tax", Graph.Shape.TEXT);
        var mulApple = graph.node(1, 0.5, "×", Graph.Shape.CIRCLE);
        var mulTax = graph.node(2, 1, "×", Graph.Shape.CIRCLE);
        var priceNode = graph.node(3, 1, "price", Graph.Shape.TEXT);
        graph.edge(appleNode, mulApple, apple, dapple);
        graph.edge(appleNumNode, mulApple, appleNum, dappleNum);
        graph.edge(mulApple, mulTax, applePrice, dapplePrice);
        graph.edge(taxNode, mulTax, tax, dtax);
        graph.edge(mulTax, priceNode, price, dprice);
        plt.figure(graph);
        plt.show();
    }
}
