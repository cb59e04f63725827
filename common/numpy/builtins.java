package common.numpy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Python's built-in functions that the book's pages call, under the name of Python's module, for
/// `import static common.numpy.builtins.*`.
public final class builtins {

    /// `:` between brackets.
    public static final Slice all = Slice.ALL;

    private builtins() {}

    /// `:stop` between brackets; null is Python's None, what is left out.
    public static Slice slice(Integer stop) {
        return new Slice(null, stop, null);
    }

    /// `start:stop` between brackets.
    public static Slice slice(Integer start, Integer stop) {
        return new Slice(start, stop, null);
    }

    /// `start:stop:step` between brackets.
    public static Slice slice(Integer start, Integer stop, Integer step) {
        return new Slice(start, stop, step);
    }

    /// One number among slices: `x[:, :, i]` is `x.get(all, all, point(i))`.
    public static Point point(int index) {
        return new Point(index);
    }

    /// Writes the values as Python's `print` does, with spaces between them.
    public static void print(Object... values) {
        IO.println(values == null ? "None" : Stream.of(values).map(PythonText::str).collect(Collectors.joining(" ")));
    }

    /// Python's `str`: `0.1`, `1e-05`, `True`, `None`, `[1, 2.0, 'three']`, `{'W1': (784, 50)}`. An `int[]` and a record are
    /// tuples, other arrays and collections lists.
    public static String str(Object value) {
        return PythonText.str(value);
    }

    /// Length of the first axis.
    public static int len(NDArray x) {
        if (x.ndim() == 0) {
            throw new IllegalArgumentException("len() of unsized object");
        }
        return x.shape(0);
    }

    public static int len(Collection<?> x) {
        return x.size();
    }

    public static int len(Map<?, ?> x) {
        return x.size();
    }

    /// Number of letters.
    public static int len(String x) {
        return x.codePointCount(0, x.length());
    }

    public static int len(Object[] x) {
        return x.length;
    }

    public static int len(double[] x) {
        return x.length;
    }

    public static int len(int[] x) {
        return x.length;
    }

    /// Number of axes.
    public static int len(Shape x) {
        return x.rank();
    }

    public static int len(Range x) {
        return x.size();
    }

    /// 0, 1, ..., stop - 1.
    public static Range range(int stop) {
        return new Range(0, stop, 1);
    }

    /// start, start + 1, ..., stop - 1.
    public static Range range(int start, int stop) {
        return new Range(start, stop, 1);
    }

    /// start, start + step, ... before stop; downwards where step is negative.
    public static Range range(int start, int stop, int step) {
        return new Range(start, stop, step);
    }

    /// What there is to go through, as a list: `list(range(0, 10, 3))` is `[0, 3, 6, 9]`.
    public static <T> List<T> list(Iterable<? extends T> values) {
        var list = new ArrayList<T>();
        values.forEach(list::add);
        return list;
    }

    /// A list of the values in ascending order; those that are equal stay in theirs.
    public static <T extends Comparable<? super T>> List<T> sorted(Collection<T> values) {
        return sorted(values, value -> value, false);
    }

    /// `sorted(values, reverse=True)` is `sorted(values, reverse(true))`.
    public static <T extends Comparable<? super T>> List<T> sorted(Collection<T> values, boolean reverse) {
        return sorted(values, value -> value, reverse);
    }

    /// A list of the values in the order of their keys.
    public static <T, K extends Comparable<? super K>> List<T> sorted(Collection<T> values, Function<? super T, ? extends K> key) {
        return sorted(values, key, false);
    }

    /// A list of the values in the order of their keys, falling with `reverse(true)`; either way values of equal keys stay in
    /// their order.
    public static <T, K extends Comparable<? super K>> List<T> sorted(Collection<T> values, Function<? super T, ? extends K> key,
            boolean reverse) {
        Comparator<T> ascending = (a, b) -> compare(key.apply(a), key.apply(b));
        var list = new ArrayList<T>(values);
        list.sort(reverse ? ascending.reversed() : ascending);
        return list;
    }

    /// The keyword of `sorted`.
    public static boolean reverse(boolean reverse) {
        return reverse;
    }

    private static <K extends Comparable<? super K>> int compare(K a, K b) {
        boolean equal = a instanceof Double x && b instanceof Double y && x.doubleValue() == y; // 0.0 and -0.0
        return equal ? 0 : a.compareTo(b);
    }
}
