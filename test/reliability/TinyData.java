package common.script;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/** A data set that trains in no time: 300 and 100 images of noise, whose labels can only be learned by heart. */
final class TinyData {

    private TinyData() {}

    /** The command line of a training with it, seed 0. */
    static String[] training(String script, String data, String options) {
        return Stream.concat(Stream.of(script, "--dataset", data, "--seed", "0"), Stream.of(options.split(" "))).toArray(String[]::new);
    }

    static Path in(Path folder, int seed) throws IOException {
        Files.createDirectories(folder);
        var random = new Random(seed);
        write(folder, "train", 300, random);
        write(folder, "t10k", 100, random);
        return folder;
    }

    private static void write(Path folder, String name, int count, Random random) throws IOException {
        var images = new byte[count * 28 * 28];
        random.nextBytes(images);
        var labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) random.nextInt(10);
        }
        Files.write(folder.resolve(name + "-images-idx3-ubyte"), idx(images, 2051, count, 28, 28));
        Files.write(folder.resolve(name + "-labels-idx1-ubyte"), idx(labels, 2049, count));
    }

    private static byte[] idx(byte[] content, int... header) {
        var bytes = ByteBuffer.allocate(4 * header.length + content.length);
        for (int number : header) {
            bytes.putInt(number);
        }
        return bytes.put(content).array();
    }
}
