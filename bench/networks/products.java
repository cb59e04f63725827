//JAVA 25+
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import common.numpy.np;

static final int SHARE = 200_000_000; // nanoseconds for a repeat
static final int REPEATS = 12; // the first are slow, until Java has compiled them

/// The least time of dense products, a line each: `product 100x784x100<TAB>seconds`, of the shapes given as arguments;
/// with 784 or 4320 rows the left matrix is a transpose, as backpropagation takes it. The twin of numpy/products.py, run by networks.java.
void main(String[] shapes) {
    np.random.seed(0);
    for (var shape : shapes) {
        var sides = shape.split("x");
        int m = Integer.parseInt(sides[0]), k = Integer.parseInt(sides[1]), n = Integer.parseInt(sides[2]);
        var a = m == 784 || m == 4320 ? np.random.randn(k, m).T() : np.random.randn(m, k);
        var b = np.random.randn(k, n);
        double least = Double.POSITIVE_INFINITY;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            int count = 0;
            long start = System.nanoTime(), now = start;
            for (; now - start < SHARE; count++, now = System.nanoTime()) {
                np.dot(a, b).getDouble(0, 0); // products wait until somebody looks at them
            }
            least = Math.min(least, (now - start) / 1e9 / count);
        }
        IO.println("product " + shape + "\t" + least);
    }
}
