package common.numpy;

import common.numpy.NDArray.Type;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;

/// Arrays of Java's numbers, arrays and collections, nested as deep as they are.
final class FromJava {

    private FromJava() {}

    static NDArray array(Object nested) {
        return switch (nested) {
            case NDArray array -> array;
            case Integer number -> NDArray.scalar(number.doubleValue()).as(Type.INT64);
            case Short number -> NDArray.scalar(number.doubleValue()).as(Type.INT64);
            case Byte number -> NDArray.scalar(number.doubleValue()).as(Type.INT64);
            case Long number -> NDArray.scalar(Whole.of(number.longValue())).as(Type.INT64);
            case Double number -> NDArray.scalar(number);
            case Float number -> NDArray.scalar(number.doubleValue());
            case Boolean truth -> NDArray.scalar(truth ? 1.0 : 0.0).as(Type.BOOL);
            case double[] values -> new NDArray(values.clone(), values.length);
            case Collection<?> values -> stacked(values.iterator(), values.size());
            case Object values when values.getClass().isArray() -> stacked(elements(values), Array.getLength(values));
            case null, default -> throw new IllegalArgumentException("an array holds numbers and booleans, not " + nested);
        };
    }

    private static NDArray stacked(Iterator<?> elements, int length) {
        if (length == 0) {
            return new NDArray(new double[0], 0);
        }
        var rows = new NDArray[length];
        for (int i = 0; i < length; i++) {
            rows[i] = array(elements.next());
            if (!rows[i].shape().equals(rows[0].shape())) {
                throw new IllegalArgumentException("setting an array element with a sequence. The requested array has an "
                        + "inhomogeneous shape after 1 dimensions. The detected shape was (" + length + ",) + inhomogeneous part.");
            }
        }
        return Joining.stack(rows, 0);
    }

    private static Iterator<?> elements(Object array) {
        return java.util.stream.IntStream.range(0, Array.getLength(array)).mapToObj(i -> Array.get(array, i)).iterator();
    }
}
