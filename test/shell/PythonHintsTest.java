package common.shell;

//SOURCES ../../common/shell/GradientCheck.java ../../common/Layers.java ../../common/Network.java ../../common/Optimizers.java
//SOURCES ../../common/Functions.java ../../common/Gradient.java ../../common/files/Failure.java ../../common/numpy/np.java

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader is told who typed the book's Python as it stands. */
class PythonHintsTest {
    private static final String OPERATOR = "bad operand types for binary operator\n  first type:  common.numpy.NDArray";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x[0]                | x.get(0)
            x[0] = 5            | x.at(0).set(…)
            x[:, 1]             | x.get(all, 1)
            x[1:3]              | x.get(slice(1, 3))
            x[:3]               | x.get(slice(3))
            x[3:]               | x.get(slice(3, null))
            x ** 2              | x.pow(2) for an array, Math.pow(x, 2) for numbers.
            x.shape             | x.shape() is a method here.
            import numpy as np  | np, plt and all of common are imported already.
            quit                | /exit ends the shell.
            exit()              | /exit ends the shell.
            def f(x):           | a function in Java: NDArray f(NDArray x) { return x; }
            for i in range(3):  | for (int i : range(3)) { … }
            y = 5               | the first time a name needs var: var y = 5
            np.array([1, 2])    | np.array(1, 2)
            y.asType(np.int64)  | y.astype(np.int64), np.float64 or np.bool.
            x.setWhere(m, 0)    | x.at(m).set(0)
            x.slice(10, 20)     | x.get(slice(10, 20))
            """)
    void saysWhatToWriteInstead(String typed, String instead) {
        assertThat(PythonHints.of(typed, "")).hasValue(instead);
    }

    @ParameterizedTest
    @CsvSource({"x + 1,x.add(1)", "x - y,x.sub(y)", "2 * x,'np.mul(2, x)'", "1/x,'np.div(1, x)'", "x += 1,x.addi(1)", "x > 0,x.gt(0)", "-x,x.neg()"})
    void namesTheMethodOfAnOperator(String typed, String instead) {
        assertThat(PythonHints.of(typed, OPERATOR)).hasValue(instead);
    }

    @Test
    void standsOnceBelowTheCompilersOwnWords() {
        var seen = new ByteArrayOutputStream();
        try (var out = HintedOutput.of(new PrintStream(seen, true, StandardCharsets.UTF_8))) {
            out.print("|  Error:\n|  array required, but common.numpy.NDArray found\n|  x[0]\n|  ^--^\n$1 ==> 3\n");
            out.print("|  Error:\n|  cannot find symbol\n|    symbol:   variable quit\n|  quit\n|  ^--^\n");
        }
        assertThat(seen.toString(StandardCharsets.UTF_8).replace("\r", "")).isEqualTo("""
                |  Error:
                |  array required, but common.numpy.NDArray found
                |  x[0]
                |  ^--^
                |  In Java: x.get(0)
                $1 ==> 3
                |  Error:
                |  cannot find symbol
                |    symbol:   variable quit
                |  quit
                |  ^--^
                |  In Java: /exit ends the shell.
                """);
    }
}
