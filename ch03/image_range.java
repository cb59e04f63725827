//JAVA 25+
//SOURCES ../common/files/Failure.java ../common/numpy/np.java

import static common.numpy.builtins.slice;

import common.files.Failure;
import common.numpy.NDArray;
import java.util.Arrays;

/// Which images to take, written as in Python's brackets: `7` is one of them, `0:25` a range without its end.
record ImageRange(String text, int from, int to) {

    /// @throws Failure with the status of a usage error if the text is neither
    static ImageRange parse(String text) {
        if (!text.matches("\\d{1,9}(:\\d{1,9})?")) {
            throw Failure.usage("images are named by a number such as 7 or a range such as 0:25, not '" + text + "'");
        }
        var ends = Arrays.stream(text.split(":")).mapToInt(Integer::parseInt).toArray();
        int to = ends.length == 2 ? ends[1] : ends[0] + 1;
        if (to <= ends[0]) {
            throw Failure.usage("the range " + text + " holds no image: it ends before it begins");
        }
        return new ImageRange(text, ends[0], to);
    }

    boolean isSingle() {
        return !text.contains(":");
    }

    int size() {
        return to - from;
    }

    /// `rows[7]` or `rows[0:25]`: a view.
    ///
    /// @throws Failure with the status of a usage error if there are fewer rows
    NDArray of(NDArray rows) {
        if (to > rows.shape(0)) {
            throw Failure.usage("there are images 0 to " + (rows.shape(0) - 1) + ", but '" + text + "' names others");
        }
        return isSingle() ? rows.get(from) : rows.get(slice(from, to));
    }
}
