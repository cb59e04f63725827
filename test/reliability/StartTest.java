package common.script;

//SOURCES Started.java

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a short script takes is above all how many classes it loads. */
class StartTest {

    private static final Pattern LOADED = Pattern.compile("\\[class,load *\\] (\\S+) source: ");

    @TempDir
    Path folder;

    /** The classes that a script loads, one a line. */
    private String loaded(String... args) throws Exception {
        var log = folder.resolve("classes.txt");
        var ended = Started.in(folder, Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log), args).end();
        assertThat(ended.status()).as(ended.stderr()).isZero();
        var classes = new StringBuilder();
        LOADED.matcher(Files.readString(log)).results().map((MatchResult match) -> match.group(1) + "\n").forEach(classes::append);
        return classes.toString();
    }

    @Test
    void aFigureIsDrawnWithoutWhatItDoesNotNeed() throws Exception {
        assertThat(loaded("ch03/step_function.java", "--save", "a.png")).contains("org.jfree.chart.plot.XYPlot\n")
                .doesNotContain("picocli.", "javax.swing.JFrame\n", "org.jfree.svg.", "common.matplotlib.NamedColors\n", "org.jline.");
        assertThat(folder.resolve("a.png")).isNotEmptyFile();
    }

    @Test
    void withoutAFigureNothingThatDraws() throws Exception {
        assertThat(loaded("ch03/step_function.java", "--no-show")).contains("common.matplotlib.plt\n")
                .doesNotContain("picocli.", "java.awt.Font\n", "org.jfree.", "java.awt.image.BufferedImage\n");
    }
}
