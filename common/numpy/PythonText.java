package common.numpy;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Python's `str` and `repr` of Java's values.
final class PythonText {

    private PythonText() {}

    static String str(Object value) {
        return switch (value) {
            case String text -> text;
            case Character letter -> letter.toString();
            case NDArray array -> array.toString();
            case NDArray.Type type -> type.toString();
            case null, default -> repr(value);
        };
    }

    /// As it stands inside a list: texts in quotes, arrays as `array(...)`.
    static String repr(Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean b -> b ? "True" : "False";
            case Double d -> Digits.number(d);
            case Float f -> Digits.number(f);
            case String text -> quoted(text);
            case Character letter -> quoted(letter.toString());
            case NDArray array -> NumpyPrint.repr(array);
            case NDArray.Type type -> type.dtype();
            case Shape shape -> shape.toString();
            case Range range -> range.toString();
            case Slice slice -> slice.toString();
            case int[] tuple -> tuple(elements(tuple));
            case Record tuple -> tuple(Arrays.stream(tuple.getClass().getRecordComponents()).map(part -> component(tuple, part)));
            case Map.Entry<?, ?> pair -> tuple(Stream.of(pair.getKey(), pair.getValue()));
            case Map<?, ?> dict -> dict.entrySet().stream().map(e -> repr(e.getKey()) + ": " + repr(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            case Set<?> set -> set.isEmpty() ? "set()" : joined(set.stream(), "{", "}");
            case Collection<?> list -> joined(list.stream(), "[", "]");
            case Object array when array.getClass().isArray() -> joined(elements(array), "[", "]");
            default -> value.toString();
        };
    }

    private static String tuple(Stream<?> values) {
        var parts = values.toList();
        return joined(parts.stream(), "(", parts.size() == 1 ? ",)" : ")");
    }

    private static String joined(Stream<?> values, String before, String after) {
        return values.map((Function<Object, String>) PythonText::repr).collect(Collectors.joining(", ", before, after));
    }

    private static Stream<Object> elements(Object array) {
        return IntStream.range(0, Array.getLength(array)).mapToObj(i -> Array.get(array, i));
    }

    private static Object component(Record tuple, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true); // a record of a script is not public
            return accessor.invoke(tuple);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// In single quotes, or in double quotes where that saves escaping; what can't be seen is escaped.
    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        var out = new StringBuilder().append(quote);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (letter == quote) {
                        out.append('\\').append(quote);
                    } else if (isVisible(letter)) {
                        out.appendCodePoint(letter);
                    } else {
                        out.append((letter < 0x100 ? "\\x%02x" : letter < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(letter));
                    }
                }
            }
        });
        return out.append(quote).toString();
    }

    private static boolean isVisible(int letter) {
        return letter == ' ' || switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
