package common.dataset;

import common.files.BadFile;
import common.files.Printable;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The bytes of a pickle, one operand after the other. What is asked for beyond the end is a BufferUnderflowException.
final class PickleBytes {

    private final ByteBuffer in;

    PickleBytes(byte[] bytes) {
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int position() {
        return in.position();
    }

    int remaining() {
        return in.remaining();
    }

    /// The next byte as 0..255.
    int unsigned() {
        return Byte.toUnsignedInt(in.get());
    }

    int unsignedShort() {
        return Short.toUnsignedInt(in.getShort());
    }

    int number() {
        return in.getInt();
    }

    long longNumber() {
        return in.getLong();
    }

    ByteBuffer take(long length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = in.slice(in.position(), (int) length);
        in.position(in.position() + (int) length);
        return bytes;
    }

    String text(int length) {
        return StandardCharsets.UTF_8.decode(take(length)).toString();
    }

    /// Up to the end of the line, as the protocol that is text has it.
    String line() {
        var line = new StringBuilder();
        for (char c = (char) unsigned(); c != '\n'; c = (char) unsigned()) {
            line.append(c);
        }
        return line.toString();
    }

    /// A line with a whole number.
    int numberLine() throws BadFile {
        var line = line();
        try {
            return Integer.parseInt(line);
        } catch (NumberFormatException e) {
            throw new BadFile("is no valid pickle: where a number stands, it says '" + Printable.line(line) + "'", e);
        }
    }

    /// A line of text in Python's raw-unicode-escape: Latin-1, and `\` + `uXXXX` for what isn't.
    String textLine() throws BadFile {
        var line = line();
        var text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char kind = line.charAt(i) == '\\' && i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            int digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
            if (digits == 0) {
                text.append(line.charAt(i));
                continue;
            }
            try {
                text.appendCodePoint(Integer.parseUnsignedInt(line, i + 2, i + 2 + digits, 16));
                i += 1 + digits;
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new BadFile("is no valid pickle: no letter is written '" + Printable.line(line.substring(i)) + "'", e);
            }
        }
        return text.toString();
    }
}
