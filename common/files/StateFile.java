package common.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file that a run writes again and again: whoever looks, and whenever the run is killed, finds the old content or the
/// new, never a part. What is new goes to its [Draft] first, which stays locked from the run's start to its end, so that a
/// second run can't write the same file. The system frees the lock of a run that was killed; the next one takes its draft
/// over.
public final class StateFile implements AutoCloseable {

    private final Path target;
    private Draft draft;
    private boolean closed;

    private StateFile(Path target, Draft draft) {
        this.target = target;
        this.draft = draft;
    }

    /// @throws Failure if the file can't be written, or another run is writing it
    public static StateFile open(Path file) {
        try {
            Path target = Output.target(file);
            var state = new StateFile(target, Draft.only(target));
            Output.keep(file);
            return state;
        } catch (IOException e) {
            throw Output.unwritable(file, e);
        }
    }

    /// Puts this content in the place of the old. After a failure the old one is still there, and one may try again.
    public synchronized void write(byte[] content) throws IOException {
        if (closed) {
            return; // the process is ending
        }
        if (!draft.isOpen()) {
            draft = Draft.only(target);
        }
        try {
            draft.clear();
            draft.write(ByteBuffer.wrap(content));
            draft.force();
            draft.replace(target);
        } catch (NoSuchFileException e) {
            draft.close(); // somebody removed it, or the folder
            throw e;
        } catch (IOException e) {
            draft.clear();
            throw e;
        }
        draft = Draft.only(target);
    }

    /// Leaves nothing but the file.
    @Override
    public synchronized void close() {
        closed = true;
        try {
            draft.close();
        } catch (IOException e) {
            Printable.say("left behind: " + draft.path());
        }
    }
}
