package common.numpy;

/// Values that are known by what they are to be computed from, and computed when somebody looks at them: often nobody does,
/// or there is a shorter way to what is asked of them. What they are computed from is lent to them (Storage.lend), so
/// it stays what it was.
sealed interface Pending permits ByteNumbers, Clipped, Clipped.Mask, Counting, Flags, Folded, Formula, Journal.Earlier, ManyRows,
        Multiplication, OneInRow, Reordered, Unpooled, Windows, Zeros {

    /// What an array's values are to be computed from, of which it may be a part; null where they are known.
    static Pending of(NDArray array) {
        return array.storage() instanceof Storage.Doubles doubles ? doubles.pending().orElse(null) : null;
    }

    /// How many values.
    int size();

    /// The values, in a new array.
    double[] compute();

    /// Ends the loans, for who has computed the values and keeps them.
    default void giveBack() {}
}
