package common.matplotlib;

import java.awt.image.BufferedImage;

/// A picture drawn with another number of pixels.
///
/// @param pixels 0xAARRGGBB, row by row
record Resampling(int[] pixels, int columns, int rows, Interpolation interpolation) {

    /// The picture with that many columns and rows.
    BufferedImage to(int width, int height, boolean mirrored, boolean upsideDown) {
        boolean squares = interpolation.keepsSquares(columns, width) && interpolation.keepsSquares(rows, height);
        double[][] across = squares ? nearest(columns, width) : smooth(columns, width);
        double[][] down = squares ? nearest(rows, height) : smooth(rows, height);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[columns];
        for (int y = 0; y < height; y++) {
            mix(down[upsideDown ? height - 1 - y : y], row);
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, mixed(row, across[mirrored ? width - 1 - x : x]));
            }
        }
        return image;
    }

    /// For each new pixel the first old one and the weights from there on.
    private static double[][] nearest(int n, int over) {
        double[][] weights = new double[over][];
        for (int i = 0; i < over; i++) {
            weights[i] = new double[] {Math.min(n - 1, (int) ((i + 0.5) * n / over)), 1};
        }
        return weights;
    }

    /// Hann's window over the two nearest pixels, or over as many as are drawn as one.
    private static double[][] smooth(int n, int over) {
        double stretch = Math.max(1, (double) n / over);
        double[][] weights = new double[over][];
        for (int i = 0; i < over; i++) {
            double middle = (i + 0.5) * n / over - 0.5;
            int first = Math.max(0, (int) Math.ceil(middle - stretch));
            int last = Math.min(n - 1, (int) Math.floor(middle + stretch));
            double[] weight = new double[last - first + 2];
            weight[0] = first;
            double sum = 0;
            for (int j = first; j <= last; j++) {
                double w = 0.5 + 0.5 * Math.cos(Math.PI * (j - middle) / stretch);
                weight[j - first + 1] = w;
                sum += w;
            }
            for (int j = 1; j < weight.length; j++) {
                weight[j] /= sum;
            }
            weights[i] = weight;
        }
        return weights;
    }

    private void mix(double[] weights, int[] row) {
        int first = (int) weights[0];
        if (weights.length == 2) {
            System.arraycopy(pixels, first * columns, row, 0, columns);
            return;
        }
        int[] column = new int[weights.length - 1];
        for (int x = 0; x < columns; x++) {
            for (int j = 0; j < column.length; j++) {
                column[j] = pixels[(first + j) * columns + x];
            }
            row[x] = mixed(column, 0, weights);
        }
    }

    private static int mixed(int[] row, double[] weights) {
        return mixed(row, (int) weights[0], weights);
    }

    private static int mixed(int[] colors, int first, double[] weights) {
        if (weights.length == 2) {
            return colors[first];
        }
        double alpha = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int j = 1; j < weights.length; j++) {
            int color = colors[first + j - 1];
            double opaque = weights[j] * (color >>> 24);
            alpha += opaque;
            red += opaque * (color >> 16 & 255);
            green += opaque * (color >> 8 & 255);
            blue += opaque * (color & 255);
        }
        if (alpha == 0) {
            return 0;
        }
        return (int) Math.round(alpha) << 24 | (int) Math.round(red / alpha) << 16
                | (int) Math.round(green / alpha) << 8 | (int) Math.round(blue / alpha);
    }
}
