package common.numpy;

import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.MUL;
import static jdk.incubator.vector.VectorOperators.SUB;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Sums of the terms of an image, or of a place in many images, on the processor's vector registers, for VectorLanes: a
/// row of sums stays in registers, as there.
///
/// Registers of four at most: each row of B serves one sum, so it is loads that take the time, and of those of eight every one
/// lies across two lines of the cache (50 columns: 71 us for a batch of 100 images, and 60 with four).
///
/// `lanewise(FMA, …)` and its like are what `fma` calls, from a place that all vectors go through: with two lengths seen there the
/// compiler would be prepared for both, and vectors go through the heap.
final class VectorTerms {
    private static final VectorSpecies<Double> SPECIES =
            DoubleVector.SPECIES_PREFERRED.length() > 4 ? DoubleVector.SPECIES_256 : DoubleVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();

    private VectorTerms() {}

    /// Returns the first column that is left.
    static int add(char[] terms, int from, int to, double[] table, Kernels.Rows b, double[] c, int at) {
        int width = b.width(), j = 0;
        for (int left = width; left >= L; left = width - j) {
            int rest = left - 13 * L;
            if (left >= 7 * L && (rest <= 0 || rest >= L)) {
                inThirteen(terms, from, to, table, b.values(), b.offset(), b.stride(), c, at, j, Math.min(j + 7 * L, width - 6 * L));
                j += 13 * L;
            } else {
                inTwo(terms, from, to, table, b.values(), b.offset(), b.stride(), c, at, j, Math.min(j + L, width - L));
                j += 2 * L;
            }
        }
        return j;
    }

    /// Lanes.subtract; returns how many values it did.
    static int subtract(double[] from, double[] to, int at, double factor, double[] x, int n) {
        int whole = SPECIES.loopBound(n);
        for (int i = 0; i < whole; i += L) {
            load(from, at + i).lanewise(SUB, load(x, i).lanewise(MUL, factor)).intoArray(to, at + i);
        }
        return whole;
    }

    /// Seven registers of columns from j on, six from t on.
    private static void inThirteen(char[] terms, int from, int to, double[] table, double[] values, int offset, int stride, double[] c, int at,
            int j, int t) {
        DoubleVector s0 = load(c, at + j), s1 = load(c, at + j + L), s2 = load(c, at + j + 2 * L), s3 = load(c, at + j + 3 * L);
        DoubleVector s4 = load(c, at + j + 4 * L), s5 = load(c, at + j + 5 * L), s6 = load(c, at + j + 6 * L);
        DoubleVector s7 = load(c, at + t), s8 = load(c, at + t + L), s9 = load(c, at + t + 2 * L), s10 = load(c, at + t + 3 * L);
        DoubleVector s11 = load(c, at + t + 4 * L), s12 = load(c, at + t + 5 * L);
        for (int k = from; k < to; k++) {
            int term = terms[k];
            int start = offset + (term >>> 8) * stride;
            var factor = broadcast(table[term & 0xFF]);
            s0 = factor.lanewise(FMA, load(values, start + j), s0);
            s1 = factor.lanewise(FMA, load(values, start + j + L), s1);
            s2 = factor.lanewise(FMA, load(values, start + j + 2 * L), s2);
            s3 = factor.lanewise(FMA, load(values, start + j + 3 * L), s3);
            s4 = factor.lanewise(FMA, load(values, start + j + 4 * L), s4);
            s5 = factor.lanewise(FMA, load(values, start + j + 5 * L), s5);
            s6 = factor.lanewise(FMA, load(values, start + j + 6 * L), s6);
            s7 = factor.lanewise(FMA, load(values, start + t), s7);
            s8 = factor.lanewise(FMA, load(values, start + t + L), s8);
            s9 = factor.lanewise(FMA, load(values, start + t + 2 * L), s9);
            s10 = factor.lanewise(FMA, load(values, start + t + 3 * L), s10);
            s11 = factor.lanewise(FMA, load(values, start + t + 4 * L), s11);
            s12 = factor.lanewise(FMA, load(values, start + t + 5 * L), s12);
        }
        s0.intoArray(c, at + j);
        s1.intoArray(c, at + j + L);
        s2.intoArray(c, at + j + 2 * L);
        s3.intoArray(c, at + j + 3 * L);
        s4.intoArray(c, at + j + 4 * L);
        s5.intoArray(c, at + j + 5 * L);
        s6.intoArray(c, at + j + 6 * L);
        s7.intoArray(c, at + t);
        s8.intoArray(c, at + t + L);
        s9.intoArray(c, at + t + 2 * L);
        s10.intoArray(c, at + t + 3 * L);
        s11.intoArray(c, at + t + 4 * L);
        s12.intoArray(c, at + t + 5 * L);
    }

    private static void inTwo(char[] terms, int from, int to, double[] table, double[] values, int offset, int stride, double[] c, int at, int j, int t) {
        DoubleVector s0 = load(c, at + j), s1 = load(c, at + t);
        for (int k = from; k < to; k++) {
            int term = terms[k];
            int start = offset + (term >>> 8) * stride;
            var factor = broadcast(table[term & 0xFF]);
            s0 = factor.lanewise(FMA, load(values, start + j), s0);
            s1 = factor.lanewise(FMA, load(values, start + t), s1);
        }
        s0.intoArray(c, at + j);
        s1.intoArray(c, at + t);
    }

    private static DoubleVector load(double[] values, int from) {
        return DoubleVector.fromArray(SPECIES, values, from);
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
