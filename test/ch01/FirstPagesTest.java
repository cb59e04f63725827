//SOURCES ../../ch01/hungry.java ../../ch01/man.java ../testing/InProcess.java ../testing/Reference.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import common.numpy.np;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.InProcess;
import testing.Reference;

/** Sections 1.4 and 1.6. */
class FirstPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"hungry", "man"})
    void printsWhatTheBookPrints(String page) throws Throwable {
        var book = Reference.read("ch01_ch02.json").getAsJsonObject().getAsJsonArray("ch01_" + page);
        assertThat(InProcess.run(page, Map.of())).isEqualTo(book.asList().stream().map(line -> line.getAsString()).toList());
    }

    @Test
    void sineAndCosineOfTheGraphs() { // the last place is the mathematical library's
        var book = Reference.read("ch01_ch02.json").getAsJsonObject();
        var x = np.arange(0, 6, 0.1);
        assertThat(x.toArray()).isEqualTo(Reference.numbers(book.get("x = arange(0, 6, 0.1)"))).hasSize(60);
        assertThat(np.sin(x).toArray()).containsExactly(Reference.numbers(book.get("math.sin")), within(2e-16));
        assertThat(np.cos(x).toArray()).containsExactly(Reference.numbers(book.get("math.cos")), within(2e-16));
    }
}
