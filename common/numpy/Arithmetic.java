package common.numpy;

/// Arithmetic and comparisons of arrays with arrays and numbers, broadcast as in NumPy (section 1.5.5). Integers and
/// booleans keep their type as there: see [Op].
///
/// All throw IllegalArgumentException where shapes don't go together or types are refused, ArithmeticException where an
/// integer lies beyond 2^53.
public sealed interface Arithmetic permits NDArray {

    /// `x + y`; of booleans "or".
    default NDArray add(NDArray other) { return Elementwise.apply(Op.ADD, self(), other); }
    default NDArray add(double other) { return add(NDArray.scalar(other)); }
    default NDArray add(int other) { return add(NDArray.scalar(other)); }

    /// `x - y`; booleans are refused.
    default NDArray sub(NDArray other) { return Elementwise.apply(Op.SUB, self(), other); }
    default NDArray sub(double other) { return sub(NDArray.scalar(other)); }
    default NDArray sub(int other) { return sub(NDArray.scalar(other)); }

    /// `x * y`, value by value; of booleans "and".
    default NDArray mul(NDArray other) { return Elementwise.apply(Op.MUL, self(), other); }
    default NDArray mul(double other) { return mul(NDArray.scalar(other)); }
    default NDArray mul(int other) { return mul(NDArray.scalar(other)); }

    /// `x / y`: floats, infinite or NaN where y is 0.
    default NDArray div(NDArray other) { return Elementwise.apply(Op.DIV, self(), other); }
    default NDArray div(double other) { return div(NDArray.scalar(other)); }
    default NDArray div(int other) { return div(NDArray.scalar(other)); }

    /// `x ** y`; negative powers of integers are refused.
    default NDArray pow(NDArray other) { return Elementwise.apply(Op.POW, self(), other); }
    default NDArray pow(double other) { return Unary.power(self(), other); }
    default NDArray pow(int other) { return Unary.power(self(), other); }

    /// `x % y`, of y's sign.
    default NDArray mod(NDArray other) { return Elementwise.apply(Op.MOD, self(), other); }
    default NDArray mod(double other) { return mod(NDArray.scalar(other)); }
    default NDArray mod(int other) { return mod(NDArray.scalar(other)); }

    /// `-x`; booleans are refused.
    default NDArray neg() { return Unary.negative(self()); }

    /// `abs(x)`
    default NDArray abs() { return Unary.abs(self()); }

    /// To the nearest whole number, or to that many decimals: see `np.round`.
    default NDArray round() { return round(0); }
    default NDArray round(int decimals) { return Unary.round(self(), decimals); }

    /// Between a least and a greatest value; NaN stays.
    default NDArray clip(double least, double greatest) { return Unary.clip(self(), NDArray.scalar(least), NDArray.scalar(greatest)); }
    default NDArray clip(int least, int greatest) { return Unary.clip(self(), NDArray.scalar(least), NDArray.scalar(greatest)); }

    /// e to the power of each value, floats.
    default NDArray exp() { return Unary.exp(self()); }

    /// The natural logarithm of each value, floats: -inf at 0, NaN below.
    default NDArray log() { return Unary.log(self()); }

    /// The square root of each value, floats: NaN below 0.
    default NDArray sqrt() { return Unary.sqrt(self()); }

    /// `x += y` and its like write to this array and return it; y must stretch to its shape, and the result be of its type.
    default NDArray addi(NDArray other) { return Elementwise.applyInPlace(Op.ADD, self(), other); }
    default NDArray addi(double other) { return addi(NDArray.scalar(other)); }
    default NDArray addi(int other) { return addi(NDArray.scalar(other)); }

    /// `x -= y`; throws IllegalArgumentException where the result does not fit x's shape or type.
    default NDArray subi(NDArray other) { return Elementwise.applyInPlace(Op.SUB, self(), other); }
    default NDArray subi(double other) { return subi(NDArray.scalar(other)); }
    default NDArray subi(int other) { return subi(NDArray.scalar(other)); }

    /// `x *= y`; throws IllegalArgumentException where the result does not fit x's shape or type.
    default NDArray muli(NDArray other) { return Elementwise.applyInPlace(Op.MUL, self(), other); }
    default NDArray muli(double other) { return muli(NDArray.scalar(other)); }
    default NDArray muli(int other) { return muli(NDArray.scalar(other)); }

    /// `x /= y`, of floats; throws IllegalArgumentException where the result does not fit x's shape.
    default NDArray divi(NDArray other) { return Elementwise.applyInPlace(Op.DIV, self(), other); }
    default NDArray divi(double other) { return divi(NDArray.scalar(other)); }
    default NDArray divi(int other) { return divi(NDArray.scalar(other)); }

    /// `x > y`; comparisons give booleans, false where a value is NaN (but for neq).
    default NDArray gt(NDArray other) { return Elementwise.apply(Op.GT, self(), other); }
    default NDArray gt(double other) { return gt(NDArray.scalar(other)); }

    /// `x >= y`
    default NDArray gte(NDArray other) { return Elementwise.apply(Op.GTE, self(), other); }
    default NDArray gte(double other) { return gte(NDArray.scalar(other)); }

    /// `x < y`
    default NDArray lt(NDArray other) { return Elementwise.apply(Op.LT, self(), other); }
    default NDArray lt(double other) { return lt(NDArray.scalar(other)); }

    /// `x <= y`
    default NDArray lte(NDArray other) { return Elementwise.apply(Op.LTE, self(), other); }
    default NDArray lte(double other) { return lte(NDArray.scalar(other)); }

    /// `x == y`
    default NDArray eq(NDArray other) { return Elementwise.apply(Op.EQ, self(), other); }
    default NDArray eq(double other) { return eq(NDArray.scalar(other)); }

    /// `x != y`
    default NDArray neq(NDArray other) { return Elementwise.apply(Op.NEQ, self(), other); }
    default NDArray neq(double other) { return neq(NDArray.scalar(other)); }

    private NDArray self() { return (NDArray) this; }
}
