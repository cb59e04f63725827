package common.numpy;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Where an array's values lie. Nothing but `readable()` and `writable()` gives doubles out, so whatever has to happen before
/// a value is seen or changed happens there.
public sealed interface Storage {

    double get(int index);

    /// The values, to be written to. Throws UnsupportedOperationException where they can only be read. Ask for it before
    /// `readable()` of an array that may lie in the same storage.
    double[] writable();

    /// Numbers of 64 bits; some are computed when somebody looks at them first ([Pending]), some are several storages' until
    /// one of those is written to.
    final class Doubles implements Storage {
        private final int length;
        private volatile Content content;
        private Journal journal; // of the writings that led to the values of now; null if it would not tell all of them

        /// What a storage holds, or several that hold the same.
        private static final class Content {
            private volatile double[] values; // null until they are computed
            private volatile Pending pending; // null where they are just what they are
            private final AtomicInteger holders = new AtomicInteger(1); // storages whose values these are
            private final AtomicInteger loans = new AtomicInteger(); // what waits to be computed from these

            Content(double[] values, Pending pending) {
                this.values = values;
                this.pending = pending;
            }

            boolean isAlone() {
                return holders.get() == 1 && loans.get() == 0;
            }

            double[] values() {
                var known = values;
                return known != null ? known : computed();
            }

            private synchronized boolean comeFrom(Pending same) {
                if (values == null) {
                    pending = same;
                }
                return values == null;
            }

            private synchronized double[] copy() {
                return values == null ? pending.compute() : values.clone();
            }

            private synchronized double[] computed() {
                if (values == null) {
                    values = pending.compute();
                    pending.giveBack();
                    if (!(pending instanceof Windows)) { // of an image there is more to know than these
                        pending = null;
                    }
                }
                return values;
            }
        }

        Doubles(double[] values) {
            this(values.length, new Content(values, null));
        }

        Doubles(Pending pending) {
            this(pending.size(), new Content(null, pending));
        }

        private Doubles(int length, Content content) {
            this.length = length;
            this.content = content;
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
            return content.values();
        }

        /// The values in an array of the caller's own: if nobody has looked at them, they are computed for it alone.
        double[] copy() {
            return content.copy();
        }

        /// What these values are to be computed from, if nobody has looked at them yet; of windows, as long as nobody has written to them.
        Optional<Pending> pending() {
            return Optional.ofNullable(content.pending);
        }

        /// For values that nobody has looked at: what they become by a writing.
        synchronized void become(Pending changed) {
            if (content.values != null) {
                throw new IllegalStateException("these values are known already");
            }
            content.holders.decrementAndGet();
            content = new Content(null, changed);
        }

        /// The same values in another way, for those that nobody has looked at: whether they are such.
        boolean comeFrom(Pending same) {
            return content.comeFrom(same);
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
            journal = null;
            var own = content;
            return own.pending == null && own.isAlone() ? new Change(own.values, own.values) : changeHeld();
        }

        /// Those who wait get a copy that is gone as soon as they are, as they mostly are by now: a weight's array stays the same
        /// through all steps, where a new one in each would be moved from one generation of the heap to the next.
        private synchronized Change changeHeld() {
            var from = readable();
            if (content.holders.get() > 1) {
                content.holders.decrementAndGet();
                content = new Content(new double[length], null);
            } else if (content.loans.get() > 0) {
                content.values = Arrays.copyOf(from, length); // which, unlike clone(), compiles to one without zeros first
                content = new Content(from, null);
            }
            content.pending = null;
            return new Change(from, content.values);
        }

        /// Writes every one of the values by a step that can be done once more: those who wait get no copy, but the way to the
        /// values, which are made by it if somebody looks at them after all. `most` such ways are kept, with what they need.
        synchronized void take(Journal.Step step, int most) {
            var own = content;
            if (most == 0 || !isLent()) {
                var change = change();
                step.apply(change.from, change.to);
                return;
            }
            if (journal == null || journal.isFull()) {
                journal = new Journal(own.values, most);
            }
            step.apply(own.values, own.values); // which may be made of these values themselves
            content = new Content(own.values, null);
            own.pending = journal.now();
            own.values = null;
            journal.add(step);
        }

        /// Whether something waits to be computed from these values, which nothing else holds.
        boolean isLent() {
            return content.loans.get() > 0 && content.holders.get() == 1 && content.pending == null;
        }

        /// Whether nothing else holds these values, or waits to be computed from them.
        boolean isAlone() {
            return content.isAlone();
        }

        /// The same values in a storage of its own: they are copied as soon as one of the two is written to.
        synchronized Doubles share() {
            content.holders.incrementAndGet();
            return new Doubles(length, content);
        }

        /// The same values for reading, as they are now, whatever is written to this storage later: for what waits to be computed.
        synchronized Doubles lend() {
            content.loans.incrementAndGet();
            return new Doubles(length, content);
        }

        /// Ends what `lend` began, for who will not look any more: there is no need to copy because of it.
        void giveBack() {
            content.loans.decrementAndGet();
        }
    }

    /// Images as unsigned bytes, which nothing changes; normalized, pixel p reads as float32 p / 255, as in the book.
    final class Pixels implements Storage {
        private static final double[] RAW = table(false);
        private static final double[] NORMALIZED = table(true);

        private final int length;
        private final boolean normalized;
        private final Batch choice; // null where these are no other images' rows
        private volatile byte[] bytes; // of a choice null until somebody looks at them
        private volatile NonZeros nonZeros; // null until they are worth finding
        private long read; // pixels that products have read so far

        Pixels(byte[] bytes, boolean normalized) {
            length = bytes.length;
            this.bytes = bytes;
            this.normalized = normalized;
            choice = null;
        }

        private Pixels(Batch choice, boolean normalized) {
            length = choice.pixels();
            this.choice = choice;
            this.normalized = normalized;
        }

        /// A copy of rows of `width` pixels that begin there, which is made when somebody looks at it.
        Pixels rows(int[] starts, int width) {
            return new Pixels(new Batch(this, starts, width), normalized);
        }

        byte[] bytes() {
            var known = bytes;
            if (known == null) {
                bytes = known = choice.gather();
            }
            return known;
        }

        /// All rows of `width` pixels without their zeros.
        private NonZeros nonZeros(int width) {
            var known = nonZeros;
            if (known == null || known.width() != width) {
                var numbers = choice != null && choice.width() == width && choice.images().isRead(length) ? choice.numbers() : Optional.<int[]>empty();
                nonZeros = known = numbers.isPresent() ? choice.images().nonZeros(width).choose(numbers.get())
                        : NonZeros.of(bytes(), 0, width, length / width, width);
            }
            return known;
        }

        /// Some of them, the first of which begins at `offset`, a multiple of the width.
        NonZeros nonZeros(int offset, int rows, int width) {
            return isRead(rows * width) ? nonZeros(width).rows(offset / width, rows) : NonZeros.of(bytes(), offset, width, rows, width);
        }

        /// Whether it is worth to find the zeros of all images at once: when an eighth of them has been read, more will be.
        private boolean isRead(int pixels) {
            read += pixels;
            return read >= length / 8;
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
            return table()[bytes()[index] & 0xFF];
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
