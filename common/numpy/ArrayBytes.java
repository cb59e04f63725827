package common.numpy;

import common.files.BadFile;
import common.files.Printable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// How NumPy lays an array out in bytes, in a pickle and in an .npy file alike.
///
/// @param format  'f4' float32, 'f8' float64, 'i8' int64
/// @param order   which end of a number comes first
/// @param fortran column by column, so that the first index runs fastest
public record ArrayBytes(String format, ByteOrder order, boolean fortran) {

    /// The most values that a file of weights may hold: 128 MB of them.
    public static final int MAX_VALUES = 1 << 24;

    /// @param descr NumPy's notation, such as `<f8`
    public static ArrayBytes of(String descr, boolean fortran) throws BadFile {
        if (!descr.matches("[<>=]?(f4|f8|i8)")) {
            throw new BadFile("holds an array of type '" + Printable.line(descr)
                    + "', where float32, float64 or int64 are read");
        }
        var order = descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new ArrayBytes(descr.substring(descr.length() - 2), order, fortran);
    }

    int bytesPerValue() {
        return format.charAt(1) - '0';
    }

    /// The number of values in an array of that shape, checked before anything is allocated.
    static int size(long... shape) throws BadFile {
        if (shape.length > 4) {
            throw new BadFile("holds an array of " + shape.length + " dimensions");
        }
        long size = 1;
        for (long length : shape) {
            if (length < 0 || length > MAX_VALUES || (size *= length) > MAX_VALUES) {
                throw new BadFile("announces an array of shape " + Arrays.toString(shape) + ", which can't be");
            }
        }
        return (int) size;
    }

    /// The array with these bytes, in row-major order; float32 widens to double exactly.
    public NDArray decode(ByteBuffer bytes, long... shape) throws BadFile {
        int size = size(shape);
        if (bytes.remaining() != (long) size * bytesPerValue()) {
            throw new BadFile("has " + bytes.remaining() + " bytes for an array of shape " + Arrays.toString(shape)
                    + ", which takes " + (long) size * bytesPerValue());
        }
        var in = bytes.slice().order(order);
        var values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = switch (format) {
                case "f4" -> in.getFloat();
                case "f8" -> in.getDouble();
                default -> in.getLong();
            };
        }
        var type = format.equals("i8") ? NDArray.Type.INT64 : NDArray.Type.FLOAT64;
        var dims = Arrays.stream(shape).mapToInt(Math::toIntExact).toArray();
        return fortran
                ? NDArray.of(type, values, reversed(dims)).transpose().rowMajor()
                : NDArray.of(type, values, dims);
    }

    private static int[] reversed(int[] dims) {
        var reversed = new int[dims.length];
        for (int i = 0; i < dims.length; i++) {
            reversed[i] = dims[dims.length - 1 - i];
        }
        return reversed;
    }
}
