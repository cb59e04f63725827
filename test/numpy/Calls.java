package common.numpy;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Calls Java's method of a Python name with Python's arguments, chosen among its overloads as javac would. */
final class Calls {
    /** Where Java's name isn't Python's in camel case. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("subtract", "sub"), Map.entry("multiply", "mul"), Map.entry("divide", "div"));
    private static final Map<String, String> METHODS = Map.of("argmax", "argMax", "argmin", "argMin", "dtype", "type");

    private static final int REFUSED = -1;
    private static final Map<Class<?>, Map<String, List<Method>>> OVERLOADS = new ConcurrentHashMap<>();

    /** What has been called, as `np.sum`, `NDArray.get`. */
    static final Set<String> called = ConcurrentHashMap.newKeySet();

    private Calls() {}

    /** There is no such method, or none for such arguments. */
    static final class Missing extends RuntimeException {
        Missing(String message) {
            super(message);
        }
    }

    /** A Python list. */
    record Row(List<Object> values) {}

    /** A Python tuple. */
    record Tuple(List<Object> values) {}

    /** `np.name(arguments)` */
    static Object function(String name, List<Object> arguments) {
        return invoke(np.class, null, camel(NAMES.getOrDefault(name, name)), arguments);
    }

    /** `target.name(arguments)` */
    static Object method(Object target, String name, List<Object> arguments) {
        var own = target instanceof NDArray ? METHODS.getOrDefault(name, name) : name;
        return invoke(target.getClass(), target, camel(own), arguments);
    }

    private static String camel(String name) {
        var words = name.split("_(?=.)");
        var out = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            out.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return out.toString();
    }

    private static Object invoke(Class<?> type, Object target, String name, List<Object> arguments) {
        var orders = new ArrayList<>(List.of(arguments));
        if (!arguments.isEmpty() && arguments.getFirst() instanceof Row row && row.values.stream().allMatch(NDArray.class::isInstance)) {
            var axisFirst = new ArrayList<>(arguments.subList(1, arguments.size())); // np.concatenate(1, a, b)
            axisFirst.add(row);
            orders.add(axisFirst);
        }
        Method best = null;
        Object[] values = null;
        int least = Integer.MAX_VALUE;
        for (var order : orders) {
            for (var method : overloads(type, name)) {
                var converted = new Object[method.getParameterCount()];
                int cost = convert(method, order, converted);
                if (cost != REFUSED && cost < least) {
                    least = cost;
                    best = method;
                    values = converted;
                }
            }
        }
        if (best == null) {
            throw new Missing(name + arguments.stream().map(a -> a == null ? "None" : a.getClass().getSimpleName()).toList());
        }
        called.add(type.getSimpleName() + "." + name);
        try {
            return best.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Method> overloads(Class<?> type, String name) {
        return OVERLOADS.computeIfAbsent(type, Calls::byName).getOrDefault(name, List.of());
    }

    /** The public methods that are this class's own business. */
    static Map<String, List<Method>> byName(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> !method.isSynthetic() && method.getDeclaringClass() != Object.class)
                .peek(method -> method.setAccessible(true)).collect(Collectors.groupingBy(Method::getName));
    }

    /** Fills in the arguments for one overload; returns how far they are from its types, or REFUSED. */
    private static int convert(Method method, List<Object> arguments, Object[] converted) {
        var types = method.getParameterTypes();
        int fixed = types.length - (method.isVarArgs() ? 1 : 0);
        if (method.isVarArgs() ? arguments.size() < fixed : arguments.size() != fixed) {
            return REFUSED;
        }
        int cost = 0;
        for (int i = 0; i < fixed; i++) {
            int each = convert(types[i], arguments.get(i), converted, i);
            if (each == REFUSED) {
                return REFUSED;
            }
            cost += each;
        }
        if (!method.isVarArgs()) {
            return cost;
        }
        var rest = arguments.subList(fixed, arguments.size());
        if (rest.size() == 1 && rest.getFirst() instanceof Row row) {
            rest = row.values;
        } else if (rest.size() == 1 && rest.getFirst() instanceof Tuple tuple) {
            rest = tuple.values;
        }
        var component = types[fixed].componentType();
        var array = Array.newInstance(component, rest.size());
        for (int i = 0; i < rest.size(); i++) {
            var one = new Object[1];
            int each = convert(component, rest.get(i), one, 0);
            if (each == REFUSED) {
                return REFUSED;
            }
            cost += each;
            Array.set(array, i, one[0]);
        }
        converted[fixed] = array;
        return cost + 20;
    }

    private static int convert(Class<?> type, Object value, Object[] converted, int i) {
        converted[i] = value;
        if (type == double.class) {
            converted[i] = value instanceof Number n ? n.doubleValue() : value;
            return value instanceof Double ? 0 : value instanceof Number ? 2 : REFUSED;
        }
        if (type == int.class || type == long.class) {
            boolean fits = value instanceof Integer || value instanceof Long && type == long.class;
            converted[i] = fits && type == long.class ? (Object) ((Number) value).longValue() : value;
            return fits ? value instanceof Integer && type == int.class ? 0 : 1 : REFUSED;
        }
        if (type == boolean.class) {
            return value instanceof Boolean ? 0 : REFUSED;
        }
        if (type == int[].class) {
            converted[i] = numbers(value);
            return converted[i] == null ? REFUSED : 1;
        }
        if (type == Shape.class && numbers(value) instanceof int[] dims && Arrays.stream(dims).allMatch(n -> n >= 0)) {
            converted[i] = new Shape(dims);
            return 2;
        }
        if (type == int[][].class && value instanceof Row rows) {
            converted[i] = rows.values.stream().map(Calls::numbers).toArray(int[][]::new);
            return 1;
        }
        if (type == Index.class && value instanceof Integer at) {
            converted[i] = new Point(at);
            return 5;
        }
        if (type == Collection.class && value instanceof Row row) {
            converted[i] = row.values;
            return 6;
        }
        return type != Object.class && type.isInstance(value) ? 0 : REFUSED;
    }

    private static int[] numbers(Object value) {
        var values = switch (value) {
            case Tuple tuple -> tuple.values;
            case Row row -> row.values;
            case null, default -> Collections.singletonList(null);
        };
        return values.stream().allMatch(Integer.class::isInstance) ? values.stream().mapToInt(v -> (int) v).toArray() : null;
    }

    /** `np.array(literal)`, in the form that a page would take: numbers, rows or matrices of one type. */
    static NDArray array(Object literal) {
        if (!(literal instanceof Row row)) {
            return switch (literal) {
                case Integer n -> NDArray.scalar(n);
                case Boolean b -> NDArray.scalar(b ? 1.0 : 0.0).astype(NDArray.Type.BOOL);
                case Number n -> NDArray.scalar(n.doubleValue());
                case NDArray x -> (NDArray) function("array", List.of(x));
                default -> throw new Missing("array(" + literal + ")");
            };
        }
        var all = new ArrayList<>();
        flatten(row, all);
        if (all.stream().anyMatch(NDArray.class::isInstance)) {
            return (NDArray) function("array", row.values);
        }
        var leaf = all.stream().allMatch(Boolean.class::isInstance) ? boolean.class
                : all.stream().allMatch(Integer.class::isInstance) ? int.class : all.stream().anyMatch(Double.class::isInstance) ? double.class : long.class;
        return (NDArray) invokeArray(row, javaArray(row, leaf));
    }

    private static void flatten(Row row, List<Object> all) {
        for (var value : row.values) {
            if (value instanceof Row inner) {
                flatten(inner, all);
            } else {
                all.add(value);
            }
        }
    }

    private static Object javaArray(Row row, Class<?> leaf) {
        var parts = row.values.stream().map(v -> v instanceof Row inner ? javaArray(inner, leaf) : v).toList();
        var component = parts.isEmpty() || !parts.getFirst().getClass().isArray() ? leaf : parts.getFirst().getClass();
        var array = Array.newInstance(component, parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Array.set(array, i, leaf == double.class && parts.get(i) instanceof Number n ? n.doubleValue()
                    : leaf == long.class && parts.get(i) instanceof Number n ? (Object) n.longValue() : parts.get(i));
        }
        return array;
    }

    private static Object invokeArray(Row row, Object values) {
        var overload = Arrays.stream(np.class.getMethods())
                .filter(m -> m.getName().equals("array") && m.getParameterCount() == 1 && m.getParameterTypes()[0] == values.getClass()).findFirst();
        try {
            return overload.isPresent() ? overload.get().invoke(null, values) : np.array(Shown.lists(row));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of Python's own functions. */
    static Object builtin(String name, List<Object> arguments) {
        var argument = arguments.getFirst();
        return switch (name) {
            case "float" -> argument instanceof NDArray array ? (Object) array.item() : ((Number) argument).doubleValue();
            case "abs" -> argument instanceof NDArray array ? (Object) array.abs() : Math.abs((double) argument);
            case "str" -> argument instanceof NDArray array ? np.str(array) : builtins.str(Shown.plain(argument));
            case "repr" -> np.repr((NDArray) argument);
            case "len" -> argument instanceof NDArray array ? builtins.len(array) : argument instanceof Range range ? builtins.len(range)
                    : builtins.len(((Row) argument).values());
            case "range" -> switch (arguments.size()) {
                case 1 -> builtins.range((int) argument);
                case 2 -> builtins.range((int) argument, (int) arguments.get(1));
                default -> builtins.range((int) argument, (int) arguments.get(1), (int) arguments.get(2));
            };
            case "list" -> new Row(StreamSupport.stream(((Iterable<?>) argument).spliterator(), false).collect(Collectors.toList()));
            case "sorted" -> new Row(new ArrayList<>(builtins.sorted(((Row) argument).values().stream().map(v -> (Integer) v).toList(),
                    builtins.reverse(arguments.size() > 1))));
            default -> throw new Missing(name);
        };
    }
}
