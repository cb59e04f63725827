package common.numpy;

import common.numpy.NDArray.Type;

/// Rows by number or by mask: `x[batch_mask]`, `x[t == 5]`.
final class Selection {

    private Selection() {}

    static NDArray of(NDArray array, NDArray indices) {
        if (indices.type() != Type.BOOL) {
            return rows(array, indices);
        }
        var selected = numbersOfTrue(indices);
        if (indices.shape().equals(array.shape())) {
            return rows(array.reshape(-1), selected);
        }
        if (indices.ndim() == 1 && indices.shape(0) == array.shape(0)) {
            return rows(array, selected);
        }
        throw new IllegalArgumentException("a mask of shape " + indices.shape() + " does not fit shape " + array.shape());
    }

    private static NDArray numbersOfTrue(NDArray mask) {
        var values = mask.values();
        var numbers = java.util.stream.IntStream.range(0, values.length).filter(i -> values[i] != 0).asDoubleStream().toArray();
        return NDArray.of(Type.INT64, numbers, numbers.length);
    }

    private static NDArray rows(NDArray array, NDArray numbers) {
        if (numbers.type() != Type.INT64) {
            throw new IllegalArgumentException("rows are selected by integers or booleans, not by " + numbers.type());
        }
        var source = array.isContiguous() ? array : array.copy();
        int rows = source.shape(0);
        int width = rows == 0 ? 0 : source.size() / rows;
        var picked = numbers.values();
        var starts = new int[picked.length];
        for (int i = 0; i < starts.length; i++) {
            int row = (int) (picked[i] < 0 ? picked[i] + rows : picked[i]);
            if (row < 0 || row >= rows) {
                throw new IndexOutOfBoundsException("index " + (long) picked[i] + " is out of bounds for axis 0 of shape " + array.shape());
            }
            starts[i] = source.offset() + row * width;
        }
        var dims = new int[numbers.ndim() + source.ndim() - 1];
        System.arraycopy(numbers.shape().dims(), 0, dims, 0, numbers.ndim());
        System.arraycopy(source.shape().dims(), 1, dims, numbers.ndim(), source.ndim() - 1);
        return switch (source.storage()) {
            case Storage.Doubles(var values) -> NDArray.of(array.type(), gather(values, starts, width, new double[starts.length * width]), dims);
            case Storage.Pixels images -> NDArray.pixels(gather(images.bytes(), starts, width, new byte[starts.length * width]), images.normalized(), dims);
        };
    }

    private static <A> A gather(A from, int[] starts, int width, A to) {
        for (int i = 0; i < starts.length; i++) {
            System.arraycopy(from, starts[i], to, i * width, width);
        }
        return to;
    }
}
