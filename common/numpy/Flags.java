package common.numpy;

/// Booleans, eight in a byte: what a comparison gives before somebody looks at it as numbers.
record Flags(byte[] bits, int size) implements Pending {
    private static final int EIGHT = Byte.SIZE;

    /// Which of a[at .. at + n) are at most `right`, or more if not `atMost`.
    static Flags compare(double[] a, int at, int n, double right, boolean atMost) {
        var bits = new byte[Math.ceilDiv(n, EIGHT)];
        Kernels.overRows(bits.length, (long) Kernels.COPY * n, (from, to) -> {
            for (int i = from; i < to; i++) {
                int end = Math.min(EIGHT, n - i * EIGHT);
                int eight = 0;
                for (int k = 0, place = at + i * EIGHT; k < end; k++, place++) {
                    eight |= ((atMost ? a[place] <= right : a[place] > right) ? 1 : 0) << k;
                }
                bits[i] = (byte) eight;
            }
        });
        return new Flags(bits, n);
    }

    /// to[at + i] becomes `value` where flag i is set, from[at + i] elsewhere.
    void choose(double value, double[] from, double[] to, int at) {
        Kernels.overRows(bits.length, (long) Kernels.COPY * size, (first, last) -> {
            for (int i = first; i < last; i++) {
                int end = Math.min(EIGHT, size - i * EIGHT);
                int eight = bits[i];
                for (int k = 0, place = at + i * EIGHT; k < end; k++, place++) {
                    to[place] = Loops.choose((eight >> k & 1) != 0, value, from[place]);
                }
            }
        });
    }

    @Override
    public double[] compute() {
        var values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = bits[i / EIGHT] >> i % EIGHT & 1;
        }
        return values;
    }
}
