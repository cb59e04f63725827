package common.shell;

//SOURCES ../../common/shell/GradientCheck.java ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A pipe is read to its last byte, whatever editor or program wrote it. */
class PipedSnippetsTest {

    @Test
    void whatIsNoTextIsLeftOutAndTheLastLineHasAnEnd() throws IOException {
        assertThat(read("1 + 1")).isEqualTo("1 + 1\n");
        assertThat(read("1 + 1\n")).isEqualTo("1 + 1\n");
        assertThat(read("\ufeff\"図\"\n2+\u00002")).isEqualTo("\"図\"\n2+2\n");
        assertThat(read("a\ufeffb")).isEqualTo("a\ufeffb\n");
        assertThat(read("")).isEmpty();
        assertThat(read("\u0000")).isEmpty();
    }

    /** What stands in the first line can be answered before the second is there. */
    @Test
    void aLineComesAlone() throws IOException {
        var in = new PipedSnippets(new ByteArrayInputStream("ab\ncd\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(in.read(new byte[100], 0, 100)).isEqualTo(3);
    }

    private static String read(String text) throws IOException {
        return new String(new PipedSnippets(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).readAllBytes(), StandardCharsets.UTF_8);
    }
}
