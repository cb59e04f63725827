package common.numpy;

import common.files.BadFile;
import common.files.Failure;
import common.files.Input;
import common.files.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// What files of weights have in common, whatever their format: they are small enough to be read
/// whole, and what is wrong with them is said with their name.
public final class WeightFile {

    /// More than that is no file of weights.
    private static final long MAX_BYTES = 256L << 20;

    private WeightFile() {}

    /// Reads named arrays from a file's bytes, or throws [BadFile].
    public interface Format {
        Map<String, NDArray> parse(byte[] bytes) throws IOException;
    }

    /// @throws Failure if the file can't be read or is not in that format
    public static Map<String, NDArray> load(Path file, Format format) {
        try {
            return format.parse(bytes(file));
        } catch (BadFile e) {
            throw new Failure(file + " " + e.getMessage() + ".\nNext step: name a good .pkl or .npz file of weights.", e);
        } catch (IOException e) {
            throw new Failure(file + " can't be read (" + Reason.of(e) + ").\nNext step: name a good .pkl or .npz file of weights.", e);
        }
    }

    /// All bytes of a file of weights; throws IOException where it is too large to be one.
    public static byte[] bytes(Path file) throws IOException {
        return Input.bytes(file, MAX_BYTES, "weights");
    }
}
