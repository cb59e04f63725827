package common.numpy;

/// Python's `slice(start, stop, step)`; null stands for what Python leaves out. Negative bounds count from the end, bounds
/// beyond it are cut.
public record Slice(Integer start, Integer stop, Integer step) implements Index {
    static final Slice ALL = new Slice(null, null, null);

    public Slice {
        if (step != null && step == 0) {
            throw new IllegalArgumentException("slice step cannot be zero");
        }
    }

    /// How far apart the chosen places lie.
    int by() {
        return step == null ? 1 : step;
    }

    /// The first chosen place on an axis of length n.
    int first(int n) {
        return start == null ? by() > 0 ? 0 : n - 1 : bound(start, n);
    }

    /// How many places are chosen on an axis of length n.
    int length(int n) {
        long last = stop == null ? by() > 0 ? n : -1 : bound(stop, n);
        long reach = by() > 0 ? last - first(n) : first(n) - last;
        return (int) Math.max(0, Math.ceilDiv(reach, Math.abs((long) by())));
    }

    private int bound(int place, int n) {
        int counted = place < 0 ? place + n : place;
        return by() > 0 ? Math.clamp(counted, 0, n) : Math.clamp(counted, -1, n - 1);
    }

    @Override
    public String toString() {
        return "slice(" + builtins.str(start) + ", " + builtins.str(stop) + ", " + builtins.str(step) + ")";
    }
}
