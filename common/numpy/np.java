package common.numpy;

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
