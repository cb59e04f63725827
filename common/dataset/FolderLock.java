package common.dataset;

import common.files.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one process at a time download into a folder. The others wait, then find the files there.
/// The system frees the lock of a process that was killed. The lock only saves work: where it can't
/// be had (some network drives) two downloads at once still end well, for each writes a file of its
/// own and moves it into place.
final class FolderLock implements AutoCloseable {

    private static final String NAME = ".lock";
    /// Far behind the content, which can then be written on Windows too.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    /// A channel's lock belongs to the whole process: its threads queue here.
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;
    private final FileChannel channel;
    private final boolean exclusive;

    private FolderLock(Path file, FileChannel channel, boolean exclusive) {
        this.file = file;
        this.channel = channel;
        this.exclusive = exclusive;
    }

    /// Waits for the folder's lock, at most `patience`; then goes on without it. Throws IOException
    /// if the folder can't be written to.
    static FolderLock acquire(Path folder, Duration patience) throws IOException {
        THREADS.lock();
        try {
            return acquire(folder.resolve(NAME), System.nanoTime() + patience.toNanos());
        } catch (IOException | RuntimeException e) {
            THREADS.unlock();
            throw e;
        }
    }

    private static FolderLock acquire(Path file, long deadline) throws IOException {
        boolean told = false;
        while (true) {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var state = state(channel);
            if (state == State.OURS || state == State.UNSUPPORTED || System.nanoTime() > deadline) {
                return new FolderLock(file, channel, state == State.OURS);
            }
            channel.close();
            if (state == State.TAKEN && !told) {
                System.err.println("waiting for another process that downloads into " + file.getParent());
                told = true;
            }
            pause();
        }
    }

    /// GONE: its last owner removed the file between our opening and our locking it.
    private enum State { OURS, TAKEN, GONE, UNSUPPORTED }

    private static State state(FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (IOException e) {
            return State.UNSUPPORTED;
        }
        if (lock == null) {
            return State.TAKEN;
        }
        return channel.size() == 0 ? State.OURS : State.GONE;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for another process's download", e);
        }
    }

    /// Whether no other process can be writing here: then leftovers of killed ones may go.
    boolean exclusive() {
        return exclusive;
    }

    /// Removes the lock's file while it is still held, so that nothing is left behind, and tells those
    /// who have it open already by a byte in it. (They can't look for themselves whether it is still
    /// there under its name: on POSIX systems closing a second channel would release the lock.)
    @Override
    public void close() {
        try (channel) {
            if (exclusive) {
                Files.deleteIfExists(file);
                channel.write(ByteBuffer.wrap(new byte[1]), 0);
            }
        } catch (IOException e) {
            // nobody's work is lost: at worst two processes download the same
        } finally {
            THREADS.unlock();
        }
    }
}
