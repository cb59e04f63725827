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
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader is told who typed the book's Python as it stands. */
class PythonHintsTest {
    private static final String OPERATOR = "bad operand types for %s operator '%s'\n  first type:  common.numpy.NDArray";

    private static final String UNKNOWN = "cannot find symbol\n  symbol:   ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x[0]                | x.get(0)
            x[-1]               | x.get(-1)
            x[0][1]             | x.get(0, 1)
            x[0] = 5            | x.at(0).set(…)
            x[:, 1]             | x.get(all, 1)
            x[1:3]              | x.get(slice(1, 3))
            x[:3]               | x.get(slice(3))
            x[3:]               | x.get(slice(3, null))
            x[::-1]             | x.get(slice(null, null, -1))
            x[:, np.newaxis]    | np.expandDims(x, 1)
            x[...] = y          | x.at(all).set(y)
            x[x > 1]            | x.get(x.gt(1))
            x[y <= 0] = 0       | x.at(y.lte(0)).set(0)
            float(x[0])         | x.getDouble(0)
            params['W1']        | params.get("W1")
            params['W1'] = x    | params.put("W1", x)
            params = {}         | var params = new HashMap<String, NDArray>()
            {'a': 1}            | Map.of("a", 1)
            losses = []         | var losses = new ArrayList<Double>()
            [1, 2]              | List.of(1, 2), or np.array(1, 2).
            [i for i in y]      | a loop that adds to a list: for (var i : y) { list.add(i); }
            x ** 2              | x.pow(2) for an array, Math.pow(x, 2) for numbers.
            2 ** 3              | Math.pow(2, 3)
            a @ b               | np.dot(a, b)
            x.shape             | x.shape() is a method here.
            x.shape[0]          | x.shape(0)
            x.dtype             | x.type()
            np.ones(3).T        | np.ones(3).T() is a method here.
            x.max               | x.max() is a method here.
            import numpy as np  | nothing to import: np, plt and all of common are here already.
            import os, sys      | nothing to import: np, plt and all of common are here already.
            from dataset.mnist import load_mnist | nothing to import: np, plt and all of common are here already.
            %matplotlib inline  | lines with % are Jupyter's own, none is needed: plt.show() shows the figure.
            ?np.dot             | /help is JShell's help; Tab after a dot lists what there is, Tab once more shows the documentation.
            help(np.dot)        | /help is JShell's help; Tab after a dot lists what there is, Tab once more shows the documentation.
            quit                | /exit ends the shell.
            exit()              | /exit ends the shell.
            def f(x):           | a function in Java: NDArray f(NDArray x) { return x; }
            class Man:          | a class in Java: class Man { … }
            for i in range(3):  | for (int i : range(3)) { … }
            for row in x:       | for (var row : x) { … }
            for i, v in enumerate(x): | for (int i : range(len(x))) { var v = x.get(i); … }
            for k, v in d.items():    | of a map: for (var each : d.entrySet()) { … each.getKey() … each.getValue() … }
            while True:         | while (true) { … }
            elif x:             | else if (x) { … }
            a, b = 1, 2         | each by itself: var a = …; var b = …;
            x is None           | x == null
            x in y              | y.contains(x) of a list, y.containsKey(x) of a map.
            lambda x: x         | a function as a value: x -> …
            np.array([1, 2])    | np.array(1, 2)
            np.array([[1, 2], [3, 4]])    | np.array(new int[][] {{1, 2}, {3, 4}})
            np.array([[0.5, 2], [3, 4]])  | np.array(new double[][] {{0.5, 2}, {3, 4}})
            np.concatenate([a, b])        | np.concatenate(a, b)
            np.concatenate([a, b], axis=1)     | np.concatenate(1, a, b)
            np.sum(x, axis=0)             | np.sum(x, 0)
            np.sum(x, axis=1, keepdims=True)   | np.sum(x, 1, np.keepdims)
            x.mean(axis=0)                | x.mean(0)
            plt.plot(x, y, label="sin")   | plt.plot(x, y).label("sin")
            plt.legend(loc="upper left")  | plt.legend().loc("upper left")
            plt.figure(figsize=(6, 4))    | plt.figure(6, 4)
            y.asType(np.int64)  | y.astype(np.int64), np.float64 or np.bool.
            x.setWhere(m, 0)    | x.at(m).set(0)
            x.slice(10, 20)     | x.get(slice(10, 20))
            """)
    void saysWhatToWriteInstead(String typed, String instead) {
        assertThat(PythonHints.of(typed, "")).hasValue(instead);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            y = 5                  | cannot find symbol:  symbol:   variable y    | the first time a name needs var: var y = 5
            x = 5                  | incompatible types: int cannot be converted  | a name keeps its type; var x = 5 gives it another.
            'text'                 | unclosed character literal                   | a text stands in double quotes: "text"
            np.zeros((2, 3))       | ')' expected                                 | np.zeros(2, 3)
            np.zeros_like(x)       | symbol:   method zeros_like(x)               | names have capitals where Python's have underscores: zerosLike
            numerical_gradient(f)  | cannot find symbol: symbol:   variable f     | names have capitals where Python's have underscores: numericalGradient
            x = y # copy           | illegal character: '#'                       | a comment begins with //.
            .add(1)                | illegal start of expression | the line before was whole, and was run: a chain goes on where its line ends with the dot.
            losses.append(1)       | symbol:   method append(int)                 | losses.add(1)
            sum(x)                 | symbol:   method sum(x)                      | np.sum(x)
            """)
    void heedsWhatTheCompilerSays(String typed, String said, String instead) {
        assertThat(PythonHints.of(typed, said)).hasValue(instead);
    }

    /** Advice that is not asked for would be wrong: these are Java, and fail for reasons of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"np.ndim(z)", "sigmoid(z)", "int n = z", "print(z)", "x.add(z)"})
    void hasNoAdviceForJava(String typed) {
        assertThat(PythonHints.of(typed, UNKNOWN + "variable z")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x + 1              | x.add(1)
            x - y              | x.sub(y)
            2 * x              | np.mul(2, x)
            1/x                | np.div(1, x)
            5 % x              | np.mod(5, x)
            np.array(1, 2) + 1 | np.array(1, 2).add(1)
            x += 1             | x.addi(1)
            x > 0              | x.gt(0)
            x == y             | x.eq(y)
            -x                 | x.neg()
            x++                | x.addi(1)
            ~x                 | np.logicalNot(x)
            """)
    void namesTheMethodOfAnOperator(String typed, String instead) {
        var operator = java.util.regex.Pattern.compile("\\+\\+|==|[-+*/%>~]").matcher(typed.replace("array(1, 2)", "")).results()
                .findFirst().orElseThrow().group();
        assertThat(PythonHints.of(typed, OPERATOR.formatted(typed.matches("[-~].*|x\\+\\+") ? "unary" : "binary", operator))).hasValue(instead);
    }

    /** JShell takes these for declarations; it says no error, but the name has lost its value. */
    @Test
    void isThereForWhatIsTakenForADeclaration() {
        assertThat(PythonHints.ofDeclaration("  created variable x, however, it cannot be referenced until class print is declared"))
                .hasValue("print(x), with parentheses.");
        assertThat(PythonHints.ofDeclaration("  replaced variable x, however, it cannot be referenced until class del is declared"))
                .hasValue("/drop x forgets a variable. (x was declared anew by this: give it its value again.)");
        assertThat(PythonHints.ofDeclaration("  created variable m, however, it cannot be referenced until class Man is declared")).isEmpty();
    }

    @Test
    void isGivenOnceForTheErrorsOfOneLine() {
        var seen = new ByteArrayOutputStream();
        try (var out = HintedOutput.of(new PrintStream(seen, true, StandardCharsets.UTF_8))) {
            out.print("|  Error:\n|  '(' expected\n|  for i in range(3):\n|     ^\n|  Error:\n|  ';' expected\n|  for i in range(3):\n|          ^\n");
        }
        assertThat(seen.toString(StandardCharsets.UTF_8)).containsOnlyOnce("In Java: for (int i : range(3)) { … }");
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
