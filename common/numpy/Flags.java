package common.numpy;

import java.util.Optional;

/// Booleans, eight in a byte: what a comparison gives before somebody looks at it as numbers.
record Flags(byte[] bits, int size) implements Pending {
    private static final int EIGHT = Byte.SIZE;

    /// Which of a[at .. at + n) are at most `right`, or more if not `atMost`.
    static Flags compare(double[] a, int at, int n, double right, boolean atMost) {
        var bits = new byte[Math.ceilDiv(n, EIGHT)];
        var tiles = Tiles.now();
        int whole = n / EIGHT;
        Kernels.overRows(whole, (long) Kernels.COPY * n, (from, to) ->
                tiles.compare(a, at + from * EIGHT, (to - from) * EIGHT, right, atMost, bits, from));
        for (int i = whole * EIGHT; i < n; i++) {
            bits[whole] |= (byte) (((atMost ? a[at + i] <= right : a[at + i] > right) ? 1 : 0) << i % EIGHT);
        }
        return new Flags(bits, n);
    }

    /// Of a mask that has not been looked at as numbers, if there are any.
    static Optional<Flags> of(NDArray mask) {
        return switch (Pending.of(mask)) {
            case Flags flags -> Optional.of(flags);
            case Clipped.Mask compared -> Optional.of(compared.flags());
            case null, default -> Optional.empty();
        };
    }

    /// to[at + i] becomes `value` where flag i is set, from[at + i] elsewhere.
    void choose(double value, double[] from, double[] to, int at) {
        var tiles = Tiles.now();
        int whole = size / EIGHT;
        Kernels.overRows(whole, (long) Kernels.COPY * size, (first, last) ->
                tiles.choose(bits, first, (last - first) * EIGHT, value, from, to, at + first * EIGHT));
        for (int i = whole * EIGHT; i < size; i++) {
            to[at + i] = Op.choose(isSet(i), value, from[at + i]);
        }
    }

    /// The same in place, for the n values from `at` on alone; both multiples of eight.
    void choose(double value, double[] a, int at, int n) {
        Tiles.now().choose(bits, at / EIGHT, n, value, a, a, at);
    }

    boolean isSet(int i) {
        return (bits[i / EIGHT] >> i % EIGHT & 1) != 0;
    }

    @Override
    public double[] compute() {
        var values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = isSet(i) ? 1 : 0;
        }
        return values;
    }
}
