package common.numpy;

/// 0, 1, 2, …: what `np.arange(n)` is, which as an index is mostly never looked at.
record Counting(int size) implements Pending {

    @Override
    public double[] compute() {
        var values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = i;
        }
        return values;
    }
}
