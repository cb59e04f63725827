package common.numpy;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// Python's `range(start, stop, step)`: start, start + step, ... and so on, as long as stop isn't reached.
public record Range(int start, int stop, int step) implements Iterable<Integer> {

    /// Throws IllegalArgumentException for a step of 0.
    public Range {
        if (step == 0) {
            throw new IllegalArgumentException("range() arg 3 must not be zero");
        }
    }

    /// How many numbers there are.
    public int size() {
        long reach = step > 0 ? (long) stop - start : (long) start - stop;
        return Math.toIntExact(Math.max(0, Math.ceilDiv(reach, Math.abs((long) step))));
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Numbers(start, step, size());
    }

    /// So plain that the compiler does without the object, and without the boxes.
    private static final class Numbers implements Iterator<Integer> {
        private final int step;
        private int number;
        private int left;

        Numbers(int first, int step, int count) {
            this.number = first;
            this.step = step;
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Integer next() {
            if (left-- <= 0) {
                throw new NoSuchElementException();
            }
            int present = number;
            number += step;
            return present;
        }
    }

    @Override
    public String toString() {
        return "range(" + start + ", " + stop + (step == 1 ? "" : ", " + step) + ")";
    }
}
