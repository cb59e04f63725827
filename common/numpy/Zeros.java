package common.numpy;

/// Zeros to which nothing has been written yet.
record Zeros(int size) implements Pending {

    @Override
    public double[] compute() {
        return new double[size];
    }
}
