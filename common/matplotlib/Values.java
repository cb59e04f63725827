package common.matplotlib;

import common.numpy.NDArray;
import common.script.Launcher;
import java.util.ArrayList;
import java.util.stream.IntStream;

/// Data as they are drawn: from arrays and lists to plain numbers.
final class Values {

    /// Whether it was said that a run ended early: once, however many of its lists are short.
    static boolean saidShort;

    private Values() {
    }

    /// The numbers of a list.
    static double[] of(Iterable<? extends Number> list) {
        var values = new ArrayList<Double>();
        list.forEach(value -> values.add(value.doubleValue()));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The numbers of a list, of shape (n,).
    static NDArray array(Iterable<? extends Number> list) {
        double[] values = of(list);
        return new NDArray(values, values.length);
    }

    /// Numbers, of shape (n,).
    static NDArray array(double[] values) {
        return new NDArray(values.clone(), values.length);
    }

    /// 0, 1, 2, … for the rows of an array, of shape (n,).
    static NDArray positions(NDArray rows) {
        return positions(rows.ndim() == 0 ? 1 : rows.shape(0));
    }

    /// 0, 1, 2, … n - 1, of shape (n,).
    static NDArray positions(int n) {
        return new NDArray(IntStream.range(0, n).asDoubleStream().toArray(), n);
    }

    /// The columns of an array: itself where it has one axis, one value where it has none.
    static double[][] columns(NDArray array) {
        if (array.ndim() > 2) {
            throw new IllegalArgumentException("a line has one axis, or two for a line a column, but the shape is " + array.shape());
        }
        double[] values = array.toArray();
        if (array.ndim() < 2) {
            return new double[][] {values};
        }
        int rows = array.shape(0);
        int columns = array.shape(1);
        double[][] parted = new double[columns][rows];
        for (int i = 0; i < values.length; i++) {
            parted[i % columns][i / columns] = values[i];
        }
        return parted;
    }

    /// A width or a size in points.
    static double points(double points) {
        if (!(points >= 0 && points < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a width or size is a number of points from 0 on, not " + points);
        }
        return points;
    }

    /// How many points two lists give: their length. Where a run ended early and one list is shorter, as many as both
    /// have, which is said once on stderr.
    ///
    /// @throws IllegalArgumentException if the lengths differ and nothing ended early
    static int paired(int x, int y) {
        if (x == y) {
            return x;
        }
        if (!Launcher.endedEarly()) {
            throw new IllegalArgumentException("x and y must have as many values, but are " + x + " and " + y);
        }
        int both = Math.min(x, y);
        if (!saidShort) {
            saidShort = true;
            System.err.println("the run ended early: " + both + " of " + Math.max(x, y) + " points are drawn");
        }
        return both;
    }
}
