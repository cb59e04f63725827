package common.shell;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What comes through a pipe, as JShell can read it: without a byte-order mark at its start and without NUL bytes, and with
/// an end to its last line.
public final class PipedSnippets extends FilterInputStream {

    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    private boolean begun;
    private int last = '\n';

    public PipedSnippets(InputStream in) {
        super(new BufferedInputStream(in));
    }

    @Override
    public int read() throws IOException {
        if (!begun) {
            begun = true;
            skipMark();
        }
        int b = in.read();
        while (b == 0) {
            b = in.read();
        }
        if (b < 0 && last != '\n') {
            b = '\n';
        }
        if (b >= 0) {
            last = b;
        }
        return b;
    }

    private void skipMark() throws IOException {
        in.mark(MARK.length);
        for (int expected : MARK) {
            if (in.read() != expected) {
                in.reset();
                return;
            }
        }
    }

    /// Up to the end of a line: the shell is to answer it before the next is there.
    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int b = read();
            if (b < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[from + count++] = (byte) b;
            if (b == '\n') {
                break;
            }
        }
        return count;
    }
}
