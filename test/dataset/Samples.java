package common.dataset;

import common.files.Failure;
import common.files.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Small files in the shape of MNIST's, and what tests of damaged ones share. */
final class Samples {

    /** As patient as a test may be: on a machine that is busy a good mirror may take a second. */
    static final RetryPolicy IMPATIENT = new RetryPolicy(Duration.ofSeconds(8), Duration.ofSeconds(3), Duration.ofSeconds(60),
            Duration.ofSeconds(2), 3);

    static final byte[] LABELS = gzip(labels(10000));
    static final String NAME = "t10k-labels-idx1-ubyte.gz";
    static final PublishedFile FILE = published(NAME, LABELS);
    static final byte[] HTML = "<!DOCTYPE html><html><head><title>Sign in to\n Hotel WiFi</title></head></html>"
            .getBytes(StandardCharsets.UTF_8);

    private Samples() {}

    static PublishedFile published(String name, byte[] gzip) {
        return new PublishedFile("mnist", name, gzip.length, 12_000, new PublishedFile.Pin(PublishedFile.Pin.Of.UNPACKED,
                Sha256.of(labels(10000))), List.of(URI.create("http://127.0.0.1:1/")));
    }

    static Downloads downloads(URI... bases) {
        return new Downloads(IMPATIENT, List.of(bases));
    }

    /** An unpacked file of labels, always the same. */
    static byte[] labels(int count) {
        var bytes = idx(2049, count);
        var file = Arrays.copyOf(bytes, bytes.length + count);
        var random = new Random(1);
        for (int i = 0; i < count; i++) {
            file[bytes.length + i] = (byte) random.nextInt(10);
        }
        return file;
    }

    /** An unpacked file of dark images. */
    static byte[] images(int count, int rows, int columns) {
        var header = idx(2051, count, rows, columns);
        return Arrays.copyOf(header, header.length + count * rows * columns);
    }

    /** A header with these numbers. */
    static byte[] idx(int... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] flipped(byte[] bytes, int at) {
        var flipped = bytes.clone();
        flipped[at] ^= 0x10;
        return flipped;
    }

    /** All files below a folder and their content's hash, so that two looks can be compared. */
    static Map<String, String> listing(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(
                    file -> folder.relativize(file).toString().replace('\\', '/'), Samples::hash, (a, _) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The failure that something ends with. */
    static Failure failure(Supplier<?> supplier) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Failure.class, supplier::get);
    }
}
