package common.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Reads files. What is no regular file is refused before it is opened: a folder can't be read, and a pipe or a device may
/// never end.
public final class Input {

    private Input() {}

    /// The file of that name.
    ///
    /// @throws Failure with the status of a usage error if no file can be called so here
    public static Path named(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Failure.usage("no file can be called '" + Printable.line(name) + "' here: " + Printable.line(e.getReason()));
        }
    }

    /// Lets regular files pass, links to them, and what isn't there.
    public static void requireRegular(Path file) throws BadFile {
        if (Files.isDirectory(file)) {
            throw new BadFile("is a folder, not a file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new BadFile("is a pipe, a device or the like, not a regular file");
        }
    }

    /// All bytes of a file of at most `limit`, which `what` it is needs no more than.
    public static byte[] bytes(Path file, long limit, String what) throws IOException {
        requireRegular(file);
        long size = Files.size(file);
        if (size > limit) {
            throw new BadFile("has " + size + " bytes, more than the " + limit + " that " + what + " can take");
        }
        return Files.readAllBytes(file);
    }
}
