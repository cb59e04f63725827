package common.numpy;

//SOURCES Arithmetic.java
//SOURCES ArrayBytes.java
//SOURCES At.java
//SOURCES Bessel.java
//SOURCES Choosing.java
//SOURCES Convolve.java
//SOURCES Elementwise.java
//SOURCES Exp.java
//SOURCES Fixed.java
//SOURCES FromJava.java
//SOURCES Grid.java
//SOURCES Index.java
//SOURCES Joining.java
//SOURCES Kernels.java
//SOURCES Lanes.java
//SOURCES Log.java
//SOURCES Loops.java
//SOURCES NDArray.java
//SOURCES Narrow.java
//SOURCES Nditer.java
//SOURCES NpArranging.java
//SOURCES NpCreation.java
//SOURCES NpFunctions.java
//SOURCES NpStatistics.java
//SOURCES Npz.java
//SOURCES NumpyPrint.java
//SOURCES NumpyRandom.java
//SOURCES Op.java
//SOURCES Panel.java
//SOURCES Point.java
//SOURCES Product.java
//SOURCES PythonText.java
//SOURCES Range.java
//SOURCES Ranges.java
//SOURCES Reductions.java
//SOURCES RoundedLog.java
//SOURCES RoundedPower.java
//SOURCES ScalarLanes.java
//SOURCES ScalarTiles.java
//SOURCES Selection.java
//SOURCES Shape.java
//SOURCES Slice.java
//SOURCES Statistics.java
//SOURCES Storage.java
//SOURCES Team.java
//SOURCES Tiles.java
//SOURCES Unary.java
//SOURCES VectorLanes.java
//SOURCES VectorModule.java
//SOURCES VectorTiles.java
//SOURCES Views.java
//SOURCES Walk.java
//SOURCES WarmUp.java
//SOURCES WeightFile.java
//SOURCES Whole.java
//SOURCES WideTiles.java
//SOURCES builtins.java

/// NumPy's functions under the names that every reader of the book types: those of [NpCreation], [NpFunctions],
/// [NpStatistics] and [NpArranging].
///
/// The lower case of `np` and `plt` is deliberate, the one exception to Java's naming here: `np.arange(-5.0, 5.0, 0.1)`
/// reads as on the page.
public final class np extends NpArranging {
    /// `np.random`: the one generator that all scripts share, seeded with `np.random.seed(S)`.
    public static final NumpyRandom random = new NumpyRandom();

    private np() {}

    /// Python's `str`, which `toString` gives too.
    public static String str(NDArray array) {
        return array.toString();
    }

    /// Python's `str` of a float: `0.1999999999990898`, `1e-05`.
    public static String str(double number) {
        return NumpyPrint.number(number);
    }

    /// Python's `repr`: `array([1. , 0.5])`.
    public static String repr(NDArray array) {
        return NumpyPrint.repr(array);
    }
}
