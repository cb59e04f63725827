package common.dataset;

//SOURCES Samples.java WeightsTest.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import common.files.BadFile;
import common.numpy.Npz;
import common.numpy.NumpyRandom;
import common.numpy.np;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Files changed at random: each reads as something whole or is refused in words. DLFS_FUZZ says how many of each kind
 * (2000 if it says nothing; the whole takes 100000).
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzTest {

    private static final int COUNT = Integer.parseInt(System.getenv().getOrDefault("DLFS_FUZZ", "2000"));
    private static final int MIB = 1 << 20;

    /** `pickle.dumps({'W1': [[0, 1, 2], [3, 4, 5]] as float32 in Fortran order, 'b1': [0, 1, 2]}, 3)`. */
    private static final byte[] PICKLE = Base64.getDecoder().decode(
            "gAN9cQAoWAIAAABXMXEBY251bXB5LmNvcmUubXVsdGlhcnJheQpfcmVjb25zdHJ1Y3QKcQJjbnVtcHkKbmRhcnJheQpxA0sAhXEE"
            + "QwFicQWHcQZScQcoSwFLAksDhnEIY251bXB5CmR0eXBlCnEJWAIAAABmNHEKiYiHcQtScQwoSwNYAQAAADxxDU5OTkr/////Sv//"
            + "//9LAHRxDmKIQxgAAAAAAABAQAAAgD8AAIBAAAAAQAAAoEBxD3RxEGJYAgAAAGIxcRFoAmgDSwCFcRJoBYdxE1JxFChLAUsDhXEV"
            + "aAyJQwwAAAAAAACAPwAAAEBxFnRxF2J1Lg==");

    @TempDir
    Path folder;

    interface Reader {
        Object read(byte[] bytes) throws IOException;
    }

    @Test
    void idx() throws IOException {
        var file = folder.resolve("file");
        fuzz(List.of(Samples.labels(300), Samples.images(2, 28, 28)), bytes -> {
            Files.write(file, bytes);
            return IdxFile.read(file, bytes.length > 1000 ? Idx.Kind.IMAGES : Idx.Kind.LABELS);
        });
    }

    @Test
    void gzip() throws IOException {
        var file = folder.resolve("file.gz");
        fuzz(List.of(Samples.gzip(Samples.labels(300)), Samples.gzip(Samples.images(3, 28, 28))), bytes -> {
            Files.write(file, bytes);
            return IdxFile.read(file, Idx.Kind.LABELS);
        });
    }

    @Test
    void pickle() throws IOException {
        fuzz(List.of(PICKLE), PickleReader::parse);
    }

    @Test
    void npz() throws IOException {
        var arrays = new LinkedHashMap<>(Map.of("W1", new NumpyRandom(1).randn(5, 4)));
        arrays.put("b1", np.array(1, 2, 3));
        fuzz(List.of(Npz.bytes(arrays), WeightsTest.npz("a.npy", WeightsTest.npy(
                "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", new byte[24]))), Npz::parse);
    }

    /** Numbers the mutants of each original, so that one that fails can be had again. */
    private static void fuzz(List<byte[]> originals, Reader reader) throws IOException {
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int refused = 0;
        for (int seed = 0; seed < COUNT; seed++) {
            var random = new Random(seed);
            var bytes = mutated(originals.get(seed % originals.size()), random);
            long before = memory.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            try {
                assertThat(reader.read(bytes)).as("seed " + seed).isNotNull();
            } catch (BadFile e) {
                assertThat(e.getMessage()).as("seed " + seed).isNotBlank().doesNotContain("null", "Exception");
                refused++;
            } catch (RuntimeException | Error | IOException e) {
                throw new AssertionError("seed " + seed + " of " + originals.size() + " originals", e);
            }
            assertThat(memory.getCurrentThreadAllocatedBytes() - before).as("bytes allocated, seed " + seed).isLessThan(4 * MIB);
            assertThat(System.nanoTime() - start).as("nanoseconds, seed " + seed).isLessThan(5_000_000_000L);
        }
        assertThat(refused).isGreaterThan(COUNT / 4);
    }

    private static byte[] mutated(byte[] original, Random random) {
        var bytes = original.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xff : 0x7f);
                case 3 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 4 -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(20));
                default -> System.arraycopy(bytes, random.nextInt(at + 1), bytes, at,
                        Math.min(bytes.length - at, random.nextInt(16)));
            }
        }
        return bytes;
    }
}
