package common.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// A file that is being written, beside the one that it will be and under a name that can't be a user's,
/// `.dlfs-0123456789abcdef.part`. It is locked as long as it is open: whatever bears such a name and isn't locked was left
/// behind by a process that was killed. Links under that name are never followed. Closed without having been moved into
/// place it is gone.
public final class Draft implements AutoCloseable {

    private static final String START = ".dlfs-";
    private static final String END = ".part";
    /// Far behind the content, which can then be written on Windows too.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel channel;
    private boolean moved;

    private Draft(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// An empty one beside `target`, under a name of its own.
    public static Draft beside(Path target) throws IOException {
        var name = START + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + END;
        var path = target.toAbsolutePath().resolveSibling(name);
        var draft = new Draft(path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        path.toFile().deleteOnExit(); // Ctrl-C
        draft.lock();
        return draft;
    }

    /// The one draft of `target`, the same for every process: what one that was killed left of it is written anew.
    ///
    /// @throws IOException if another process is writing it
    static Draft only(Path target) throws IOException {
        var key = Sha256.of(target.getFileName().toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        var path = target.resolveSibling(START + key + END);
        if (Files.isSymbolicLink(path)) {
            Files.delete(path); // ours by its name; what it leads to is not
        }
        Input.requireRegular(path);
        var draft = new Draft(path, FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        if (!draft.lock()) {
            draft.channel.close();
            throw new IOException("another run is writing it");
        }
        return draft;
    }

    private boolean lock() {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            return true; // a network drive without locks
        }
    }

    /// Where to write.
    public Path path() {
        return path;
    }

    /// Adds bytes.
    public void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Makes it empty again, which gives a full disk its room back.
    void clear() throws IOException {
        channel.truncate(0);
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /// Down to the disk: whole before it gets its name.
    public void force() throws IOException {
        channel.force(true);
    }

    /// Takes the place of what bears the name, in one step. Who may read that may read this, and nobody else.
    public void replace(Path target) throws IOException {
        var older = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (older != null && Files.exists(target)) {
            takePermissions(older);
        }
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        done();
    }

    private void takePermissions(PosixFileAttributeView older) throws IOException {
        var mine = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        var then = older.readAttributes();
        try {
            mine.setOwner(then.owner()); // root may
            mine.setGroup(then.group());
        } catch (IOException e) {
            // another's file, which from now on is one's own
        }
        mine.setPermissions(then.permissions());
    }

    /// Gets that name if it is free.
    ///
    /// @throws FileAlreadyExistsException if it isn't
    public void take(Path target) throws IOException {
        try {
            Files.createLink(target, path); // one step; a move would look first and then move
            Files.delete(path);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(path, target); // a file system without links
        }
        done();
    }

    private void done() throws IOException {
        moved = true;
        channel.close();
    }

    /// Leaves nothing behind, if it wasn't moved into place.
    @Override
    public void close() throws IOException {
        if (!moved) {
            try (channel) {
                Files.deleteIfExists(path);
            }
        }
    }

    /// Whether a file is a draft by its name.
    public static boolean isDraft(Path file) {
        return String.valueOf(file.getFileName()).matches("\\.dlfs-[0-9a-f]{16}\\.part");
    }

    /// Removes what processes that were killed left in a folder.
    public static void sweep(Path folder) throws IOException {
        try (var drafts = Files.newDirectoryStream(folder, START + "*" + END)) {
            for (Path path : drafts) {
                if (isDraft(path) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    try (var draft = new Draft(path, FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
                        draft.moved = !draft.lock(); // somebody's: let it be
                    }
                }
            }
        }
    }
}
