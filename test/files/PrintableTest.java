package common.files;

//SOURCES ../../common/files/Failure.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What files and servers say, as a terminal may be shown it. */
class PrintableTest {

    @Test
    void lettersOfEveryScriptStay() {
        var text = "数字 ひらがな العربية עברית ελληνικά हिन्दी می‌خواهم 👩‍🔬 é ~";
        assertThat(Printable.text(text)).isEqualTo(text);
    }

    @Test
    void whatSteersATerminalBecomesAnEscape() {
        assertThat(Printable.text("\u001b[31mred\u0007")).isEqualTo("\\u001b[31mred\\u0007");
        assertThat(Printable.text("\u009b31m \u007f \u0000")).isEqualTo("\\u009b31m \\u007f \\u0000");
        assertThat(Printable.text("gpj\u202e.exe \u2066x\u2069 \u200e\u200f\u061c")).isEqualTo("gpj\\u202e.exe \\u2066x\\u2069 \\u200e\\u200f\\u061c");
        assertThat(Printable.text("a\nb\r\tc\u2028")).isEqualTo("a\nb\\u000d\\u0009c\\u2028");
        assertThat(Printable.text("\ud800 \udb40\udc41")).isEqualTo("\\ud800 \\udb40\\udc41");
    }

    @Test
    void aNameStaysOnItsLine() {
        assertThat(Printable.name("a  b\nsaved c\u001b")).isEqualTo("a  b\\u000asaved c\\u001b");
    }

    @Test
    void aLineIsShortAndSaysHowMuchMore() {
        assertThat(Printable.line("Sign in to\n Hotel\tWiFi ")).isEqualTo("Sign in to Hotel WiFi");
        assertThat(Printable.line("字".repeat(100))).isEqualTo("字".repeat(60) + "… (and 40 more characters)");
        assertThat(Printable.line("👩".repeat(61))).isEqualTo("👩".repeat(60) + "… (and 1 more characters)");
    }

    @Test
    void aListIsShortAndSaysHowManyMore() {
        assertThat(Printable.list(List.of("W1", "b\u001b1"))).isEqualTo("[W1, b\\u001b1]");
        var many = IntStream.range(0, 90_000).mapToObj(i -> "key" + i).toList();
        assertThat(Printable.list(many)).isEqualTo("[key0, key1, key2, key3, key4, key5, key6, key7, … and 89992 more]");
    }

    @Test
    void passwordsAreMasked() {
        assertThat(Printable.url(URI.create("https://me:pass@host:80/x"))).isEqualTo("https://me:***@host:80/x");
        assertThat(Printable.url("me:pa/ss@host")).isEqualTo("me:***@host");
        assertThat(Printable.url("http://host:80/x")).isEqualTo("http://host:80/x");
        var published = "https://raw.githubusercontent.com/oreilly-japan/deep-learning-from-scratch/master/ch08/deep_convnet_params.pkl";
        assertThat(Printable.url(published)).as("to be looked at, it must be whole").isEqualTo(published);
    }

    /** Messages of errors pass through it, whatever they quote. */
    @Test
    void noFailureSteersATerminal() {
        assertThat(new Failure("holds \u001b]0;title\u0007\nNext step: none")).hasMessage("holds \\u001b]0;title\\u0007\nNext step: none");
        var random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x3000 : 0x110000));
            }
            assertThat(Printable.text(text.toString()).codePoints()).noneMatch(c -> c != '\n' && Character.isISOControl(c)
                    || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069);
        }
    }
}
