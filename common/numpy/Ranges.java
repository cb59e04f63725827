package common.numpy;

import common.numpy.NDArray.Type;
import java.util.Arrays;

/// Numbers in a row: `arange`, `linspace`, `kaiser`.
final class Ranges {

    private Ranges() {}

    static NDArray arange(int start, int stop, int step) {
        if (step == 0) {
            throw new IllegalArgumentException("division by zero");
        }
        long length = Math.max(0, Math.ceilDiv((long) stop - start, (long) step));
        var shape = new Shape(Math.toIntExact(length));
        if (start == 0 && step == 1) {
            return new NDArray(new Storage.Doubles(new Counting(shape.size())), 0, shape, shape.strides(), Type.INT64);
        }
        var values = new double[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = start + (double) i * step;
        }
        return NDArray.of(Type.INT64, values, values.length);
    }

    static NDArray arange(double start, double stop, double step) {
        if (step == 0) {
            throw new IllegalArgumentException("float division by zero");
        }
        double length = Math.ceil((stop - start) / step);
        if (Double.isNaN(length)) {
            throw new IllegalArgumentException("arange: cannot compute length");
        }
        if (length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Maximum allowed size exceeded");
        }
        var values = new double[(int) Math.max(0, length)];
        double delta = start + step - start;
        for (int i = 0; i < values.length; i++) {
            values[i] = i == 1 ? start + step : start + i * delta;
        }
        return new NDArray(values, values.length);
    }

    static NDArray linspace(double start, double stop, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Number of samples, " + count + ", must be non-negative.");
        }
        var values = new double[count];
        int div = count - 1;
        double delta = stop - start;
        double step = delta / div;
        Arrays.setAll(values, i -> i > 0 && i == div ? stop : (step == 0 ? i / (double) div * delta : div > 0 ? i * step : i * delta) + start);
        return new NDArray(values, count);
    }

    static NDArray kaiser(int count, double beta) {
        var values = new double[Math.max(0, count)];
        double alpha = (count - 1) / 2.0;
        Arrays.setAll(values, n -> count == 1 ? 1 : Bessel.i0(beta * Math.sqrt(1 - (n - alpha) / alpha * ((n - alpha) / alpha))) / Bessel.i0(beta));
        return new NDArray(values, values.length);
    }
}
