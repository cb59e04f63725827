//JAVA 25+

/// Section 5.4.1: a multiplication that knows its derivatives.
class MulLayer {
    Number x;
    Number y;

    Number forward(Number x, Number y) {
        this.x = x;
        this.y = y;
        var out = Python.mul(x, y);

        return out;
    }

    Derivatives backward(Number dout) {
        var dx = Python.mul(dout, y); // x and y change places
        var dy = Python.mul(dout, x);

        return new Derivatives(dx, dy);
    }
}

/// Section 5.4.2: an addition passes its derivative on to both sides.
class AddLayer {
    Number forward(Number x, Number y) {
        var out = Python.add(x, y);

        return out;
    }

    Derivatives backward(Number dout) {
        var dx = Python.mul(dout, 1);
        var dy = Python.mul(dout, 1);

        return new Derivatives(dx, dy);
    }
}

/// What Python returns as `dx, dy`.
record Derivatives(Number dx, Number dy) {}

/// `x * y` and `x + y` of numbers whose kind shows only when the program runs: of whole numbers whole, else floats.
class Python {
    static Number mul(Number x, Number y) {
        return isWhole(x) && isWhole(y) ? (Number) Math.multiplyExact(x.longValue(), y.longValue()) : x.doubleValue() * y.doubleValue();
    }

    static Number add(Number x, Number y) {
        return isWhole(x) && isWhole(y) ? (Number) Math.addExact(x.longValue(), y.longValue()) : x.doubleValue() + y.doubleValue();
    }

    private static boolean isWhole(Number x) {
        return x instanceof Integer || x instanceof Long;
    }
}
