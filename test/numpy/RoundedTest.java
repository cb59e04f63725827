package common.numpy;

//SOURCES ../testing/Reference.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import testing.Reference;

/** Logarithm and power give the double nearest to the exact value, which mpmath knows: reference/rounded.py. */
class RoundedTest {

    @Test
    void logarithmsAreTheNearestDoubles() throws Exception {
        assertThat(lines("log").mapToInt(words -> {
            assertThat(np.log(Double.parseDouble(words[1]))).as("log(%s)", words[1]).isEqualTo(Double.parseDouble(words[2]));
            return 1;
        }).sum()).isGreaterThan(900);
    }

    @Test
    void powersAreTheNearestDoubles() throws Exception {
        assertThat(lines("pow").mapToInt(words -> {
            double expected = words[3].equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(words[3]);
            assertThat(np.power(Double.parseDouble(words[1]), Double.parseDouble(words[2]))).as("%s ** %s", words[1], words[2]).isEqualTo(expected);
            return 1;
        }).sum()).isGreaterThan(1700);
    }

    /** But for 0.036 % of them, where the C library's logarithm is not the nearest double, these are NumPy's. */
    @Test
    void aMillionNormalDeviatesAreThoseOfAnExactLogarithm() throws Exception {
        assertThat(lines("randn").mapToInt(words -> {
            var random = new NumpyRandom(Long.parseLong(words[1]));
            var bytes = ByteBuffer.allocate(8_000_000).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining()) {
                bytes.putDouble(random.randn());
            }
            assertThat(HexFormat.of().formatHex(sha256(bytes.array()))).as("seed %s", words[1]).isEqualTo(words[2]);
            assertThat(Integer.parseInt(words[3])).as("that NumPy gives otherwise").isLessThan(400);
            return 1;
        }).sum()).isEqualTo(10);
    }

    @Test
    void specialValuesAreThoseOfC() {
        double nan = Double.NaN;
        double inf = Double.POSITIVE_INFINITY;
        assertThat(Stream.of(np.log(0), np.log(-0.0), np.log(-1), np.log(inf), np.log(nan), np.log(1)))
                .containsExactly(-inf, -inf, nan, inf, nan, 0.0);
        assertThat(Stream.of(np.power(1, nan), np.power(nan, 0), np.power(-1.0, inf), np.power(0.0, -1), np.power(-8.0, 1.0 / 3), np.power(-2.0, 3)))
                .containsExactly(1.0, 1.0, 1.0, inf, nan, -8.0);
        assertThat(Stream.of(np.power(-0.0, 3), np.power(-0.0, -3), np.power(0.5, inf), np.power(2, -inf), np.power(inf, -0.5), np.power(-inf, 3)))
                .containsExactly(-0.0, -inf, 0.0, 0.0, 0.0, -inf);
    }

    @Test
    void theScalesOfChapter6AreEvenlySpacedPowers() {
        assertThat(np.logspace(0, -4, 16).toArray()).contains(0.15848931924611134, 1.0, 1e-4).hasSize(16);
    }

    private static Stream<String[]> lines(String kind) throws IOException {
        return Files.readAllLines(Reference.file("rounded.txt")).stream().map(line -> line.split(" ")).filter(words -> words[0].equals(kind));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
