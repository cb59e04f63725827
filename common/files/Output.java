package common.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Writes files: beside their place first, under a name that can't be a user's, then moved. A file appears under its name
/// when it is whole and not before.
public final class Output {

    private Output() {}

    /// Writes a file under a name that is free: `params.pkl`, else `params-2.pkl`, `params-3.pkl` and so on.
    ///
    /// @return the name it got
    public static Path writeNew(Path wanted, byte[] content) throws IOException {
        Path beside = writeBeside(wanted, content);
        try {
            for (int i = 1; ; i++) {
                try {
                    return moveWithoutReplacing(beside, numbered(wanted, i));
                } catch (FileAlreadyExistsException e) {
                    // the next one, then
                }
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// `a.png`, then `a-2.png`, `a-3.png`, …
    static Path numbered(Path file, int i) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return i == 1 ? file : file.resolveSibling(name.substring(0, dot) + "-" + i + name.substring(dot));
    }

    private static Path moveWithoutReplacing(Path from, Path to) throws IOException {
        try {
            return Files.createLink(to, from); // fails if the name is taken, in one step
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            return Files.move(from, to); // a file system without links
        }
    }

    /// Writes a file beside another, down to the disk, under a name that nobody chose.
    private static Path writeBeside(Path file, byte[] content) throws IOException {
        Path beside = file.toAbsolutePath().resolveSibling(nobodys());
        try (var out = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
                out.write(bytes);
            }
            out.force(true);
            return beside;
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    private static String nobodys() {
        return ".dlfs-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + ".part";
    }
}
