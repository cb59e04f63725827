package common.dataset;

//DEPS org.apache.commons:commons-compress:1.28.0

import common.files.BadFile;
import common.files.FileSignature;
import common.files.Input;
import common.files.Sha256;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Reads an [Idx] from a file and believes nothing that it says: magic, dimensions, counts, labels,
/// the gzip checksum, the length to the byte and, for a published file, the hash. The pixels unpack
/// straight into the array that they stay in, while another core hashes what is there already.
final class IdxFile {

    /// Small enough to keep the hash close behind, large enough to cost nothing.
    private static final int CHUNK = 1 << 18;

    private IdxFile() {}

    /// A published file.
    static Idx read(Path file, PublishedFile published) throws IOException {
        var kind = Dataset.kind(published.name());
        var pin = published.pin();
        var sha = new Sha256();
        try {
            if (!file.toString().endsWith("-ubyte")) {
                requireGzip(file);
            }
            var idx = read(file, kind, Dataset.count(published.name()), sha);
            published.requireHash(pin.of() == PublishedFile.Pin.Of.UNPACKED ? sha.hex() : Sha256.of(file));
            return idx;
        } catch (IOException e) {
            throw diagnosed(e, "it has " + Files.size(file) + " of " + published.bytes() + " bytes");
        }
    }

    /// A user's own file, gzipped or not, of any count.
    static Idx read(Path file, Idx.Kind kind) throws IOException {
        try {
            int count = announcedCount(file, kind);
            requireLength(file, kind, count);
            return read(file, kind, count, new Sha256());
        } catch (IOException e) {
            throw diagnosed(e, "the gzip data breaks off after " + Files.size(file) + " bytes");
        }
    }

    private static Idx read(Path file, Idx.Kind kind, int count, Sha256 sha) throws IOException {
        try (InputStream in = open(file)) {
            var header = in.readNBytes(kind.headerBytes());
            int announced = Idx.count(header, kind);
            if (announced != count) {
                throw new BadFile("announces " + announced + " " + kind + " in its header, expected " + count);
            }
            sha.add(header, 0, header.length);
            var values = new byte[count * kind.valueBytes()];
            int filled = 0;
            for (int n = -1; filled < values.length && n != 0; filled += n) {
                n = in.readNBytes(values, filled, Math.min(CHUNK, values.length - filled));
                sha.add(values, filled, n);
            }
            if (filled < values.length) {
                throw tooShort(header.length + filled, kind, count);
            }
            if (in.read() >= 0) {
                throw tooLong(kind, count);
            }
            if (kind == Idx.Kind.LABELS) {
                Idx.checkLabels(values);
            }
            return new Idx(kind, count, values);
        }
    }

    /// What went wrong in words; a file that can't be opened or read at all stays what it was.
    private static IOException diagnosed(IOException e, String lengths) {
        return switch (e) {
            case BadFile bad -> bad;
            case FileSystemException unreadable -> unreadable;
            case EOFException _ -> new BadFile("ends too early: " + lengths, e);
            default -> new BadFile("is damaged: it does not unpack (" + e.getMessage() + ")", e);
        };
    }

    private static int announcedCount(Path file, Idx.Kind kind) throws IOException {
        try (InputStream in = open(file)) {
            return Idx.count(in.readNBytes(FileSignature.START), kind);
        }
    }

    /// Unpacks once without keeping anything, so that a header which announces more than the file
    /// holds costs no memory.
    private static void requireLength(Path file, Idx.Kind kind, int count) throws IOException {
        long expected = kind.fileBytes(count);
        long length = 0;
        try (InputStream in = open(file)) {
            var buffer = new byte[CHUNK];
            for (int n = in.read(buffer); n >= 0 && length <= expected; n = in.read(buffer)) {
                length += n;
            }
        }
        if (length < expected) {
            throw tooShort(length, kind, count);
        }
        if (length > expected) {
            throw tooLong(kind, count);
        }
    }

    private static BadFile tooShort(long length, Idx.Kind kind, int count) {
        return new BadFile("ends too early: it unpacks to " + length + " of the " + kind.fileBytes(count)
                + " bytes that " + count + " " + kind + " take");
    }

    private static BadFile tooLong(Idx.Kind kind, int count) {
        return new BadFile("goes on after its end: " + count + " " + kind + " take " + kind.fileBytes(count)
                + " bytes, and it has more");
    }

    /// The unpacked bytes. A gzip file may have several members, and nothing may follow the last.
    private static InputStream open(Path file) throws IOException {
        Input.requireRegular(file);
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return FileSignature.isGzip(start(file))
                ? GzipCompressorInputStream.builder().setInputStream(in).setDecompressConcatenated(true).get()
                : in;
    }

    private static void requireGzip(Path file) throws IOException {
        Input.requireRegular(file);
        var start = start(file);
        if (!FileSignature.isGzip(start)) {
            throw new BadFile(FileSignature.describe(start) + ", not a gzip file");
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FileSignature.START);
        }
    }
}
