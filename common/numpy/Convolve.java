package common.numpy;

import common.numpy.NDArray.Type;

/// `np.convolve`: sums of products from left to right.
final class Convolve {

    private Convolve() {}

    static NDArray of(NDArray a, NDArray v, String mode) {
        if (a.ndim() > 1 || v.ndim() > 1) {
            throw new IllegalArgumentException("object too deep for desired array");
        }
        if (v.size() > a.size()) {
            return of(v, a, mode);
        }
        if (v.size() == 0) {
            throw new IllegalArgumentException((a.size() == 0 ? "a" : "v") + " cannot be empty");
        }
        int n = a.size();
        int m = v.size();
        int first = switch (mode) { // of the n + m - 1 values
            case "full" -> 0;
            case "same" -> (m - 1) / 2;
            case "valid" -> m - 1;
            default -> throw new IllegalArgumentException("mode must be one of 'valid', 'same', or 'full' (got '" + mode + "')");
        };
        int length = switch (mode) {
            case "full" -> n + m - 1;
            case "same" -> n;
            default -> n - m + 1;
        };
        double[] av = a.values(), vv = v.values(), out = new double[length];
        for (int i = 0; i < length; i++) {
            int at = first + i; // out[i] is the sum of a[k] v[at - k]
            for (int k = Math.max(0, at - m + 1); k <= Math.min(at, n - 1); k++) {
                out[i] += av[k] * vv[at - k];
            }
        }
        return NDArray.of(Type.common(a.type(), v.type()), out, length);
    }
}
