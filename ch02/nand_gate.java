///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The NAND gate as a perceptron (section 2.3.3)
//MAIN common.script.Script
//FILES nand_gate.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.numpy.np;

class nand_gate {
    static int NAND(int x1, int x2) {
        var x = np.array(x1, x2);
        var w = np.array(-0.5, -0.5);
        double b = 0.7;
        double tmp = np.sum(w.mul(x)) + b;
        if (tmp <= 0) {
            return 0;
        } else {
            return 1;
        }
    }

    void main() {
        for (var xs : new int[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
            int y = NAND(xs[0], xs[1]);
            print(str(xs) + " -> " + str(y));
        }
    }
}
