package common.numpy;

/// Four rows of a product's left matrix, or one, which may leave out the terms that come to nothing: four in five of MNIST's
/// pixels are 0.
///
/// Term k multiplies row places[k] of the right matrix by values[offset + r rowStride + k step] for row r; places ascend.
record Panel(double[] values, int offset, int rowStride, int step, int[] places, int count) {
    static final int ROWS = 4;

    /// The row numbers of the right matrix, where no term is left out.
    static int[] all(int terms) {
        var all = new int[terms];
        for (int k = 0; k < terms; k++) {
            all[k] = k;
        }
        return all;
    }

    /// The terms of one row of `terms` values, `step` apart, that are not zero.
    static Panel notZero(double[] values, int offset, int step, int terms) {
        var places = new int[terms];
        var factors = new double[terms];
        int count = 0;
        for (int k = 0; k < terms; k++) {
            double factor = values[offset + k * step];
            places[count] = k;
            factors[count] = factor;
            count += factor == 0 ? 0 : 1;
        }
        return new Panel(factors, 0, 0, 1, places, count);
    }

    /// The same of pixels.
    static Panel notZero(Storage.Pixels images, int offset, int step, int terms) {
        var bytes = images.bytes();
        var places = new int[terms];
        int count = 0;
        for (int k = 0, at = offset; k < terms; k++, at += step) {
            places[count] = k;
            count += (bytes[at] & 0xFF) + 0xFF >>> 8; // without a branch: whether a pixel is zero is what a processor can't guess
        }
        var table = images.table();
        var factors = new double[count];
        for (int k = 0; k < count; k++) {
            factors[k] = table[bytes[offset + places[k] * step] & 0xFF];
        }
        return new Panel(factors, 0, 0, 1, places, count);
    }
}
