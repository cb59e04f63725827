package common.numpy;

/// Images that windows were put back to (col2im), before anybody has looked at them; where `chosen` says so, with a number in
/// the place of some values, as ReLU's way back writes it: `dout[mask] = 0`, done image by image while they are at hand.
record Folded(Folding folding, int images, Source source, Chosen chosen) implements Pending {

    /// What the windows are.
    sealed interface Source {
        /// Puts them back, into zeros.
        void fold(Folding folding, int images, double[] out, Windows.Finish finish);

        void giveBack();
    }

    /// A product of matrices, which has not been looked at either.
    record OfProduct(Windows.Images d, Multiplication.Right right) implements Source {
        @Override
        public void fold(Folding folding, int images, double[] out, Windows.Finish finish) {
            folding.foldProduct(d, right.rows(), out, finish);
        }

        @Override
        public void giveBack() {
            if (d.storage() instanceof Storage.Doubles doubles) {
                doubles.giveBack();
            }
            right.storage().giveBack();
        }
    }

    /// Those of pooling.
    record OfPooling(OneInRow windows) implements Source {
        @Override
        public void fold(Folding folding, int images, double[] out, Windows.Finish finish) {
            folding.spread(windows, images, out, finish);
        }

        @Override
        public void giveBack() {
            windows.values().giveBack();
        }
    }

    /// `value` where the flags are set.
    record Chosen(Flags flags, double value) {}

    /// Of windows (images * places, columns), if these take a shorter way than to be written down; else null.
    static Folded of(Folding folding, NDArray col, int images) {
        if (!col.isContiguous() || !col.isWhole()) {
            return null;
        }
        return switch (Pending.of(col)) {
            case Multiplication product when product.left() instanceof Multiplication.Dense dense
                    && product.right().width() == folding.columns() && dense.rows() == images * folding.places() ->
                    new Folded(folding, images, product(folding, dense, product.right(), images), null);
            case OneInRow windows when folding.takes(windows, images) ->
                    new Folded(folding, images, new OfPooling(new OneInRow(windows.numbers(), windows.values().lend(), windows.width())), null);
            case null, default -> null;
        };
    }

    private static Source product(Folding folding, Multiplication.Dense d, Multiplication.Right right, int images) {
        var dims = new int[] {images, right.terms(), folding.outH(), folding.outW()};
        var strides = new int[] {folding.places() * d.rowStride(), d.step(), folding.outW() * d.rowStride(), d.rowStride()};
        return new OfProduct(new Windows.Images(d.storage().lend(), d.offset(), dims, strides), right.lend());
    }

    /// Whether `array`, whole such images, has become what `array[mask] = value` makes of it, without being looked at.
    static boolean choose(NDArray array, Flags flags, double value) {
        var storage = (Storage.Doubles) array.storage();
        if (storage.isAlone() && Pending.of(array) instanceof Folded folded && folded.chosen == null && folded.folding.pixels() % Byte.SIZE == 0) {
            storage.become(new Folded(folded.folding, folded.images, folded.source, new Chosen(flags, value)));
            return true;
        }
        return false;
    }

    @Override
    public int size() {
        return images * folding.pixels();
    }

    @Override
    public double[] compute() {
        var out = new double[size()];
        source.fold(folding, images, out, chosen == null ? Windows.Finish.NONE
                : (at, count) -> chosen.flags.choose(chosen.value, out, at, count));
        source.giveBack();
        return out;
    }
}
