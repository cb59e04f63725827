package common.script;

import common.files.Failure;
import common.files.Printable;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Standard output that is the same, byte for byte, on every system: UTF-8 and `\n`. Only a Windows console
/// gets the encoding that it asks for. Once nobody reads any more (`| head`), the script ends quietly;
/// on a full disk a training ends as with Ctrl-C.
final class Stdout extends OutputStream {

    private static final boolean WINDOWS = System.lineSeparator().length() > 1;

    private static ByteArrayOutputStream kept;
    private static Charset charset;
    private static boolean isGone;

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private Stdout() {
    }

    /// Makes `System.out`, and with it `IO.println`, such a stream.
    static void install() {
        boolean console = WINDOWS && System.console() != null && System.console().isTerminal();
        charset = console ? Charset.forName(System.getProperty("stdout.encoding")) : StandardCharsets.UTF_8;
        System.setOut(new PrintStream(new java.io.BufferedOutputStream(new Stdout()), true, charset));
    }

    /// From now on what is printed is kept too.
    static void keep() {
        System.out.flush();
        kept = new ByteArrayOutputStream();
    }

    /// What was printed since then.
    static String kept() {
        System.out.flush();
        return kept == null || charset == null ? "" : kept.toString(charset).replace("\r", "");
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Progress.clear();
        if (kept != null) {
            kept.write(bytes, offset, length);
        }
        try {
            if (isGone) {
                return;
            }
            if (WINDOWS) {
                writeWithoutReturns(bytes, offset, length);
            } else {
                out.write(bytes, offset, length);
            }
        } catch (IOException e) {
            end(e);
        }
    }

    private void writeWithoutReturns(byte[] bytes, int offset, int length) throws IOException {
        byte[] kept = new byte[length];
        int count = 0;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] != '\r') {
                kept[count++] = bytes[i];
            }
        }
        out.write(kept, 0, count);
    }

    private static void end(IOException e) {
        boolean nobodyReads = String.valueOf(e.getMessage()).contains("pipe");
        if (!nobodyReads) {
            Printable.say("the output could not be written: " + e.getMessage());
        }
        if (TrainingLoop.hasCheckpoint() || !nobodyReads && TrainingLoop.now().isPresent()) { // what was reached is to be kept first
            isGone = true;
            Exit.note(Failure.FAILED);
            Interrupt.stop();
        } else {
            Runtime.getRuntime().halt(Failure.FAILED);
        }
    }
}
