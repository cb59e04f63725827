package common.numpy;

import common.numpy.NDArray.Type;

/// `np.where`
final class Choosing {

    private Choosing() {}

    static NDArray where(NDArray mask, NDArray a, NDArray b) {
        var type = Type.common(a.type(), b.type());
        if (!mask.shape().canMeet(a.shape()) || !mask.shape().canMeet(b.shape()) || !a.shape().canMeet(b.shape())) {
            throw Shape.mismatch("operands could not be broadcast together with shapes", mask.shape(), a.shape(), b.shape());
        }
        var shape = mask.shape().broadcast(a.shape()).broadcast(b.shape());
        var chosen = Views.broadcast(mask, shape).toArray();
        var yes = Views.broadcast(a, shape).toArray();
        var out = Views.broadcast(b, shape).toArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = Op.choose(chosen[i] != 0, yes[i], out[i]);
        }
        return new NDArray(type, out, shape);
    }
}
