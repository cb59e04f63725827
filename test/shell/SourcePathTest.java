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
            assertThat(documentation(shell, "\"a\".repeat(")).contains("repeated {@code count} times");
        }
    }

    private static String documentation(JShell shell, String code) {
        var text = new StringBuilder();
        shell.sourceCodeAnalysis().documentation(code, code.length(), true).forEach(each -> text.append(each.signature()).append('\n').append(each.javadoc()));
        return text.toString();
    }
}
