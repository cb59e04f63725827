///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The XOR gate: two layers of perceptrons (section 2.5.2)
//MAIN common.script.Script
//FILES xor_gate.java
//SOURCES and_gate.java nand_gate.java or_gate.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java

import static common.numpy.builtins.*;

class xor_gate {
    static int XOR(int x1, int x2) {
        int s1 = nand_gate.NAND(x1, x2);
        int s2 = or_gate.OR(x1, x2);
        int y = and_gate.AND(s1, s2);
        return y;
    }

    void main() {
        for (var xs : new int[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
            int y = XOR(xs[0], xs[1]);
            print(str(xs) + " -> " + str(y));
        }
    }
}
