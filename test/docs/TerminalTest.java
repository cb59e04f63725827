//SOURCES Terminal.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shell at a terminal: Python typed by habit, Tab with documentation, long outputs. */
class TerminalTest {

    @BeforeAll
    static void needsATerminal() {
        assumeTrue(Terminal.isThere(), "script (util-linux) is not installed");
    }

    @Test
    void aSession() throws Exception {
        try (var terminal = new Terminal(Map.of(), "repl --no-show")) {
            terminal.await("jshell> ");
            terminal.line("var x = np.arange(6).reshape(2, 3);");
            assertThat(terminal.line("x + 1")).contains("In Java: x.add(1)");
            assertThat(terminal.line("x[0]")).contains("In Java: x.get(0)");
            assertThat(terminal.line("x[:, 1]")).contains("In Java: x.get(all, 1)");
            assertThat(terminal.line("quit")).contains("In Java: /exit ends the shell.");
            assertThat(terminal.line("x.asType(np.int64)")).contains("In Java: x.astype(");
            assertThat(terminal.line("print(x)")).contains("[[0 1 2]\n [3 4 5]]");
            assertThat(terminal.line("x.type()")).contains("==> int64");

            assertThat(terminal.line("print(\"ab\".repeat(20000) + 1)")).endsWith("ab".repeat(20000) + "1");

            terminal.keys("sli\t"); // completes the name
            terminal.await("slice(");
            terminal.keys("\t"); // shows the signatures, or the documentation at once
            terminal.await("Slice builtins.slice(Integer ");
            terminal.keys("\t");
            terminal.await("between brackets");
            terminal.keys("\u0003");
            terminal.await("jshell> ");
        }
    }
}
