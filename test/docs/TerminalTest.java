//SOURCES Terminal.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shell at a terminal: Python typed by habit, Tab with documentation, long outputs, Ctrl-C, windows. */
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

            terminal.keys("np.argma\t");
            terminal.await("np.argmax(");
            terminal.keys("\t"); // signatures
            terminal.await("argmax(NDArray x, int axis)");
            terminal.keys("\t"); // documentation
            terminal.await("index of the first greatest value");
            terminal.keys("\u0003");
            terminal.await("jshell> ");

            terminal.keys("np.do\t");
            terminal.await("np.dot(");
            terminal.keys("\t"); // signature
            terminal.await("np.dot(NDArray a, NDArray b)");
            terminal.keys("\t"); // documentation: the shapes themselves, not where they are said
            terminal.await("matrices (m, n)");
            terminal.keys("\u0003");
            terminal.await("jshell> ");
        }
    }

    /** A loop of Java's, one over np's products, one of a page: each stops, and what was there before still is, whole. */
    @Test
    void ctrlCStopsWhatIsRunning() throws Exception {
        try (var terminal = new Terminal(Map.of(), "repl --no-show --dataset synthetic --train-size 500 --test-size 100")) {
            terminal.await("jshell> ");
            terminal.line("var a = np.random.randn(100, 784); var b = np.random.randn(784, 50); var c = np.dot(a, b);");
            terminal.line("np.sum(c); long n = 0;");
            terminal.line("/open ch05/train_neuralnet.java");
            terminal.line("itersNum = 1000000000;");
            for (var loop : List.of("for (;;) { n++; }", "for (;;) { n += np.dot(a, b).get(0, 0).size(); }",
                    "for (int i : trange(1000000000)) { n++; Thread.sleep(1); }", "main()")) {
                terminal.line("n = 0;");
                terminal.keys(loop + "\r");
                terminal.await(loop.substring(loop.length() - 2)); // it is echoed, and begins
                Thread.sleep(2000);
                terminal.keys("\u0003");
                terminal.await("\njshell> ");
                assertThat(terminal.line("n > 0")).as(loop).contains(loop.equals("main()") ? "==> False" : "==> True");
                assertThat(terminal.line("np.arrayEqual(np.dot(a, b), c)")).as(loop).contains("==> True");
            }
            terminal.keys("/exit\r");
            assertThat(terminal.end()).isZero();
        }
    }

    @Test
    void aFigureStaysBesideThePrompt() throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(each -> Files.isExecutable(Path.of(each, "Xvfb"))),
                "Xvfb is not installed");
        var display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var terminal = new Terminal(Map.of("DISPLAY", ":" + display.inputReader().readLine()), "repl")) {
            terminal.await("jshell> ");
            terminal.line("long windows() { return Stream.of(java.awt.Window.getWindows()).filter(java.awt.Window::isShowing).count(); }");
            for (int shown = 1; shown <= 2; shown++) {
                terminal.line("plt.plot(np.arange(3));");
                terminal.line("plt.show()"); // the prompt is there
                assertThat(terminal.line("windows()")).contains("==> " + shown);
            }
            terminal.line("plt.close(\"all\")");
            assertThat(terminal.line("windows()")).contains("==> 0");
        } finally {
            display.destroy();
            display.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
