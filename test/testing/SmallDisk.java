package testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder on a disk that is full or read-only, until it is closed. It takes the right to mount; without, the test is skipped. */
public record SmallDisk(Path folder) implements AutoCloseable {

    private static final int BYTES = 64 << 10;

    /** An empty disk at the folder with that much room left, in whole pages of 4096 bytes. */
    public static SmallDisk full(Path folder, int room) throws IOException, InterruptedException {
        mount(List.of("mount", "-t", "tmpfs", "-o", "size=" + BYTES, "tmpfs", folder.toString()));
        Files.write(folder.resolve("filler"), new byte[BYTES - room]);
        return new SmallDisk(folder);
    }

    /** What lies in the folder, not to be written to. */
    public static SmallDisk readOnly(Path folder) throws IOException, InterruptedException {
        mount(List.of("mount", "--bind", "-o", "ro", folder.toString(), folder.toString()));
        return new SmallDisk(folder);
    }

    private static void mount(List<String> command) throws IOException, InterruptedException {
        var linux = System.getProperty("os.name").equals("Linux");
        assumeTrue(linux && run(command) == 0, "needs Linux and the right to mount");
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(List.of("umount", folder.toString()));
    }
}
