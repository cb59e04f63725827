package common.numpy;

/// Arithmetic of two numbers whose kind shows only when the program runs, as Python's: integers (`Integer`, `Long`, `Short`,
/// `Byte`) give a `Long`, and throw ArithmeticException beyond 2^63; all else, and `/`, gives a `Double`.
final class Numbers {

    private Numbers() {}

    static Number add(Number a, Number b) {
        return areWhole(a, b) ? (Number) Math.addExact(a.longValue(), b.longValue()) : a.doubleValue() + b.doubleValue();
    }

    static Number sub(Number a, Number b) {
        return areWhole(a, b) ? (Number) Math.subtractExact(a.longValue(), b.longValue()) : a.doubleValue() - b.doubleValue();
    }

    static Number mul(Number a, Number b) {
        return areWhole(a, b) ? (Number) Math.multiplyExact(a.longValue(), b.longValue()) : a.doubleValue() * b.doubleValue();
    }

    static Number div(Number a, Number b) {
        return a.doubleValue() / b.doubleValue();
    }

    private static boolean areWhole(Number a, Number b) {
        return isWhole(a) && isWhole(b);
    }

    private static boolean isWhole(Number x) {
        return x instanceof Integer || x instanceof Long || x instanceof Short || x instanceof Byte;
    }
}
