package common.numpy;

/// Of each window of one channel the greatest value and its number in the window: for each place, channel by channel, as im2col's
/// rows are cut for pooling (section 7.4.4). The first of equals wins, and NaN.
record Greatest(double[] values, ByteNumbers numbers) {

    static Greatest of(Windows windows) {
        int size = windows.filter().height() * windows.filter().width();
        var values = new double[windows.rows() * windows.channels()];
        var numbers = new byte[values.length];
        var tiles = Tiles.soon();
        var layer = windows.layer();
        if (layer != null && layer.isInBytes()) { // the way back needs no more of its output than where it was clipped
            layer.forEach((i, image) -> find(tiles, windows, windows.in(image), i, values, numbers));
        } else {
            windows.overImages((long) Kernels.COPY * size * values.length, () -> (i, image) -> find(tiles, windows, image, i, values, numbers));
        }
        return new Greatest(values, new ByteNumbers(numbers, size));
    }

    private static void find(Tiles tiles, Windows windows, Grid image, int i, double[] values, byte[] numbers) {
        for (int p = 0; p < windows.places(); p++) {
            find(tiles, windows, image.values(), image.row(p), values, numbers, (i * windows.places() + p) * windows.channels());
        }
    }

    /// In one place: channel by channel, where they don't lie side by side.
    private static void find(Tiles tiles, Windows windows, double[] image, int row, double[] values, byte[] numbers, int at) {
        int size = windows.filter().height() * windows.filter().width(), channels = windows.channels();
        int stepC = channels == 1 ? 1 : windows.column()[size];
        if (stepC == 1) {
            tiles.greatest(image, row, windows.column(), size, channels, values, numbers, at);
        } else {
            for (int c = 0; c < channels; c++) {
                ScalarTiles.TILES.greatest(image, row + c * stepC, windows.column(), size, 1, values, numbers, at + c);
            }
        }
    }
}
