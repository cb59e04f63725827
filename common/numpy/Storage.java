package common.numpy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Where an array's values lie. Nothing but `readable()` and `writable()` gives doubles out, so whatever has to happen before
/// a value is seen or changed happens there.
public sealed interface Storage {

    double get(int index);

    /// The values, to be written to. Throws UnsupportedOperationException where they can only be read. Ask for it before
    /// `readable()` of an array that may lie in the same storage.
    double[] writable();

    /// Numbers of 64 bits; some are computed when somebody looks at them first ([Pending]), some lie in an array that is
    /// copied when somebody writes to it first.
    final class Doubles implements Storage {
        private final int length;
        private volatile double[] values; // null until they are computed
        private volatile Pending pending; // null where they are just what they are
        private volatile AtomicInteger holders; // storages that hold `values`, where there may be more than this one

        Doubles(double[] values) {
            length = values.length;
            this.values = values;
        }

        Doubles(Pending pending) {
            length = pending.size();
            this.pending = pending;
        }

        private Doubles(double[] values, AtomicInteger holders) {
            this(values);
            this.holders = holders;
        }

        int length() {
            return length;
        }

        @Override
        public double get(int index) {
            return readable()[index];
        }

        /// The values, which the caller must not change.
        double[] readable() {
            var known = values;
            return known != null ? known : computed();
        }

        private synchronized double[] computed() {
            if (values == null) {
                values = pending.compute();
                if (!(pending instanceof Windows)) { // of an image there is more to know than these
                    pending = null;
                }
            }
            return values;
        }

        /// What these values are to be computed from, if nobody has looked at them yet; of windows, as long as nobody has written to them.
        Optional<Pending> pending() {
            return Optional.ofNullable(pending);
        }

        /// For zeros that nobody has written to: what they become by the first writing.
        synchronized void become(Pending changed) {
            if (values != null || holders != null) {
                throw new IllegalStateException("these values are known already");
            }
            pending = changed;
        }

        @Override
        public double[] writable() {
            var change = change();
            if (change.to != change.from) {
                System.arraycopy(change.from, 0, change.to, 0, length);
            }
            return change.to;
        }

        /// Where to read all values from, and where to write all of them to: the same array, if nothing else holds it.
        record Change(double[] from, double[] to) {}

        /// For who writes every one of the values, having read it.
        Change change() {
            return pending == null && holders == null ? new Change(values, values) : changeHeld();
        }

        private synchronized Change changeHeld() {
            var from = readable();
            pending = null;
            if (holders != null && holders.get() > 1) {
                holders.decrementAndGet();
                values = new double[length];
            }
            holders = null;
            return new Change(from, values);
        }

        /// The same values in a storage of its own: they are copied as soon as one of the two is written to.
        synchronized Doubles share() {
            var known = readable();
            if (holders == null) {
                holders = new AtomicInteger(1);
            }
            holders.incrementAndGet();
            return new Doubles(known, holders);
        }

        /// Ends a share that nobody will look at any more, so that there is no need to copy because of it.
        synchronized void release() {
            if (holders != null) {
                holders.decrementAndGet();
            }
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
