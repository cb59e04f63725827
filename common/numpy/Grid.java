package common.numpy;

/// A matrix that isn't written down: element (i, l) lies at values[base + rows[i] + column[l]].
///
/// That is a matrix of any strides, its transpose (the tables exchanged), and what im2col makes of an image (section
/// 7.4.3): the windows of a filter begin at `rows`, and `column` leads from there to the pixels of each. So one family of
/// loops (Tiles) serves them all, and nothing is copied first.
record Grid(double[] values, int base, int[] rows, int[] column) {

    /// Rows and columns `rowStride` and `step` apart.
    static Grid dense(double[] values, int offset, int rowStride, int step, int rows, int columns) {
        return new Grid(values, offset, steps(rows, rowStride), steps(columns, step));
    }

    /// 0, step, 2 step, ...
    static int[] steps(int n, int step) {
        var steps = new int[n];
        for (int i = 0; i < n; i++) {
            steps[i] = i * step;
        }
        return steps;
    }

    Grid transposed() {
        return new Grid(values, base, column, rows);
    }

    /// The same places `offset` further on: the windows of another image.
    Grid moved(int offset) {
        return new Grid(values, base + offset, rows, column);
    }

    /// Where row i begins.
    int row(int i) {
        return base + rows[i];
    }

    /// `count` rows from `from` on, in place of those from `to` on the last one before.
    Grid some(int from, int to, int count) {
        var some = new int[count];
        for (int i = 0; i < count; i++) {
            some[i] = rows[Math.min(from + i, to - 1)];
        }
        return new Grid(values, base, some, column);
    }
}
