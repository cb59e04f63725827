package common.numpy;

import common.files.BadFile;
import common.files.FileSignature;
import common.files.Output;
import common.files.Printable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// NumPy's own file of named arrays: a ZIP archive of .npy files, each a line that says type, order
/// and shape, then the values. `np.load` opens what is written here, and what `np.savez` and
/// `np.savez_compressed` write is read here.
public final class Npz {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern HEADER = Pattern.compile("\\{\\s*'descr':\\s*'([^']*)',\\s*"
            + "'fortran_order':\\s*(True|False),\\s*'shape':\\s*\\(([\\d,\\s]*)\\),?\\s*}\\s*");
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int END_BYTES = 22;
    /// Where the values begin is a multiple of it.
    private static final int ALIGNMENT = 64;

    private Npz() {}

    /// Writes arrays under their names: float64, or int64 for integers. The file appears under its
    /// name when it is whole and not before; the same arrays give the same bytes.
    ///
    /// @throws Failure if it can't be written
    public static void save(Path file, Map<String, NDArray> arrays) {
        try {
            Output.save(file, bytes(arrays));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not of a stream in memory
        }
    }

    /// The arrays in the file's order, row-major whichever order it holds; float32 widens to double.
    ///
    /// @throws Failure if the file can't be read or holds anything else
    public static Map<String, NDArray> load(Path file) {
        return WeightFile.load(file, Npz::parse);
    }

    /// The .npz file of these arrays, by name.
    public static byte[] bytes(Map<String, NDArray> arrays) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var array : arrays.entrySet()) {
                var entry = new ZipEntry(array.getKey() + ".npy");
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(npy(array.getValue()));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] npy(NDArray array) {
        boolean integers = array.type() != NDArray.Type.FLOAT64;
        var header = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }"
                .formatted(integers ? "<i8" : "<f8", array.shape());
        int start = MAGIC.length + 4;
        int data = Math.ceilDiv(start + header.length() + 1, ALIGNMENT) * ALIGNMENT;
        var bytes = ByteBuffer.allocate(data + array.size() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (data - start));
        bytes.put(header.getBytes(StandardCharsets.US_ASCII));
        while (bytes.position() < data - 1) {
            bytes.put((byte) ' ');
        }
        bytes.put((byte) '\n');
        for (double value : array.toArray()) {
            if (integers) {
                bytes.putLong((long) value);
            } else {
                bytes.putDouble(value);
            }
        }
        return bytes.array();
    }

    /// The arrays of an .npz file, by name; throws IOException if it is none.
    public static Map<String, NDArray> parse(byte[] bytes) throws IOException {
        if (!FileSignature.isZip(bytes)) {
            throw new BadFile(FileSignature.describe(bytes) + ", not an .npz file");
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var entries = new ArrayList<ZipEntry>();
            var arrays = arrays(zip, entries);
            requireDirectory(bytes, entries);
            return arrays;
        } catch (ZipException | IllegalArgumentException e) {
            throw new BadFile("is damaged: it does not unpack (" + e.getMessage() + ")", e);
        } catch (EOFException e) {
            throw new BadFile("ends too early: a ZIP archive breaks off after " + bytes.length + " bytes", e);
        }
    }

    private static Map<String, NDArray> arrays(ZipInputStream zip, List<ZipEntry> entries) throws IOException {
        var arrays = new LinkedHashMap<String, NDArray>();
        int left = ArrayBytes.MAX_VALUES;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = entry.getName();
            if (!name.endsWith(".npy")) {
                throw new BadFile("holds '" + Printable.line(name) + "', where an .npz file holds .npy files only");
            }
            var array = array(zip, left);
            left -= array.size();
            arrays.put(name.substring(0, name.length() - ".npy".length()), array);
            entries.add(entry);
        }
        if (arrays.isEmpty()) {
            throw new BadFile("holds no arrays");
        }
        return arrays;
    }

    /// An archive ends with a directory of what it holds, which a reader from the front doesn't look at: it must be there,
    /// say the same, and be the end.
    private static void requireDirectory(byte[] bytes, List<ZipEntry> entries) throws BadFile {
        var directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int end = bytes.length - END_BYTES;
            directory.position(directory.getInt(end + 16));
            for (var entry : entries) {
                int at = directory.position();
                int name = Short.toUnsignedInt(directory.getShort(at + 28));
                boolean same = directory.getInt(at) == DIRECTORY_ENTRY && directory.getInt(at + 16) == (int) entry.getCrc()
                        && entry.getName().equals(new String(bytes, at + 46, name, StandardCharsets.UTF_8));
                if (!same) {
                    throw new BadFile("is damaged: at byte " + at + " its directory says other than it holds");
                }
                directory.position(at + 46 + name + Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32)));
            }
            if (directory.position() != end || directory.getInt(end) != DIRECTORY_END
                    || Short.toUnsignedInt(directory.getShort(end + 10)) != entries.size()) {
                throw new BadFile("is damaged: its directory, at byte " + directory.position() + ", does not end it");
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new BadFile("is damaged: it has no directory at its end", e);
        }
    }

    /// Reads one .npy file; the archive's checksum is checked when its end is reached.
    private static NDArray array(InputStream in, int maxValues) throws IOException {
        var start = in.readNBytes(MAGIC.length + 2);
        int version = start.length == MAGIC.length + 2 ? start[MAGIC.length] : 0;
        if (!Arrays.equals(start, 0, Math.min(MAGIC.length, start.length), MAGIC, 0, MAGIC.length)
                || version < 1 || version > 3) {
            throw new BadFile("holds an entry that is no .npy file");
        }
        int length = 0;
        var digits = in.readNBytes(version == 1 ? 2 : 4);
        for (int i = digits.length - 1; i >= 0; i--) {
            length = length << 8 | digits[i] & 0xff;
        }
        var header = new String(in.readNBytes(length & 0xffff), StandardCharsets.ISO_8859_1);
        var match = HEADER.matcher(header);
        if (!match.matches()) {
            throw new BadFile("holds an .npy file whose header is not understood: " + Printable.line(header));
        }
        var layout = ArrayBytes.of(match.group(1), match.group(2).equals("True"));
        var shape = shape(match.group(3));
        int size = ArrayBytes.size(shape);
        if (size > maxValues) {
            throw new BadFile("holds more than " + ArrayBytes.MAX_VALUES + " values");
        }
        var values = in.readNBytes(size * layout.bytesPerValue());
        if (in.read() >= 0) {
            throw new BadFile("holds an .npy file that goes on after its " + size + " values");
        }
        return layout.decode(ByteBuffer.wrap(values), shape);
    }

    private static long[] shape(String text) throws BadFile {
        try {
            return Pattern.compile(",").splitAsStream(text).map(String::strip).filter(s -> !s.isEmpty())
                    .mapToLong(Long::parseLong).toArray();
        } catch (NumberFormatException e) {
            throw new BadFile("announces an array of shape (" + Printable.line(text) + "), which can't be", e);
        }
    }
}
