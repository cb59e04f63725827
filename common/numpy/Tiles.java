package common.numpy;

/// Products whose sums stay in registers, a few rows by a few columns of them, once in plain Java and once on the
/// processor's vector registers: the same sums in the same order, multiplied and added with one rounding (fma), so the
/// same bits, whatever the registers' length.
sealed interface Tiles permits ScalarTiles, VectorTiles {

    /// Rows and columns that work is best split at: of all tiles' heights these are a multiple.
    int HEIGHT = 24;
    int WIDTH = 32;

    /// C += A B for A's rows `from` to `to` and its terms `first` to `last`; row i of C begins at c[at + i stride].
    /// B's row l is that of term l. If `isNew`, C = A B, whatever lies there.
    void compute(boolean isNew, Grid a, int from, int to, int first, int last, Kernels.Rows b, double[] c, int at, int stride);

    /// C += A B
    default void add(Grid a, int from, int to, int first, int last, Kernels.Rows b, double[] c, int at, int stride) {
        compute(false, a, from, to, first, last, b, c, at, stride);
    }

    /// C = A B
    default void put(Grid a, int from, int to, int first, int last, Kernels.Rows b, double[] c, int at, int stride) {
        compute(true, a, from, to, first, last, b, c, at, stride);
    }

    /// Of windows of `channels` side by side, the greatest value of each channel to values[at ..), and which of the window's
    /// places it has, 255 at most, to numbers[at ..): place l is at image[row + column[l]] for the first channel. The first of
    /// equals wins, and NaN.
    void greatest(double[] image, int row, int[] column, int size, int channels, double[] values, byte[] numbers, int at);

    /// Adds values to sums[0 ..), which begin at values[from], values[from + channels] and so on in each line of so many values: those
    /// whose number is less than `width` first, then those of less than twice as much, up to `rows` times, before the next line's.
    void addInRows(double[] values, byte[] numbers, int from, int channels, int line, int width, int rows, double[] sums);

    /// Adds `bias` to each of `rows` rows of as many values, which lie one after the other from c[at] on.
    void addToRows(double[] bias, double[] c, int at, int rows);

    /// Which of the n values from a[from] on, n a multiple of eight, are at most `number`, or more if not `atMost`: eight in a
    /// byte, the first one lowest, from bits[to] on.
    void compare(double[] a, int from, int n, double number, boolean atMost, byte[] bits, int to);

    /// out[at + i] becomes `value` where bit i is set of the n, a multiple of eight, from bits[from] on, and a[at + i] elsewhere.
    void choose(byte[] bits, int from, int n, double value, double[] a, double[] out, int at);

    /// `addToRows`, `compare` and `choose` one after the other: of rows of 8 values or more, all together a multiple of eight, what
    /// is at most `number` with its bias gets its bit, and becomes `value`.
    default void addAndClip(double[] bias, double[] c, int at, int rows, double number, double value, byte[] bits, int to) {
        addToRows(bias, c, at, rows);
        compare(c, at, rows * bias.length, number, true, bits, to);
        choose(bits, to, rows * bias.length, value, c, c, at);
    }

    /// Places of a filter, and channels, that the next two take at a time.
    int PLACES = 9;
    int CHANNELS = 16;

    /// For one filter's values that are not zero, in pixels whose windows begin at `starts`: each adds its window times itself to the
    /// sums. Channel c, `channel` and those after it, under place j lies at image[start + offsets[j] + c]; its sum at
    /// sums[at + j CHANNELS + c - channel].
    void gather(double[] values, int[] starts, int from, int to, double[] image, int[] offsets, int channel, double[] sums, int at);

    /// The way back: each adds the filter's weights, which lie as the sums above, times itself to its window.
    void spread(double[] values, int[] starts, int from, int to, double[] weights, int at, double[] image, int[] offsets, int channel);

    /// Multiplications, some milliseconds of them, after which it is worth compiling the vector loops.
    long LARGE = 10_000_000;

    /// For a product of so many multiplications: the plain loops until the vector ones are compiled, if this Java has them.
    static Tiles get(long multiplications) {
        return multiplications < LARGE ? WarmUp.TILES.get() : soon();
    }

    /// For convolutions: the vector loops as soon as they are compiled, which begins now.
    static Tiles soon() {
        return WarmUp.TILES.start();
    }

    /// For `gather` and `spread`: their vector loops as soon as they are compiled, which begins now.
    static Tiles forFilters() {
        return WarmUp.FILTERS.start();
    }

    /// For what is no reason to compile the vector loops: those that there are by now.
    static Tiles now() {
        return WarmUp.TILES.now();
    }
}
