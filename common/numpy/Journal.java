package common.numpy;

/// What an array was, and which steps were taken from there: earlier values, that were lent to what waits to be computed,
/// without a copy for each step. A network's first gradient, that of its images, waits in each step of a training for weights
/// that change, and nobody looks at it.
final class Journal {

    /// A writing to all of an array that gives the same bits whenever it is done.
    interface Step {
        void apply(double[] from, double[] to);
    }

    private final double[] start;
    private final Step[] steps;
    private int count;

    /// @param most steps: so many are done once more by who looks, and so many keep what they are made of from being forgotten
    Journal(double[] values, int most) {
        start = values.clone();
        steps = new Step[most];
    }

    boolean isFull() {
        return count == steps.length;
    }

    void add(Step step) {
        steps[count++] = step;
    }

    /// The values after the steps so far.
    Pending now() {
        return new Earlier(this, count);
    }

    /// The values after the first `count` steps.
    record Earlier(Journal journal, int count) implements Pending {
        @Override
        public int size() {
            return journal.start.length;
        }

        @Override
        public double[] compute() {
            var values = journal.start.clone();
            for (int i = 0; i < count; i++) {
                journal.steps[i].apply(values, values);
            }
            return values;
        }
    }
}
