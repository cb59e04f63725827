package common.dataset;

import common.numpy.NDArray;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Writes a dictionary of names and NumPy arrays as Python's `pickle.dump(params, f, protocol=3)` does, with NumPy's own
/// instructions for arrays, float64 or int64: every Python 3 with any NumPy reads it.
final class PickleWriter {

    private static final int PROTOCOL = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PickleWriter() {}

    static byte[] bytes(Map<String, NDArray> arrays) {
        var writer = new PickleWriter();
        writer.write(PickleReader.START, PROTOCOL, '}', '(');
        arrays.forEach(writer::entry);
        writer.write('u', '.');
        return writer.out.toByteArray();
    }

    private void entry(String name, NDArray array) {
        text(name);
        // _reconstruct(ndarray, (0,), b'b'), then its state (1, shape, dtype, False, bytes)
        global("numpy.core.multiarray", "_reconstruct");
        global("numpy", "ndarray");
        write('K', 0, 0x85, 'C', 1, 'b', 0x87, 'R');
        write('(', 'K', 1, '(');
        for (int length : array.shape().dims()) {
            write('J');
            number(length);
        }
        write('t');
        boolean integers = array.type() != NDArray.Type.FLOAT64;
        dtype(integers ? "i8" : "f8");
        write(0x89, 'B');
        number(array.size() * Double.BYTES);
        values(array, integers);
        write('t', 'b');
    }

    /// dtype('f8', False, True), then its state (3, '<', None, None, None, -1, -1, 0).
    private void dtype(String format) {
        global("numpy", "dtype");
        text(format);
        write(0x89, 0x88, 0x87, 'R', '(', 'K', 3);
        text("<");
        write('N', 'N', 'N', 'J');
        number(-1);
        write('J');
        number(-1);
        write('K', 0, 't', 'b');
    }

    private void values(NDArray array, boolean integers) {
        var bytes = ByteBuffer.allocate(array.size() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : array.toArray()) {
            if (integers) {
                bytes.putLong((long) value);
            } else {
                bytes.putDouble(value);
            }
        }
        out.writeBytes(bytes.array());
    }

    private void global(String module, String name) {
        out.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        write('X');
        number(bytes.length);
        out.writeBytes(bytes);
    }

    private void number(int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
    }

    private void write(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
    }
}
