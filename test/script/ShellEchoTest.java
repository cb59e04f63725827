package common.script;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import common.numpy.np;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShellEchoTest {

    @Test
    void plainNumbersAreWrittenAsPythonDoes() {
        assertThat(Arrays.stream(new String[] {"1.0E-5", "1.0E7", "-2.5", "4.9E-324", "NaN", "-Infinity", "true", "false", "null", "7", "abc", null})
                .map(ShellEcho::python)).containsExactly("1e-05", "10000000.0", "-2.5", "5e-324", "nan", "-inf", "True", "False", "None", "7", "abc", null);
    }

    @Test
    void textsStayAsTheyAre() {
        assertThat(ShellEcho.python("\"1.0E-5\"")).isEqualTo("\"1.0E-5\"");
        assertThat(ShellEcho.python("\"a\nb\"")).isEqualTo("\"a\nb\"");
    }

    @Test
    void matricesBeginOnALineOfTheirOwn() {
        assertThat(ShellEcho.python(np.eye(2).toString())).isEqualTo("\n[[1. 0.]\n [0. 1.]]");
        assertThat(ShellEcho.python(np.arange(3).toString())).isEqualTo("[0 1 2]");
    }

    @Test
    void longTextsAreCutBetweenLinesOrWords() {
        var array = np.arange(900.0).mul(0.1);
        var echo = ShellEcho.python(array.toString());
        assertThat(echo).hasSizeLessThanOrEqualTo(1000).hasSizeGreaterThan(800).startsWith("\n[ 0.   0.1").endsWith("89.9]").contains("\n...\n");
        assertThat(array.toString().lines().toList()).containsAll(echo.lines().filter(line -> !line.equals("...") && !line.isEmpty()).toList());

        var list = Arrays.toString(array.toArray());
        var words = ShellEcho.python(list);
        assertThat(words).hasSizeLessThanOrEqualTo(1000).contains(" ... ");
        assertThat(Arrays.asList(list.split(" "))).containsAll(Arrays.stream(words.split(" ")).filter(word -> !word.equals("...")).toList());
    }
}
