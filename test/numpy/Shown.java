package common.numpy;

import common.numpy.Calls.Row;
import common.numpy.Calls.Tuple;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What Python would show of a value: the `repr` of arrays, the `str` of all else; of several, one after the other. */
final class Shown {
    private Shown() {}

    static String of(Object value) {
        return switch (value) {
            case NDArray array -> array.ndim() == 0 ? np.str(array) : np.repr(array);
            case Tuple tuple -> tuple.values().stream().map(Shown::of).collect(Collectors.joining(" | "));
            case np.Grid grid -> of(grid.X()) + " | " + of(grid.Y());
            case NDArray[] arrays -> of(new Tuple(List.of(arrays)));
            case Row row when row.values().stream().anyMatch(NDArray.class::isInstance) -> of(new Tuple(row.values()));
            default -> PythonText.str(plain(value));
        };
    }

    /** Lists and dicts as Java has them. */
    static Object plain(Object value) {
        return switch (value) {
            case Row row -> lists(row);
            case Map<?, ?> dict -> {
                var plain = new LinkedHashMap<Object, Object>();
                dict.forEach((key, each) -> plain.put(key, plain(each)));
                yield plain;
            }
            case null, default -> value;
        };
    }

    static List<Object> lists(Row row) {
        return Arrays.asList(row.values().stream().map(Shown::plain).toArray());
    }
}
