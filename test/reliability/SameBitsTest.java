package common.script;

//SOURCES Started.java TinyData.java

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole trainings of chapters 7 and 8: the same losses to the last bit on any number of cores, on vectors of any length, and without. */
class SameBitsTest {
    @TempDir
    static Path temporary;

    private static String[] expected;

    @TempDir
    Path folder;

    /** A module that is patched is not brought in while a program runs; one left out by --limit-modules is. */
    private static final String WITHOUT_VECTORS = "--patch-module=jdk.incubator.vector=none";

    /** Long enough that the vector loops have taken over: they are compiled within a second or so. */
    private static String[] losses(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        return new String[] {output(folder, "ch07/train_convnet.java --no-show --iters 20", environment),
            output(folder, "ch08/train_deepnet.java --iters 4", environment)};
    }

    private static String output(Path folder, String training, Map<String, String> environment) throws IOException, InterruptedException {
        var ended = Started.in(folder, environment, (training + " --seed 0 --dataset " + temporary.resolve("data")).split(" ")).end();
        assertThat(ended.status()).as(ended.stderr()).isZero();
        return ended.stdout();
    }

    @BeforeAll
    static void asTheyComeHere() throws Exception {
        TinyData.in(temporary.resolve("data"), 1);
        expected = losses(temporary, Map.of());
        assertThat(expected[0].lines()).hasSizeGreaterThan(20);
        assertThat(expected[1].lines()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:ActiveProcessorCount=1", "-XX:ActiveProcessorCount=8", "-XX:MaxVectorSize=16", "-XX:MaxVectorSize=32",
        WITHOUT_VECTORS})
    void theSameBits(String option) throws Exception {
        assertThat(losses(folder, Map.of("JDK_JAVA_OPTIONS", option))).isEqualTo(expected);
    }
}
