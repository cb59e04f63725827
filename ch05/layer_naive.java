//JAVA 25+

/// Section 5.4.1: a multiplication that knows its derivatives.
class MulLayer {
    private double x;
    private double y;

    double forward(double x, double y) {
        this.x = x;
        this.y = y;

        return x * y;
    }

    Derivatives backward(double dout) {
        double dx = dout * y; // x and y change places
        double dy = dout * x;

        return new Derivatives(dx, dy);
    }
}

/// Section 5.4.2: an addition passes its derivative on to both sides.
class AddLayer {
    double forward(double x, double y) {
        return x + y;
    }

    Derivatives backward(double dout) {
        double dx = dout * 1;
        double dy = dout * 1;

        return new Derivatives(dx, dy);
    }
}

/// What Python returns as `dx, dy`.
record Derivatives(double dx, double dy) {}
