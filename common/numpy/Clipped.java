package common.numpy;

/// A convolution with a number in the place of all values that are at most another one: what ReLU makes of it, `out[mask] = 0`,
/// and nobody has looked at yet.
///
/// Each image goes through convolution, bias, comparison and choice while it is in the cache, and what the convolution alone
/// gave is never written to memory.
record Clipped(Multiplication product, Mask mask, double value) implements Pending {

    private static final int FEW = 16; // terms of a value

    /// The comparison, `x <= number`.
    static final class Mask implements Pending {
        private final int size;
        private final double number;
        private Storage.Doubles convolution; // on loan; null when the flags are known
        private Flags flags;

        private Mask(Storage.Doubles convolution, double number) {
            size = convolution.length();
            this.convolution = convolution;
            this.number = number;
        }

        synchronized Flags flags() {
            if (flags == null) {
                become(convolution.pending().orElse(null) instanceof Multiplication product && isQuick(product) ? compareEach(product)
                        : compare(convolution.readable()));
            }
            return flags;
        }

        private synchronized void become(Flags known) {
            if (flags == null) {
                flags = known;
                convolution.giveBack();
                convolution = null;
            }
        }

        private synchronized boolean isOf(Multiplication product) {
            return convolution != null && convolution.pending().orElse(null) == product;
        }

        /// Image by image.
        private Flags compareEach(Multiplication product) {
            int count = count(product);
            var bits = new byte[size / Byte.SIZE];
            var tiles = Tiles.soon();
            windows(product).multiplyEach(product.right().rows(), product.bias(), (i, values) ->
                    tiles.compare(values, 0, count, number, true, bits, i * count / Byte.SIZE));
            return new Flags(bits, size);
        }

        private Flags compare(double[] values) {
            return Flags.compare(values, 0, values.length, number, true);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public double[] compute() {
            return flags().compute();
        }
    }

    /// `a <= number`, if it can wait for the convolution that a is; else null.
    static Mask atMost(NDArray a, double number) {
        return convolution(a) == null ? null : new Mask(((Storage.Doubles) a.storage()).lend(), number);
    }

    /// The convolution that nobody has looked at yet and all of which a is; else null.
    static Multiplication convolution(NDArray a) {
        return Pending.of(a) instanceof Multiplication product && product.left() instanceof Multiplication.Windowed && a.isWhole()
                ? product : null;
    }

    /// Whether `array`, a convolution, has become what `array[mask] = value` makes of it, without being looked at.
    static boolean choose(NDArray array, NDArray mask, double value) {
        if (Pending.of(mask) instanceof Mask compared && convolution(array) instanceof Multiplication product && compared.isOf(product)
                && array.liesAs(mask)) {
            ((Storage.Doubles) array.storage()).become(new Clipped(product.again(), compared, value));
            return true;
        }
        return false;
    }

    @Override
    public int size() {
        return product.size();
    }

    /// Values of one image.
    private static int count(Multiplication product) {
        return windows(product).places() * product.right().width();
    }

    private static Windows windows(Multiplication product) {
        return ((Multiplication.Windowed) product.left()).windows();
    }

    /// Whether no two images share a byte of the flags.
    boolean isInBytes() {
        return isInBytes(product);
    }

    private static boolean isInBytes(Multiplication product) {
        return count(product) % Byte.SIZE == 0;
    }

    /// Whether it takes less time to compute values once more than to read them from memory.
    private static boolean isQuick(Multiplication product) {
        return product.left() instanceof Multiplication.Windowed(var windows) && windows.columns() <= FEW && isInBytes(product);
    }

    /// These images, if nobody has looked at them and they are such; else null.
    static Clipped quick(Windows.Images images) {
        int size = images.dims()[1] * images.dims()[2] * images.dims()[3];
        return images.offset() == 0 && images.strides()[0] == size && images.storage() instanceof Storage.Doubles doubles
                && doubles.length() == images.dims()[0] * size && doubles.pending().orElse(null) instanceof Clipped clipped
                && isQuick(clipped.product) ? clipped : null;
    }

    /// Has computed what they are made of.
    void look() {
        windows(product).look();
        product.right().storage().readable();
    }

    /// Makes one image at a time, on one core.
    Windows.Each maker() {
        var windows = windows(product);
        var room = windows.room();
        var rows = product.right().rows();
        var bits = new byte[count(product) / Byte.SIZE];
        var tiles = Tiles.soon();
        return (i, values) -> {
            windows.multiply(tiles, windows.image(i, room), rows, biasBefore(), values, 0);
            clip(tiles, values, 0, values.length, bits, 0);
        };
    }

    /// Calls `each` with the values of every image, of which nothing is written down but where they were clipped.
    void forEach(Windows.Each each) {
        int count = count(product);
        var bits = new byte[size() / Byte.SIZE];
        var tiles = Tiles.soon();
        windows(product).multiplyEach(product.right().rows(), biasBefore(), (i, values) -> {
            clip(tiles, values, 0, count, bits, i * count / Byte.SIZE);
            each.run(i, values);
        });
        mask.become(new Flags(bits, size()));
    }

    private void clip(Tiles tiles, double[] values, int at, int count, byte[] bits, int to) {
        if (clipsWithBias()) {
            tiles.addAndClip(product.bias(), values, at, count / product.bias().length, mask.number, value, bits, to);
        } else {
            tiles.compare(values, at, count, mask.number, true, bits, to);
            tiles.choose(bits, to, count, value, values, values, at);
        }
    }

    private boolean clipsWithBias() {
        return product.bias().length >= Byte.SIZE;
    }

    /// What `clip` does not add.
    private double[] biasBefore() {
        return clipsWithBias() ? new double[0] : product.bias();
    }

    @Override
    public double[] compute() {
        var values = new double[size()];
        if (isInBytes()) {
            var bits = new byte[size() / Byte.SIZE];
            var tiles = Tiles.soon();
            windows(product).multiply(product.right().rows(), biasBefore(), values, (at, count) -> clip(tiles, values, at, count, bits, at / Byte.SIZE));
            mask.become(new Flags(bits, size()));
        } else {
            product.into(values);
            mask.become(mask.compare(values));
            mask.flags().choose(value, values, values, 0);
        }
        return values;
    }

    @Override
    public void giveBack() {
        product.right().storage().giveBack();
    }
}
