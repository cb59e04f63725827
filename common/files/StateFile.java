package common.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that a run writes again and again: whoever looks, and whenever the run is killed, finds the old content or the
/// new, never a part. What is new goes to `FILE.part` first, which stays locked from the run's start to its end, so that
/// a second run can't write the same file. The system frees the lock of a run that was killed; the next one takes its
/// `FILE.part` over.
public final class StateFile implements AutoCloseable {

    /// Far behind the content, which can then be written on Windows too.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final Path part;
    private FileChannel channel;
    private boolean closed;

    private StateFile(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
    }

    /// @throws Failure if the file can't be written, or another run is writing it
    public static StateFile open(Path file) {
        var part = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
        try {
            return new StateFile(file, part, locked(part));
        } catch (IOException e) {
            throw new Failure(file + " can't be written (" + Reason.of(e)
                    + ").\nNext step: name a file in a folder that can be written to and has room.", e);
        }
    }

    private static FileChannel locked(Path part) throws IOException {
        var channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            channel.close();
            throw new IOException("another run is writing it");
        }
        return channel;
    }

    private static boolean isTaken(FileChannel channel) {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false; // a network drive without locks
        }
    }

    /// Puts this content in the place of the old. After a failure the old one is still there, and one may try again.
    public synchronized void write(byte[] content) throws IOException {
        if (closed) {
            return; // the process is ending
        }
        if (!channel.isOpen()) {
            channel = locked(part);
        }
        try {
            channel.truncate(0);
            for (var bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            channel.force(true);
            Files.move(part, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            channel.close(); // somebody removed it, or the folder
            throw e;
        } catch (IOException e) {
            channel.truncate(0); // gives a full disk its room back
            throw e;
        }
        channel.close(); // it is the file's by now
        channel = locked(part);
    }

    /// Leaves nothing but the file.
    @Override
    public synchronized void close() {
        closed = true;
        try (var last = channel) {
            if (last.isOpen()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + part);
        }
    }
}
