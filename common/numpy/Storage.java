package common.numpy;

/// Where an array's values lie.
public sealed interface Storage {

    double get(int index);

    /// Throws UnsupportedOperationException where the values can only be read.
    double[] writable();

    record Doubles(double[] values) implements Storage {
        @Override
        public double get(int index) {
            return values[index];
        }

        @Override
        public double[] writable() {
            return values;
        }
    }

    /// Images as unsigned bytes, which nothing changes; normalized, pixel p reads as float32 p / 255, as in the book.
    final class Pixels implements Storage {
        private static final double[] RAW = table(false);
        private static final double[] NORMALIZED = table(true);

        private final byte[] bytes;
        private final boolean normalized;

        Pixels(byte[] bytes, boolean normalized) {
            this.bytes = bytes;
            this.normalized = normalized;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean normalized() {
            return normalized;
        }

        /// What each of the 256 pixels reads as.
        double[] table() {
            return normalized ? NORMALIZED : RAW;
        }

        @Override
        public double get(int index) {
            return table()[bytes[index] & 0xFF];
        }

        @Override
        public double[] writable() {
            throw new UnsupportedOperationException("images are read-only: write to a copy()");
        }

        private static double[] table(boolean normalized) {
            var table = new double[256];
            for (int p = 0; p < 256; p++) {
                table[p] = normalized ? p / 255f : p;
            }
            return table;
        }
    }
}
