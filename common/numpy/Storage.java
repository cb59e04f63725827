package common.numpy;

/// Where an array's values lie. Nothing but `readable()` and `writable()` gives doubles out, so whatever has to happen before
/// a value is seen or changed happens there.
public sealed interface Storage {

    double get(int index);

    /// The values, to be written to. Throws UnsupportedOperationException where they can only be read. Ask for it before
    /// `readable()` of an array that may lie in the same storage.
    double[] writable();

    /// Numbers of 64 bits.
    final class Doubles implements Storage {
        private final double[] values;

        Doubles(double[] values) {
            this.values = values;
        }

        @Override
        public double get(int index) {
            return readable()[index];
        }

        /// The values, which the caller must not change.
        double[] readable() {
            return values;
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
