package common.numpy;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Exponentials and losses on the processor's vector registers, for VectorLanes.
final class VectorFunctions {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();
    private static final Lanes NARROW = ScalarLanes.LANES;

    private VectorFunctions() {}

    // A vector that is passed to a method which the compiler leaves as a call, or kept over a loop that it does not see through,
    // goes through the heap, at ten times the cost. So below nothing but the vectors' own methods is called with vectors,
    // constants are made once, and polynomials are written out.
    private static final DoubleVector ONE = broadcast(1);
    private static final DoubleVector LOG2_E = broadcast(Exp.LOG2_E);
    private static final DoubleVector ROUND = broadcast(Exp.ROUND);
    private static final DoubleVector ROUND_BIASED = broadcast(Exp.ROUND + 1023);
    private static final DoubleVector LN2_HIGH = broadcast(Exp.LN2_HIGH);
    private static final DoubleVector LN2_LOW = broadcast(Exp.LN2_LOW);
    private static final DoubleVector NORMAL = broadcast(Exp.NORMAL);
    private static final DoubleVector T2 = broadcast(Exp.TAYLOR[2]), T3 = broadcast(Exp.TAYLOR[3]),
            T4 = broadcast(Exp.TAYLOR[4]), T5 = broadcast(Exp.TAYLOR[5]);
    private static final DoubleVector T6 = broadcast(Exp.TAYLOR[6]), T7 = broadcast(Exp.TAYLOR[7]),
            T8 = broadcast(Exp.TAYLOR[8]), T9 = broadcast(Exp.TAYLOR[9]);
    private static final DoubleVector T10 = broadcast(Exp.TAYLOR[10]), T11 = broadcast(Exp.TAYLOR[11]),
            T12 = broadcast(Exp.TAYLOR[12]), T13 = broadcast(Exp.TAYLOR[13]);
    private static final DoubleVector A1 = broadcast(Log.ATANH[1]), A2 = broadcast(Log.ATANH[2]), A3 = broadcast(Log.ATANH[3]), A4 = broadcast(Log.ATANH[4]);
    private static final DoubleVector A5 = broadcast(Log.ATANH[5]), A6 = broadcast(Log.ATANH[6]), A7 = broadcast(Log.ATANH[7]);
    private static final DoubleVector A8 = broadcast(Log.ATANH[8]), A9 = broadcast(Log.ATANH[9]), A10 = broadcast(Log.ATANH[10]);

    /// Exp.exp, a register at a time; one with a value near the ends of double's range is left to the plain loop.
    static void exp(double[] a, int from, int to) {
        int i = from;
        for (; i + 2 * L <= to; i += 2 * L) { // two at a time: one register's steps wait for one another
            var x = load(a, i);
            var y = load(a, i + L);
            if (!x.abs().max(y.abs()).compare(VectorOperators.LT, NORMAL).allTrue()) {
                NARROW.exp(a, i, i + 2 * L);
                continue;
            }
            var rounded = x.fma(LOG2_E, ROUND); // its last bits are n
            var roundedY = y.fma(LOG2_E, ROUND);
            var minus = ROUND.sub(rounded);
            var minusY = ROUND.sub(roundedY);
            var r = minus.fma(LN2_LOW, minus.fma(LN2_HIGH, x));
            var q = minusY.fma(LN2_LOW, minusY.fma(LN2_HIGH, y));
            var power = T13.fma(r, T12).fma(r, T11).fma(r, T10).fma(r, T9).fma(r, T8).fma(r, T7).fma(r, T6).fma(r, T5)
                    .fma(r, T4).fma(r, T3).fma(r, T2).fma(r, ONE).fma(r, ONE);
            var powerY = T13.fma(q, T12).fma(q, T11).fma(q, T10).fma(q, T9).fma(q, T8).fma(q, T7).fma(q, T6).fma(q, T5)
                    .fma(q, T4).fma(q, T3).fma(q, T2).fma(q, ONE).fma(q, ONE);
            var n = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            var m = roundedY.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            power.reinterpretAsLongs().add(n).reinterpretAsDoubles().intoArray(a, i); // n more in the exponent
            powerY.reinterpretAsLongs().add(m).reinterpretAsDoubles().intoArray(a, i + L);
        }
        NARROW.exp(a, i, to);
    }

    /// ScalarLanes.crossEntropy, a register at a time. (One method, and a long one: the compiler leaves it by itself. In pieces,
    /// short enough to become part of their callers, it was twice as slow in most runs.)
    static void crossEntropy(double[] scores, double[] direction, int k, double origin, double[] a, int from, int to) {
        var e = new double[scores.length * L]; // (classes, lanes)
        int i = from;
        for (; i + L <= to; i += L) {
            var delta = load(a, i).sub(origin);
            var max = broadcast(Double.NEGATIVE_INFINITY);
            for (int c = 0; c < scores.length; c++) {
                var score = delta.fma(broadcast(direction[c]), broadcast(scores[c]));
                score.intoArray(e, c * L);
                max = max.blend(score, score.compare(VectorOperators.GT, max));
            }
            for (int c = 0; c < scores.length; c++) {
                load(e, c * L).sub(max).intoArray(e, c * L);
            }
            exp(e, 0, e.length);
            var sum = DoubleVector.zero(SPECIES);
            for (int c = 0; c < scores.length; c++) {
                sum = sum.add(load(e, c * L));
            }

            // Log.log
            var x = load(e, k * L).div(sum).add(Lanes.NOT_ZERO);
            LongVector bits = x.reinterpretAsLongs();
            var biased = bits.add(Log.ONE - Log.SQRT_HALF).lanewise(VectorOperators.LSHR, 52);
            var exponent = biased.add(Log.ROUND).reinterpretAsDoubles().sub(ROUND_BIASED);
            var f = bits.sub(biased.lanewise(VectorOperators.LSHL, 52)).add(Log.ONE).reinterpretAsDoubles().sub(ONE).add(x.sub(x));
            var s = f.div(f.add(2));
            var square = s.mul(s);
            var series = A10.fma(square, A9).fma(square, A8).fma(square, A7).fma(square, A6).fma(square, A5)
                    .fma(square, A4).fma(square, A3).fma(square, A2).fma(square, A1);
            var half = f.mul(0.5).mul(f);
            var low = exponent.fma(LN2_LOW, s.mul(series.fma(square, half)));
            exponent.fma(LN2_HIGH, f.sub(half.sub(low))).neg().intoArray(a, i);
        }
        NARROW.crossEntropy(scores, direction, k, origin, a, i, to);
    }

    private static DoubleVector load(double[] values, int from) {
        return DoubleVector.fromArray(SPECIES, values, from);
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
