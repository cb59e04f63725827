///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Apples, oranges and the tax, forward and backward through four layers (section 5.4.2)
//MAIN common.script.Script
//FILES buy_apple_orange.java
//SOURCES layer_naive.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java

import static common.numpy.builtins.*;

int apple = 100; // price of an apple
int appleNum = 2; // how many apples
int orange = 150; // price of an orange
int orangeNum = 3; // how many oranges
double tax = 1.1; // 1.1 is ten percent

void main() {
    // the layers
    var mulAppleLayer = new MulLayer();
    var mulOrangeLayer = new MulLayer();
    var addAppleOrangeLayer = new AddLayer();
    var mulTaxLayer = new MulLayer();

    // forward
    var applePrice = mulAppleLayer.forward(apple, appleNum); // (1)
    var orangePrice = mulOrangeLayer.forward(orange, orangeNum); // (2)
    var allPrice = addAppleOrangeLayer.forward(applePrice, orangePrice); // (3)
    var price = mulTaxLayer.forward(allPrice, tax); // (4)

    // backward
    int dprice = 1;
    var dTaxLayer = mulTaxLayer.backward(dprice); // (4)
    Number dallPrice = dTaxLayer.dx(), dtax = dTaxLayer.dy();
    var dAddLayer = addAppleOrangeLayer.backward(dallPrice); // (3)
    Number dapplePrice = dAddLayer.dx(), dorangePrice = dAddLayer.dy();
    var dOrangeLayer = mulOrangeLayer.backward(dorangePrice); // (2)
    Number dorange = dOrangeLayer.dx(), dorangeNum = dOrangeLayer.dy();
    var dAppleLayer = mulAppleLayer.backward(dapplePrice); // (1)
    Number dapple = dAppleLayer.dx(), dappleNum = dAppleLayer.dy();

    print("price:", price.longValue());
    print("dApple:", dapple);
    print("dApple_num:", dappleNum.longValue());
    print("dOrange:", dorange);
    print("dOrange_num:", dorangeNum.longValue());
    print("dTax:", dtax);
}
