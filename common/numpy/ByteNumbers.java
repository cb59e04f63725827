package common.numpy;

import java.util.Optional;

/// Integers from 0 to bound - 1, each in a byte: which place of its window pooling found the greatest value at, before somebody
/// looks at them as numbers.
record ByteNumbers(byte[] bytes, int bound) implements Pending {
    static final int MOST = 256; // different ones

    /// Of values that are such integers.
    static Optional<ByteNumbers> of(double[] values, int bound) {
        var bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            if (!(values[i] >= 0 && values[i] < bound)) {
                return Optional.empty();
            }
            bytes[i] = (byte) (int) values[i];
        }
        return Optional.of(new ByteNumbers(bytes, bound));
    }

    int get(int i) {
        return bytes[i] & 0xFF;
    }

    @Override
    public int size() {
        return bytes.length;
    }

    @Override
    public double[] compute() {
        var values = new double[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(i);
        }
        return values;
    }
}
