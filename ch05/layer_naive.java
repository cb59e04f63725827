//JAVA 25+
//SOURCES ../common/files/Failure.java ../common/numpy/np.java

import common.numpy.np;

/// Section 5.4.1: a multiplication that knows its derivatives.
class MulLayer {
    Number x;
    Number y;

    Number forward(Number x, Number y) {
        this.x = x;
        this.y = y;
        var out = np.mul(x, y);

        return out;
    }

    Derivatives backward(Number dout) {
        var dx = np.mul(dout, y); // x and y change places
        var dy = np.mul(dout, x);

        return new Derivatives(dx, dy);
    }
}

/// Section 5.4.2: an addition passes its derivative on to both sides.
class AddLayer {
    Number forward(Number x, Number y) {
        var out = np.add(x, y);

        return out;
    }

    Derivatives backward(Number dout) {
        var dx = np.mul(dout, 1);
        var dy = np.mul(dout, 1);

        return new Derivatives(dx, dy);
    }
}

/// What Python returns as `dx, dy`.
record Derivatives(Number dx, Number dy) {}
