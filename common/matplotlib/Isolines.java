package common.matplotlib;

import common.numpy.NDArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A field of heights over a grid, and where it has a given height: marching squares. Each cell of four neighbours is
/// crossed by at most two straight pieces, from one of its sides to another, with the higher ground to the left of
/// each; pieces that meet at a side are joined to lines.
final class Isolines {

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int rows;
    private final int columns;
    private final boolean gridded;

    /// @param X shape (columns,) or that of Z
    /// @param Y shape (rows,) or that of Z
    /// @param Z shape (rows, columns)
    Isolines(NDArray X, NDArray Y, NDArray Z) {
        if (Z.ndim() != 2 || Z.shape(0) < 2 || Z.shape(1) < 2) {
            throw new IllegalArgumentException("contours need at least two rows and columns, but Z has the shape " + Z.shape());
        }
        rows = Z.shape(0);
        columns = Z.shape(1);
        gridded = X.ndim() == 2;
        boolean fits = gridded ? X.size() == Z.size() && Y.size() == Z.size() && X.shape(1) == columns
                : X.size() == columns && Y.size() == rows;
        if (!fits) {
            throw new IllegalArgumentException("X, Y and Z do not fit: " + X.shape() + ", " + Y.shape() + " and " + Z.shape());
        }
        x = X.toArray();
        y = Y.toArray();
        z = Z.toArray();
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    Limits heights() {
        return Limits.NONE.with(z);
    }

    /// The lines of that height: each its x and its y, a closed one ending where it begins.
    List<double[][]> at(double height) {
        // A side is named by the point it starts at: 2 n to its right neighbour, 2 n + 1 to the one below.
        Map<Integer, Integer> next = new HashMap<>();
        Map<Integer, Integer> previous = new HashMap<>();
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < columns - 1; column++) {
                cross(row * columns + column, height, next, previous);
            }
        }
        var lines = new ArrayList<double[][]>();
        for (int start : List.copyOf(next.keySet())) {
            if (!previous.containsKey(start)) {
                lines.add(line(start, height, next));
            }
        }
        while (!next.isEmpty()) {
            lines.add(line(next.keySet().iterator().next(), height, next));
        }
        return lines;
    }

    private void cross(int n, double height, Map<Integer, Integer> next, Map<Integer, Integer> previous) {
        double a = z[n];
        double b = z[n + 1];
        double c = z[n + columns + 1];
        double d = z[n + columns];
        if (!Double.isFinite(a + b + c + d)) {
            return;
        }
        int above = (a > height ? 1 : 0) | (b > height ? 2 : 0) | (c > height ? 4 : 0) | (d > height ? 8 : 0);
        if (above == 0 || above == 15) {
            return;
        }
        int top = 2 * n;
        int left = 2 * n + 1;
        int right = 2 * (n + 1) + 1;
        int bottom = 2 * (n + columns);
        boolean high = (a + b + c + d) / 4 > height;
        switch (above) {
            case 1 -> piece(top, left, next, previous);
            case 2 -> piece(right, top, next, previous);
            case 3 -> piece(right, left, next, previous);
            case 4 -> piece(bottom, right, next, previous);
            case 6 -> piece(bottom, top, next, previous);
            case 7 -> piece(bottom, left, next, previous);
            case 8 -> piece(left, bottom, next, previous);
            case 9 -> piece(top, bottom, next, previous);
            case 11 -> piece(right, bottom, next, previous);
            case 12 -> piece(left, right, next, previous);
            case 13 -> piece(top, right, next, previous);
            case 14 -> piece(left, top, next, previous);
            case 5 -> {
                piece(top, high ? right : left, next, previous);
                piece(bottom, high ? left : right, next, previous);
            }
            case 10 -> {
                piece(right, high ? bottom : top, next, previous);
                piece(left, high ? top : bottom, next, previous);
            }
            default -> throw new IllegalStateException();
        }
    }

    private static void piece(int from, int to, Map<Integer, Integer> next, Map<Integer, Integer> previous) {
        next.put(from, to);
        previous.put(to, from);
    }

    private double[][] line(int start, double height, Map<Integer, Integer> next) {
        var sides = new ArrayList<>(List.of(start));
        for (Integer side = next.remove(start); side != null; side = next.remove(side)) {
            sides.add(side);
        }
        double[][] line = new double[2][sides.size()];
        for (int i = 0; i < sides.size(); i++) {
            int n = sides.get(i) / 2;
            int m = sides.get(i) % 2 == 0 ? n + 1 : n + columns;
            double part = (height - z[n]) / (z[m] - z[n]);
            line[0][i] = xAt(n) + part * (xAt(m) - xAt(n));
            line[1][i] = yAt(n) + part * (yAt(m) - yAt(n));
        }
        return line;
    }

    private double xAt(int n) {
        return gridded ? x[n] : x[n % columns];
    }

    private double yAt(int n) {
        return gridded ? y[n] : y[n / columns];
    }
}
