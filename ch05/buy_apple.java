///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Two apples and the tax, forward and backward through two multiplications (section 5.4.1)
//MAIN common.script.Script
//FILES buy_apple.java
//SOURCES layer_naive.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java

import static common.numpy.builtins.*;

int apple = 100; // price of an apple
int appleNum = 2; // how many apples
double tax = 1.1; // 1.1 is ten percent

void main() {
    var mulAppleLayer = new MulLayer();
    var mulTaxLayer = new MulLayer();

    // forward
    var applePrice = mulAppleLayer.forward(apple, appleNum);
    var price = mulTaxLayer.forward(applePrice, tax);

    // backward
    int dprice = 1;
    var dTaxLayer = mulTaxLayer.backward(dprice);
    Number dapplePrice = dTaxLayer.dx(), dtax = dTaxLayer.dy();
    var dAppleLayer = mulAppleLayer.backward(dapplePrice);
    Number dapple = dAppleLayer.dx(), dappleNum = dAppleLayer.dy();

    print("price:", price.longValue());
    print("dApple:", dapple);
    print("dApple_num:", dappleNum.longValue());
    print("dTax:", dtax);
}
