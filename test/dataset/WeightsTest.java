package common.dataset;

//SOURCES ../testing/RealData.java Samples.java ../testing/Stderr.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.files.BadFile;
import common.files.Failure;
import common.numpy.NDArray;
import common.numpy.Npz;
import common.numpy.NumpyRandom;
import common.numpy.WeightFile;
import common.numpy.np;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.RealData;
import testing.Stderr;

/** Chapter 3's weights: the book's pickle, and .npz files. */
class WeightsTest {

    @RegisterExtension
    final Stderr stderr = new Stderr();

    @TempDir
    Path folder;

    /** `pickle.load(open('sample_weight.pkl', 'rb'))` prints these; W1 is stored column by column. */
    @Test
    void theBooksPickleIsReadInTheRightOrder() {
        var weights = book();
        assertThat(weights).containsOnlyKeys("b2", "W1", "b1", "W2", "W3", "b3");
        var W1 = weights.get("W1");
        assertThat(W1.shape()).hasToString("(784, 50)");
        assertThat(W1.getDouble(0, 0)).isEqualTo(-0.007412489037960768);
        assertThat(W1.getDouble(0, 1)).isEqualTo(-0.007904390804469585);
        assertThat(W1.getDouble(1, 0)).isEqualTo(-0.010297450236976147);
        assertThat(weights.get("W3").getDouble(99, 9)).isEqualTo(0.03177173063158989);
        assertThat(weights.get("b3").shape()).hasToString("(10,)");
    }

    @Test
    void itIsVerifiedAndNamedOnStderr() {
        var source = new DataSource(Optional.empty(), Optional.of(pickle().getParent()));
        assertThat(Weights.load(source, Optional.empty())).hasSize(6);
        assertThat(stderr.toString()).startsWith("weights: the book's, " + pickle());
    }

    @Test
    void npzComesBackAsItWent() throws IOException {
        var arrays = new LinkedHashMap<String, NDArray>();
        arrays.put("W1", new NumpyRandom(1).randn(3, 4));
        arrays.put("t", np.array(1, -2, 3));
        arrays.put("scalar", NDArray.scalar(1e-300));
        arrays.put("empty", np.zeros(0, 3));
        var file = folder.resolve("重み one.npz");
        Npz.save(file, arrays);
        var first = Files.readAllBytes(file);
        Npz.save(file, arrays);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(Npz.load(file)).hasToString(arrays.toString());
        assertThat(Samples.listing(folder)).hasSize(1);
    }

    /** As `np.savez` writes it for a Fortran-ordered float32 array. */
    @Test
    void npzReadsFortranOrderAndFloat32() throws IOException {
        var data = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : new float[] {1, 4, 2, 5, 3, 6}) {
            data.putFloat(value);
        }
        var npz = npz("a.npy", npy("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", data.array()));
        assertThat(Npz.parse(npz).get("a")).hasToString("[[1. 2. 3.]\n [4. 5. 6.]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }",
        "{'descr': '<c16', 'fortran_order': False, 'shape': (1,), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (-2,), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999,), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (65536, 65536), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 2000000000), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1, 1, 1, 2), }",
        "{'descr': __import__('os').system('id')}",
    })
    void npzRefusesAllElse(String header) throws IOException {
        var npz = npz("a.npy", npy(header, new byte[16]));
        assertThatThrownBy(() -> Npz.parse(npz)).isInstanceOf(BadFile.class);
    }

    @Test
    void aZipThatUnpacksWithoutEndIsRefused() throws IOException {
        var header = "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }";
        var npz = npz("a.npy", npy(header, new byte[100_000_000]));
        assertThat(npz.length).isLessThan(200_000);
        assertThatThrownBy(() -> Npz.parse(npz)).isInstanceOf(BadFile.class).hasMessageContaining("goes on after its 2 values");
    }

    /** `os.system`, an unknown instruction, the same bytes for many arrays, and a pickle of something else. */
    @ParameterizedTest
    @ValueSource(strings = {
        "\u0080\u0003cposix\nsystem\nX\u0002\0\0\0idq\0\u0085R.",
        "\u0080\u0003}i.",
        "\u0080\u0003K\u0001.",
        "\u0080\u0003]q\0.",
        "\u0080\u0003.",
        "\u0080\u0003}(X\u0001\0\0\0aK\u0001u.",
        "\u0080\u0003}X\u00ff\u00ff\u00ff\u007f.",
        "\u0080\u0003B\u00ff\u00ff\u00ff\u00ff",
        "\u0080\u0003h\u0007.",
        "\u0080\u0005}.",
        "hello",
        "",
    })
    void pickleRefusesAllElse(String text) {
        assertThatThrownBy(() -> PickleReader.parse(text.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(BadFile.class);
    }

    @Test
    void weightsOfAnotherShapeAreRefusedWithBothShapes() {
        var weights = new LinkedHashMap<>(book());
        assertRefused(weights, "W1", np.zeros(100, 50), "W1 has shape (100, 50), but (784, n) is needed");
        assertRefused(weights, "b1", np.zeros(51), "b1 has shape (51,), but W1 with shape (784, 50) needs (50,)");
        assertRefused(weights, "W2", np.zeros(51, 100), "W2 has shape (51, 100), but (50, n)");
        assertRefused(weights, "W3", np.zeros(100, 9), "W3 has shape (100, 9), but (100, 10)");
        weights.remove("b3");
        assertRefused(weights, "b2", np.zeros(100), "holds no b3");
    }

    private void assertRefused(Map<String, NDArray> weights, String key, NDArray other, String said) {
        var changed = new LinkedHashMap<>(weights);
        changed.put(key, other);
        var file = folder.resolve("other.npz");
        Npz.save(file, changed);
        assertThatThrownBy(() -> Weights.load(DataSource.unspecified(), Optional.of(file)))
                .isInstanceOf(Failure.class).hasMessageContaining(file.toString()).hasMessageContaining(said);
    }

    @Test
    void whatIsWrongWithAFileIsSaid() throws IOException {
        assertFails("missing.pkl", 1, "there is no such file");
        Files.writeString(folder.resolve("thesis.txt"), "Once upon a time");
        assertFails("thesis.txt", 1, "is text that begins 'Once upon a time', not a pickle");
        Files.createDirectory(folder.resolve("folder.npz"));
        assertFails("folder.npz", 1, "is a folder");
        Files.write(folder.resolve("html.pkl"), Samples.HTML);
        assertFails("html.pkl", 1, "is an HTML page titled");
        var good = Files.readAllBytes(pickle());
        Files.write(folder.resolve("short.pkl"), Arrays.copyOf(good, 100_000));
        assertFails("short.pkl", 1, "ends too early: a pickle breaks off after 100000 bytes");
        Files.write(folder.resolve("long.pkl"), Arrays.copyOf(good, good.length + 3));
        assertFails("long.pkl", 1, "3 bytes behind it");
    }

    @Test
    void weightsThatAreNoNumbersOrHaveNoUnitsAreRefused() {
        var weights = new LinkedHashMap<>(book());
        var W2 = weights.get("W2").copy();
        W2.at(3, 7).set(Double.NaN);
        assertRefused(weights, "W2", W2, "W2 holds a value that is no number (NaN)");
        weights.put("b1", np.zeros(0));
        assertRefused(weights, "W1", np.zeros(784, 0), "W1 has shape (784, 0), but (784, n) is needed");
    }

    private void assertFails(String name, int status, String said) {
        var file = folder.resolve(name);
        var failure = Samples.failure(() -> Weights.load(DataSource.unspecified(), Optional.of(file)));
        assertThat(failure).hasMessageContaining(file.toString()).hasMessageContaining(said);
        assertThat(failure.status()).isEqualTo(status);
    }

    private static Map<String, NDArray> book() {
        return WeightFile.load(pickle(), PickleReader::parse);
    }

    private static Path pickle() {
        return RealData.require().resolve("sample_weight.pkl");
    }

    static byte[] npy(String header, byte[] values) {
        var bytes = ByteBuffer.allocate(10 + header.length() + 1 + values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) (header.length() + 1));
        return bytes.put(header.getBytes(StandardCharsets.US_ASCII)).put((byte) '\n').put(values).array();
    }

    static byte[] npz(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
