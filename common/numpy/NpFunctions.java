package common.numpy;

import java.util.function.DoubleUnaryOperator;

/// `np`, second part: arithmetic with a number on the left, and functions value by value.
abstract class NpFunctions extends NpCreation {

    NpFunctions() {}

    // number op array: operands keep their places; of two numbers a `Long` where both are whole (but under /), else a `Double`

    /// `a + b`
    public static NDArray add(NDArray a, NDArray b) { return a.add(b); }
    public static NDArray add(double a, NDArray b) { return NDArray.scalar(a).add(b); }
    public static NDArray add(int a, NDArray b) { return NDArray.scalar(a).add(b); }
    public static Number add(Number a, Number b) { return Numbers.add(a, b); }

    /// `a - b`
    public static NDArray sub(NDArray a, NDArray b) { return a.sub(b); }
    public static NDArray sub(double a, NDArray b) { return NDArray.scalar(a).sub(b); }
    public static NDArray sub(int a, NDArray b) { return NDArray.scalar(a).sub(b); }
    public static Number sub(Number a, Number b) { return Numbers.sub(a, b); }

    /// `a * b`
    public static NDArray mul(NDArray a, NDArray b) { return a.mul(b); }
    public static NDArray mul(double a, NDArray b) { return NDArray.scalar(a).mul(b); }
    public static NDArray mul(int a, NDArray b) { return NDArray.scalar(a).mul(b); }
    public static Number mul(Number a, Number b) { return Numbers.mul(a, b); }

    /// `a / b`
    public static NDArray div(NDArray a, NDArray b) { return a.div(b); }
    public static NDArray div(double a, NDArray b) { return NDArray.scalar(a).div(b); }
    public static NDArray div(int a, NDArray b) { return NDArray.scalar(a).div(b); }
    public static Number div(Number a, Number b) { return Numbers.div(a, b); }

    /// `np.power(a, b)`, `a ** b`; negative powers of integers throw IllegalArgumentException.
    public static NDArray power(NDArray a, NDArray b) { return a.pow(b); }
    public static NDArray power(NDArray a, double b) { return a.pow(NDArray.scalar(b)); }
    public static NDArray power(NDArray a, int b) { return a.pow(NDArray.scalar(b)); }
    public static NDArray power(double a, NDArray b) { return NDArray.scalar(a).pow(b); }
    public static NDArray power(int a, NDArray b) { return NDArray.scalar(a).pow(b); }
    public static double power(double a, double b) { return Op.POW.apply(a, b); }

    /// Of integers, exact: throws ArithmeticException beyond 2^53.
    public static long power(int a, int b) { return (long) Op.POW.whole(a, b); }

    /// The greater of each two; NaN wins.
    public static NDArray maximum(NDArray a, NDArray b) { return Elementwise.apply(Op.MAX, a, b); }
    public static NDArray maximum(double a, NDArray b) { return maximum(NDArray.scalar(a), b); }
    public static NDArray maximum(int a, NDArray b) { return maximum(NDArray.scalar(a), b); }
    public static NDArray maximum(NDArray a, double b) { return maximum(a, NDArray.scalar(b)); }
    public static NDArray maximum(NDArray a, int b) { return maximum(a, NDArray.scalar(b)); }
    public static double maximum(double a, double b) { return Math.max(a, b); }

    /// The less of each two; NaN wins.
    public static NDArray minimum(NDArray a, NDArray b) { return Elementwise.apply(Op.MIN, a, b); }
    public static NDArray minimum(double a, NDArray b) { return minimum(NDArray.scalar(a), b); }
    public static NDArray minimum(int a, NDArray b) { return minimum(NDArray.scalar(a), b); }
    public static NDArray minimum(NDArray a, double b) { return minimum(a, NDArray.scalar(b)); }
    public static NDArray minimum(NDArray a, int b) { return minimum(a, NDArray.scalar(b)); }
    public static double minimum(double a, double b) { return Math.min(a, b); }

    /// Python's `a % b`, of b's sign; of integers by 0 it is 0.
    public static NDArray mod(NDArray a, NDArray b) { return a.mod(b); }
    public static NDArray mod(NDArray a, double b) { return a.mod(b); }
    public static NDArray mod(NDArray a, int b) { return a.mod(b); }
    public static NDArray mod(double a, NDArray b) { return NDArray.scalar(a).mod(b); }
    public static NDArray mod(int a, NDArray b) { return NDArray.scalar(a).mod(b); }
    public static double mod(double a, double b) { return Op.MOD.apply(a, b); }
    public static int mod(int a, int b) { return (int) Op.MOD.whole(a, b); }

    /// Python's `a // b`, rounded down; of integers by 0 it is 0.
    public static NDArray floorDivide(NDArray a, NDArray b) { return Elementwise.apply(Op.FLOOR_DIV, a, b); }
    public static NDArray floorDivide(NDArray a, double b) { return floorDivide(a, NDArray.scalar(b)); }
    public static NDArray floorDivide(NDArray a, int b) { return floorDivide(a, NDArray.scalar(b)); }

    /// Between a least and a greatest value; NaN stays.
    public static NDArray clip(NDArray x, NDArray least, NDArray greatest) { return Unary.clip(x, least, greatest); }
    public static NDArray clip(NDArray x, double least, double greatest) { return x.clip(least, greatest); }
    public static NDArray clip(NDArray x, int least, int greatest) { return x.clip(least, greatest); }

    // Booleans; all but 0 counts as true

    /// `a & b` of masks.
    public static NDArray logicalAnd(NDArray a, NDArray b) { return Elementwise.apply(Op.AND, a, b); }

    /// `a | b` of masks.
    public static NDArray logicalOr(NDArray a, NDArray b) { return Elementwise.apply(Op.OR, a, b); }

    /// `a ^ b` of masks: one of the two, not both.
    public static NDArray logicalXor(NDArray a, NDArray b) { return Elementwise.apply(Op.XOR, a, b); }

    /// `~a` of a mask.
    public static NDArray logicalNot(NDArray a) { return Unary.test(a, v -> v == 0 ? 1 : 0); }

    /// Where values are NaN.
    public static NDArray isnan(NDArray x) { return Unary.test(x, v -> v != v ? 1 : 0); }
    public static boolean isnan(double x) { return x != x; }

    /// Where values are infinite.
    public static NDArray isinf(NDArray x) { return Unary.test(x, v -> Double.isInfinite(v) ? 1 : 0); }
    public static boolean isinf(double x) { return Double.isInfinite(x); }

    /// Where values are neither infinite nor NaN.
    public static NDArray isfinite(NDArray x) { return Spread.isFinite(x); }
    public static boolean isfinite(double x) { return Double.isFinite(x); }

    // Functions, value by value

    /// e to the power of x, within one unit in the last place, the same on every machine.
    public static NDArray exp(NDArray x) { return Unary.exp(x); }
    public static double exp(double x) { return Exp.exp(x); }

    /// The natural logarithm; of 0 -inf, of negative numbers NaN.
    public static NDArray log(NDArray x) { return Unary.log(x); }
    public static double log(double x) { return RoundedLog.log(x); }

    /// The logarithm to base 2, and to base 10.
    public static NDArray log2(NDArray x) { return x.map(Unary::log2); }
    public static double log2(double x) { return Unary.log2(x); }

    /// The logarithm to base 10 of each value, floats.
    public static NDArray log10(NDArray x) { return x.map(Unary::log10); }
    public static double log10(double x) { return Unary.log10(x); }

    /// The square root of each value, floats: NaN below 0.
    public static NDArray sqrt(NDArray x) { return Unary.sqrt(x); }
    public static double sqrt(double x) { return Math.sqrt(x); }

    /// Of angles in radians.
    public static NDArray sin(NDArray x) { return x.map(StrictMath::sin); }
    public static double sin(double x) { return StrictMath.sin(x); }

    /// The cosine of each value, in radians.
    public static NDArray cos(NDArray x) { return x.map(StrictMath::cos); }
    public static double cos(double x) { return StrictMath.cos(x); }

    /// The tangent of each value, in radians.
    public static NDArray tan(NDArray x) { return x.map(StrictMath::tan); }
    public static double tan(double x) { return StrictMath.tan(x); }

    /// The hyperbolic tangent of each value.
    public static NDArray tanh(NDArray x) { return x.map(StrictMath::tanh); }
    public static double tanh(double x) { return StrictMath.tanh(x); }

    /// Each value without its sign.
    public static NDArray abs(NDArray x) { return x.abs(); }
    public static double abs(double x) { return Math.abs(x); }

    /// `x * x`
    public static NDArray square(NDArray x) { return Unary.square(x); }
    public static double square(double x) { return x * x; }

    /// -1, 0 or 1, NaN of NaN.
    public static NDArray sign(NDArray x) { return Unary.sign(x); }
    public static double sign(double x) { return Unary.sign(x); }

    /// To the nearest whole number, or to that many decimals; half way to the even one, as in Python. Floats stay floats.
    public static NDArray round(NDArray x) { return x.round(); }
    public static NDArray round(NDArray x, int decimals) { return x.round(decimals); }
    public static double round(double x) { return Math.rint(x); }
    public static double round(double x, int decimals) { return Unary.round(x, decimals); }

    /// Rounded down; floats.
    public static NDArray floor(NDArray x) { return x.map(Math::floor); }
    public static double floor(double x) { return Math.floor(x); }

    /// Rounded up; floats.
    public static NDArray ceil(NDArray x) { return x.map(Math::ceil); }
    public static double ceil(double x) { return Math.ceil(x); }

    /// As unsigned bytes, 0 to 255: cut towards zero, and counted from 0 again beyond. They go on as int64.
    public static NDArray uint8(NDArray x) { return x.astype(uint8); }

    /// A number rounded to 32 bits.
    public static double float32(double x) { return (float) x; }

    /// `function` applied to each value: for those that are not here.
    public static NDArray vectorize(DoubleUnaryOperator function, NDArray x) { return x.map(function); }
}
