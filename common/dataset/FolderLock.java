package common.dataset;

import common.files.Failure;
import common.files.Printable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one process at a time download into a folder. The others wait, as long as there something happens, then find the
/// files there. The system frees the lock of a process that was killed; the file, under a name that is nobody else's, may
/// stay and is taken. The lock only saves work: where it can't be had (some network drives) two downloads at once still end
/// well, for each writes a file of its own and moves it into place.
final class FolderLock implements AutoCloseable {

    private static final String NAME = ".dlfs-download.lock";
    /// Far behind the content, which can then be written on Windows too.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    /// Who waits longer is told what for.
    private static final Duration SILENCE = Duration.ofSeconds(2);
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

    /// Waits for the folder's lock; goes on without it when in the folder nothing has happened for as long as `patience`.
    ///
    /// @throws IOException if the folder can't be written to
    static FolderLock acquire(Path folder, Duration patience) throws IOException {
        THREADS.lock();
        try {
            return wait(folder.resolve(NAME), patience);
        } catch (IOException | RuntimeException e) {
            THREADS.unlock();
            throw e;
        }
    }

    private static FolderLock wait(Path file, Duration patience) throws IOException {
        long start = System.nanoTime();
        long change = start;
        long seen = 0;
        boolean told = false;
        boolean wasGone = false;
        while (true) {
            var channel = open(file);
            var state = state(channel);
            if (state == State.GONE && wasGone) {
                channel.truncate(0); // nobody's, and not empty: left by who knows whom
                state = State.OURS;
            }
            long now = System.nanoTime();
            long progress = progress(file.getParent());
            if (progress != seen) {
                seen = progress;
                change = now;
            }
            if (state == State.OURS || state == State.UNSUPPORTED || now - change > patience.toNanos()) {
                return new FolderLock(file, channel, state == State.OURS);
            }
            channel.close();
            wasGone = state == State.GONE;
            if (!told && now - start > SILENCE.toNanos()) {
                Printable.say("waiting for another process that downloads into " + file.getParent() + " (it holds " + file + ")");
                told = true;
            }
            pause();
        }
    }

    /// Never through a link, nor a pipe, which would wait for its other end.
    private static FileChannel open(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file.getFileName() + ", which is there, is no file of this program: remove it");
        }
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /// Changes when somebody writes in the folder.
    private static long progress(Path folder) throws IOException {
        long sum = 0;
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path each : files) {
                sum += each.getFileName().hashCode() + each.toFile().length();
            }
        }
        return sum;
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
