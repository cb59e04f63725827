package common.shell;

//SOURCES ../../common/shell/SourcePath.java ../../common/files/Failure.java ../../common/numpy/np.java

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

/** What Tab shows: documentation from the sources of common, and the JDK's as ever. */
class SourcePathTest {

    @Test
    void tabFindsWhatStandsInTheSources() {
        assertThat(SourcePath.add(Path.of("").toAbsolutePath())).isTrue();
        try (var shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            shell.eval("import static common.numpy.builtins.*;");
            assertThat(documentation(shell, "slice(")).contains("slice(Integer start, Integer stop)").contains("between brackets");
            shell.eval("import common.numpy.*;");
            // what np, arrays and plt inherit, from classes that nobody sees
            assertThat(documentation(shell, "np.argmax(")).contains("argmax(NDArray x, int axis)").contains("index of the first greatest value");
            assertThat(documentation(shell, "np.dot(")).contains("dot(NDArray a, NDArray b)").contains("The product of section 3.3");
            assertThat(documentation(shell, "np.zeros(3).get(")).contains("get(Index... index)");
            assertThat(documentation(shell, "np.zeros(3).argMax(1, ")).contains("argMax(int axis, boolean keepdims)").contains("along an axis");
            assertThat(documentation(shell, "common.matplotlib.plt.plot(")).contains("plot(NDArray x, NDArray y)").contains("(n,)");
            assertThat(documentation(shell, "\"a\".repeat(")).contains("repeated {@code count} times");
        }
    }

    private static String documentation(JShell shell, String code) {
        var text = new StringBuilder();
        shell.sourceCodeAnalysis().documentation(code, code.length(), true).forEach(each -> text.append(each.signature()).append('\n').append(each.javadoc()));
        return text.toString();
    }
}
