package common.numpy;

import java.util.function.DoubleUnaryOperator;

/// `np`, second part: arithmetic with a number on the left, and functions value by value.
abstract class NpFunctions extends NpCreation {

    NpFunctions() {}

    // number op array: operands keep their places

    /// `a + b`
    public static NDArray add(NDArray a, NDArray b) { return a.add(b); }
    public static NDArray add(double a, NDArray b) { return NDArray.scalar(a).add(b); }
    public static NDArray add(int a, NDArray b) { return NDArray.scalar(a).add(b); }

    /// `a - b`
    public static NDArray sub(NDArray a, NDArray b) { return a.sub(b); }
    public static NDArray sub(double a, NDArray b) { return NDArray.scalar(a).sub(b); }
    public static NDArray sub(int a, NDArray b) { return NDArray.scalar(a).sub(b); }

    /// `a * b`
    public static NDArray mul(NDArray a, NDArray b) { return a.mul(b); }
    public static NDArray mul(double a, NDArray b) { return NDArray.scalar(a).mul(b); }
    public static NDArray mul(int a, NDArray b) { return NDArray.scalar(a).mul(b); }

    /// `a / b`
    public static NDArray div(NDArray a, NDArray b) { return a.div(b); }
    public static NDArray div(double a, NDArray b) { return NDArray.scalar(a).div(b); }
    public static NDArray div(int a, NDArray b) { return NDArray.scalar(a).div(b); }

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

    // Functions, value by value

    /// e to the power of x, within one unit in the last place, the same on every machine.
    public static NDArray exp(NDArray x) { return Unary.exp(x); }
    public static double exp(double x) { return Exp.exp(x); }

    /// The natural logarithm; of 0 -inf, of negative numbers NaN.
    public static NDArray log(NDArray x) { return Unary.log(x); }
    public static double log(double x) { return RoundedLog.log(x); }

    public static NDArray sqrt(NDArray x) { return Unary.sqrt(x); }
    public static double sqrt(double x) { return Math.sqrt(x); }

    /// Of angles in radians.
    public static NDArray sin(NDArray x) { return x.map(StrictMath::sin); }
    public static double sin(double x) { return StrictMath.sin(x); }
    public static NDArray cos(NDArray x) { return x.map(StrictMath::cos); }
    public static double cos(double x) { return StrictMath.cos(x); }
    public static NDArray tanh(NDArray x) { return x.map(StrictMath::tanh); }
    public static double tanh(double x) { return StrictMath.tanh(x); }

    public static NDArray abs(NDArray x) { return x.abs(); }
    public static double abs(double x) { return Math.abs(x); }

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
