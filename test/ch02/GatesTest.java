//SOURCES ../../ch02/xor_gate.java ../testing/InProcess.java ../testing/Reference.java

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.InProcess;
import testing.Reference;

/** Sections 2.3 and 2.5: what each gate prints is what the book's prints. */
class GatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"and_gate", "nand_gate", "or_gate", "xor_gate"})
    void printsItsTable(String gate) throws Throwable {
        var book = Reference.read("ch01_ch02.json").getAsJsonObject().getAsJsonArray("ch02_" + gate);
        var lines = book.asList().stream().map(line -> line.getAsString()).toList();
        assertThat(lines).hasSize(4);
        assertThat(InProcess.run(gate, Map.of())).isEqualTo(lines);
    }
}
