package common.shell;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// JShell's output, with a line of advice below an error that comes of typing Python.
///
/// JShell tells nobody what it is about to print, but an error ends in the line it means and a row of carets below it:
/// ```text
/// |  Error:
/// |  array required, but common.numpy.NDArray found
/// |  x[0]
/// |  ^--^
/// ```
public final class HintedOutput extends FilterOutputStream {
    private static final String MARGIN = "|  ";
    private static final long AT_ONCE = 1_000_000_000; // ns: nobody types a line again in less

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder error = new StringBuilder();
    private String previous = "";
    private String told = "";
    private long toldAt;
    private static volatile boolean failed;

    private HintedOutput(OutputStream out) {
        super(out);
    }

    /// A stream that passes everything on and adds the advice.
    public static PrintStream of(PrintStream out) {
        return new PrintStream(new HintedOutput(out), true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        if (b == '\n') {
            ended(line.toString(StandardCharsets.UTF_8));
            line.reset();
        } else {
            line.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    /// Whether a snippet was refused or ended by an exception.
    public static boolean failed() {
        return failed;
    }

    private void ended(String text) throws IOException {
        var content = text.startsWith(MARGIN) ? text.substring(MARGIN.length()) : "";
        failed |= content.equals("Error:") || content.startsWith("Exception ");
        if (content.isEmpty() || content.equals("Error:")) { // a new error, or none
            error.setLength(0);
        }
        if (content.matches("\\s*\\^-*\\^?\\s*")) {
            tell(PythonHints.of(previous, error.toString()));
        } else if (content.contains("it cannot be referenced until class")) {
            tell(PythonHints.ofDeclaration(content));
        }
        error.append(content).append('\n');
        previous = content;
    }

    /// The compiler finds several errors in one snippet, all at once: the same advice stands below the first of them only.
    private void tell(Optional<String> hint) throws IOException {
        if (hint.isEmpty() || (told.equals(hint.get() + previous) && System.nanoTime() - toldAt < AT_ONCE)) {
            return;
        }
        out.write((MARGIN + "In Java: " + hint.get() + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        told = hint.get() + previous;
        toldAt = System.nanoTime();
    }
}
