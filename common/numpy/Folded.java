package common.numpy;

/// Images that are windows put back to their pixels (col2im), the windows being a product: neither has been looked at yet.
record Folded(Folding folding, Windows.Images d, Multiplication.Right right, int size) implements Pending {

    /// Of the product's windows, if it is one of matrices as `folding` takes it.
    static boolean fits(Folding folding, Multiplication product, int images) {
        return product.left() instanceof Multiplication.Dense dense && product.right().width() == folding.columns()
                && dense.rows() == images * folding.places();
    }

    static Folded of(Folding folding, Multiplication product, int images) {
        var d = (Multiplication.Dense) product.left();
        int filters = product.right().terms();
        var dims = new int[] {images, filters, folding.outH(), folding.outW()};
        var strides = new int[] {folding.places() * d.rowStride(), d.step(), folding.outW() * d.rowStride(), d.rowStride()};
        return new Folded(folding, new Windows.Images(d.storage().lend(), d.offset(), dims, strides), product.right().lend(),
                images * folding.pixels());
    }

    @Override
    public double[] compute() {
        var out = new double[size];
        folding.foldProduct(d, right.rows(), out);
        if (d.storage() instanceof Storage.Doubles doubles) {
            doubles.giveBack();
        }
        right.storage().giveBack();
        return out;
    }
}
