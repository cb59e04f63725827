import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be said of jbang.cmd without Windows: that it is what cmd can read, and that it agrees with ./jbang. */
class WindowsStarterTest {
    private static String text;
    private static String posix;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(Path.of("jbang.cmd")).replace("\r", "");
        posix = Files.readString(Path.of("jbang"));
    }

    /** cmd knows no escaped quote: what follows one is no longer quoted, and an ampersand in it ends the command. */
    @Test
    void hasNoQuotesWithinQuotes() {
        assertThat(text).doesNotContain("\\\"");
        assertThat(text.lines().filter(line -> line.chars().filter(c -> c == '"').count() % 2 != 0 && !line.contains("delims^=^\"")))
                .isEmpty();
    }

    @Test
    void eachLabelIsThereAndOnce() {
        var labels = Pattern.compile("(?m)^:(\\w+)").matcher(text).results().map(label -> label.group(1)).toList();
        assertThat(labels).doesNotHaveDuplicates();
        assertThat(Pattern.compile("(?:goto|call) :(\\w+)").matcher(text).results().map(jump -> jump.group(1)).distinct())
                .containsExactlyInAnyOrderElementsOf(labels);
    }

    /** cmd loses its place among labels where lines end as Unix has them. */
    @Test
    void linesEndAsWindowsHasThem() throws IOException {
        assertThat(Files.readString(Path.of(".gitattributes"))).contains("*.cmd text eol=crlf");
    }

    @Test
    void fetchesTheJbangThatThePosixStarterFetches() {
        for (var name : List.of("version", "sha256")) {
            assertThat(found(text, "(?m)^set " + name + "=(\\S+)$")).isEqualTo(found(posix, "(?m)^" + name + "=(\\S+)$"));
        }
    }

    @Test
    void knowsTheCommandsThatThePosixStarterKnows() {
        assertThat(found(text, "for %%c in \\((run [^)]*)\\)").split(" "))
                .containsExactly(found(posix, "(?s)    (run \\| build .*?)\\) return 1").split("[ |\\\\\n]+"));
    }

    private static String found(String text, String regex) {
        var matcher = Pattern.compile(regex).matcher(text);
        assertThat(matcher.find()).as(regex).isTrue();
        return matcher.group(1);
    }
}
