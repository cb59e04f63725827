package common.numpy;

import common.numpy.NDArray.Type;

/// An operation on two numbers, and what it makes of their types, as in NumPy: booleans stay booleans under + (or) and *
/// (and), integers stay integers but under /, and whatever meets a float becomes one.
enum Op {
    ADD("add"), SUB("subtract"), MUL("multiply"), DIV("divide"), POW("power"), MOD("remainder"), FLOOR_DIV("floor_divide"),
    MAX("maximum"), MIN("minimum"),
    GT("greater"), GTE("greater_equal"), LT("less"), LTE("less_equal"), EQ("equal"), NEQ("not_equal"),
    AND("logical_and"), OR("logical_or"), XOR("logical_xor");

    /// NumPy's name.
    final String ufunc;

    Op(String ufunc) {
        this.ufunc = ufunc;
    }

    /// The result's type; throws IllegalArgumentException where NumPy refuses these.
    Type type(Type a, Type b) {
        return switch (this) {
            case ADD, MUL, MAX, MIN -> Type.common(a, b);
            case SUB -> {
                if (a == Type.BOOL && b == Type.BOOL) {
                    throw new IllegalArgumentException("numpy boolean subtract, the `-` operator, is not supported, "
                            + "use the bitwise_xor, the `^` operator, or the logical_xor function instead.");
                }
                yield Type.common(a, b);
            }
            case POW, MOD, FLOOR_DIV -> Type.common(Type.common(a, b), Type.INT64);
            case DIV -> Type.FLOAT64;
            case GT, GTE, LT, LTE, EQ, NEQ, AND, OR, XOR -> Type.BOOL;
        };
    }

    /// This operation on booleans, which are 0 and 1: their sum is "or".
    Op on(Type result) {
        return result == Type.BOOL && this == ADD ? MAX : this;
    }

    /// Whether it is one of the four operations that formulas are made of.
    boolean isArithmetic() {
        return this == ADD || this == SUB || this == MUL || this == DIV;
    }

    /// Of floats.
    double apply(double a, double b) {
        return switch (this) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case POW -> b == 2 ? a * a : RoundedPower.pow(a, b);
            case MOD -> remainder(a, b);
            case FLOOR_DIV -> floorDivide(a, b);
            case MAX -> max(a, b);
            case MIN -> min(a, b);
            case GT -> a > b ? 1 : 0;
            case GTE -> a >= b ? 1 : 0;
            case LT -> a < b ? 1 : 0;
            case LTE -> a <= b ? 1 : 0;
            case EQ -> a == b ? 1 : 0;
            case NEQ -> a != b ? 1 : 0;
            case AND -> a != 0 && b != 0 ? 1 : 0;
            case OR -> a != 0 || b != 0 ? 1 : 0;
            case XOR -> a != 0 ^ b != 0 ? 1 : 0;
        };
    }

    /// Of integers: exact, or refused.
    double whole(double a, double b) {
        double result = switch (this) {
            case POW -> Whole.power(a, b);
            case MOD -> b == 0 ? 0 : Math.floorMod((long) a, (long) b);
            case FLOOR_DIV -> b == 0 ? 0 : Math.floorDiv((long) a, (long) b);
            default -> apply(a, b) + 0.0; // no integer is -0.0
        };
        if (Math.abs(result) >= Whole.LIMIT && !isExact(a, b, result)) {
            throw Whole.tooLarge();
        }
        return result;
    }

    private boolean isExact(double a, double b, double result) {
        return Math.abs(result) == Whole.LIMIT && switch (this) {
            case ADD -> result - a == b;
            case SUB -> a - result == b;
            case MUL -> Math.fma(a, b, -result) == 0;
            default -> true;
        };
    }

    static double truth(boolean condition) {
        return choose(condition, 1, 0);
    }

    /// `condition ? yes : no` by way of their bits: processors choose between whole numbers without a branch, which they
    /// would guess wrong every other time where half of the values are negative.
    static double choose(boolean condition, double yes, double no) {
        return Double.longBitsToDouble(condition ? Double.doubleToRawLongBits(yes) : Double.doubleToRawLongBits(no));
    }

    /// NaN where one is; of 0 and -0 the second, as processors have it.
    static double max(double a, double b) {
        return a == b ? b : Math.max(a, b);
    }

    static double min(double a, double b) {
        return a == b ? b : Math.min(a, b);
    }

    /// Python's `%`: of the divisor's sign.
    private static double remainder(double a, double b) {
        double rest = a % b;
        if (rest == 0) {
            return Math.copySign(0.0, b);
        }
        return rest < 0 != b < 0 ? rest + b : rest;
    }

    /// Python's `//`, rounded down.
    private static double floorDivide(double a, double b) {
        if (b == 0) {
            return a / b;
        }
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && rest < 0 != b < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }
}
