package common.numpy;

//SOURCES Arithmetic.java
//SOURCES Arrangement.java
//SOURCES ArrayBytes.java
//SOURCES At.java
//SOURCES Bessel.java
//SOURCES Binomial.java
//SOURCES Choosing.java
//SOURCES Columns.java
//SOURCES Convolve.java
//SOURCES Digits.java
//SOURCES Elementwise.java
//SOURCES Exp.java
//SOURCES Fixed.java
//SOURCES Flags.java
//SOURCES Folded.java
//SOURCES Folding.java
//SOURCES FromJava.java
//SOURCES Grid.java
//SOURCES Index.java
//SOURCES Indexing.java
//SOURCES Joining.java
//SOURCES Kernels.java
//SOURCES Lanes.java
//SOURCES Log.java
//SOURCES Loops.java
//SOURCES MersenneTwister.java
//SOURCES ManyRows.java
//SOURCES Multiplication.java
//SOURCES NDArray.java
//SOURCES Narrow.java
//SOURCES Nditer.java
//SOURCES NpArranging.java
//SOURCES NpCreation.java
//SOURCES NpFunctions.java
//SOURCES NpPrinting.java
//SOURCES NpStatistics.java
//SOURCES Npz.java
//SOURCES NumpyPrint.java
//SOURCES NumpyRandom.java
//SOURCES OneInRow.java
//SOURCES Op.java
//SOURCES Panel.java
//SOURCES Pending.java
//SOURCES Point.java
//SOURCES PrintOptions.java
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
//SOURCES Sorting.java
//SOURCES Spread.java
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
//SOURCES Windows.java
//SOURCES Zeros.java
//SOURCES builtins.java

/// NumPy's functions under the names that every reader of the book types: those of [NpCreation], [NpFunctions],
/// [NpStatistics], [NpArranging] and [NpPrinting].
///
/// The lower case of `np` and `plt` is deliberate, the one exception to Java's naming here: `np.arange(-5.0, 5.0, 0.1)`
/// reads as on the page.
public final class np extends NpPrinting {
    /// `np.random`: the one generator that all scripts share, seeded with `np.random.seed(S)`.
    public static final NumpyRandom random = new NumpyRandom();

    private np() {}
}
