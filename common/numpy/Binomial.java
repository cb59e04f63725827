package common.numpy;

/// The number of successes among n trials that each succeed with probability p <= 1/2, drawn as NumPy's `RandomState` does it.
///
/// @see <a href="https://doi.org/10.1145/42372.42381">Kachitvichyanukul and Schmeiser: Binomial random variate generation (1988)</a>
record Binomial(MersenneTwister random, long n, double p) {

    long next() {
        return p * n <= 30 ? byInversion() : byRejection();
    }

    /// Takes the probabilities of 0, 1, 2, ... away from a uniform number until it is used up.
    private long byInversion() {
        double q = 1 - p;
        double mean = n * p;
        double none = Exp.exp(n * RoundedLog.log(q));
        long bound = (long) Math.min(n, mean + 10 * Math.sqrt(mean * q + 1));
        while (true) {
            double left = random.nextDouble();
            double probability = none;
            long x = 0;
            while (left > probability && x <= bound) {
                x++;
                left -= probability;
                probability = (n - x + 1) * p * probability / (x * q);
            }
            if (x <= bound) {
                return x;
            }
        }
    }

    /// The paper's BTPE: under a triangle, two parallelograms and two exponential tails that together cover the distribution.
    private long byRejection() {
        double q = 1 - p;
        double mode = n * p + p;
        long m = (long) Math.floor(mode);
        double deviation = n * p * q;
        double p1 = Math.floor(2.195 * Math.sqrt(deviation) - 4.6 * q) + 0.5;
        double middle = m + 0.5;
        double left = middle - p1;
        double right = middle + p1;
        double c = 0.134 + 20.5 / (15.3 + m);
        double fall = (mode - left) / (mode - left * p);
        double leftRate = fall * (1 + fall / 2);
        fall = (right - mode) / (right * q);
        double rightRate = fall * (1 + fall / 2);
        double p2 = p1 * (1 + 2 * c);
        double p3 = p2 + c / leftRate;
        double p4 = p3 + c / rightRate;
        while (true) {
            double u = random.nextDouble() * p4;
            double v = random.nextDouble();
            long y;
            if (u <= p1) { // the triangle
                return (long) Math.floor(middle - p1 * v + u);
            } else if (u <= p2) { // the parallelograms
                double x = left + (u - p1) / c;
                v = v * c + 1 - Math.abs(m - x + 0.5) / p1;
                if (v > 1) {
                    continue;
                }
                y = (long) Math.floor(x);
            } else if (u <= p3) { // the left tail
                y = (long) Math.floor(left + RoundedLog.log(v) / leftRate);
                if (y < 0 || v == 0) {
                    continue;
                }
                v = v * (u - p2) * leftRate;
            } else { // the right tail
                y = (long) Math.floor(right - RoundedLog.log(v) / rightRate);
                if (y > n || v == 0) {
                    continue;
                }
                v = v * (u - p3) * rightRate;
            }
            if (isUnder(v, y, m, deviation)) {
                return y;
            }
        }
    }

    /// Whether v lies under the probability of y, that of the mode m being 1.
    private boolean isUnder(double v, long y, long m, double deviation) {
        long k = Math.abs(y - m);
        double q = 1 - p;
        if (k <= 20 || k >= deviation / 2 - 1) {
            double s = p / q;
            double a = s * (n + 1);
            double f = 1;
            for (long i = m + 1; i <= y; i++) {
                f *= a / i - s;
            }
            for (long i = y + 1; i <= m; i++) {
                f /= a / i - s;
            }
            return v <= f;
        }
        double rho = k / deviation * ((k * (k / 3.0 + 0.625) + 1.0 / 6) / deviation + 0.5);
        double t = -k * k / (2 * deviation);
        double log = RoundedLog.log(v);
        if (log < t - rho || log > t + rho) {
            return log < t - rho;
        }
        double y1 = y + 1;
        double m1 = m + 1;
        double z = n + 1 - m;
        double w = n - y + 1;
        return log <= (m + 0.5) * RoundedLog.log(m1 / y1) + (n - m + 0.5) * RoundedLog.log(z / w) + (y - m) * RoundedLog.log(w * p / (y1 * q))
                + stirling(m1) + stirling(z) + stirling(y1) + stirling(w);
    }

    /// What Stirling's formula for x! leaves out.
    private static double stirling(double x) {
        double square = x * x;
        return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
    }
}
