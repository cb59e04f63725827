package common.numpy;

/// Images that windows were put back to (col2im), which are the product of matrices `d` and `right` that nobody has looked at;
/// where `chosen` says so, with a number in the place of some values, as ReLU's way back writes it: `dout[mask] = 0`, done image
/// by image while they are at hand.
record Folded(Folding folding, int images, Windows.Images d, Multiplication.Right right, Chosen chosen) implements Pending {

    /// `value` where the flags are set.
    record Chosen(Flags flags, double value) {}

    /// Of windows (images * places, columns), if these take a shorter way than to be written down; else null.
    static Pending of(Folding folding, NDArray col, int images) {
        if (!col.isContiguous() || !col.isWhole()) {
            return null;
        }
        return switch (Pending.of(col)) {
            case Multiplication product when product.left() instanceof Multiplication.Dense dense
                    && product.right().width() == folding.columns() && dense.rows() == images * folding.places() ->
                    new Folded(folding, images, images(folding, dense, product.right(), images), product.right().lend(), null);
            case OneInRow windows -> Unpooled.of(folding, windows, images);
            case null, default -> null;
        };
    }

    private static Windows.Images images(Folding folding, Multiplication.Dense d, Multiplication.Right right, int images) {
        var dims = new int[] {images, right.terms(), folding.outH(), folding.outW()};
        var strides = new int[] {folding.places() * d.rowStride(), d.step(), folding.outW() * d.rowStride(), d.rowStride()};
        return new Windows.Images(d.storage().lend(), d.offset(), dims, strides);
    }

    /// Whether `array`, whole such images, has become what `array[mask] = value` makes of it, without being looked at.
    static boolean choose(NDArray array, Flags flags, double value) {
        var storage = (Storage.Doubles) array.storage();
        if (storage.isAlone() && Pending.of(array) instanceof Folded folded && folded.chosen == null && folded.folding.pixels() % Byte.SIZE == 0) {
            storage.become(new Folded(folded.folding, folded.images, folded.d, folded.right, new Chosen(flags, value)));
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
        folding.foldProduct(d, right.rows(), out, chosen == null ? Windows.Finish.NONE
                : (at, count) -> chosen.flags.choose(chosen.value, out, at, count));
        return out;
    }

    @Override
    public void giveBack() {
        if (d.storage() instanceof Storage.Doubles doubles) {
            doubles.giveBack();
        }
        right.storage().giveBack();
    }
}
