package common.numpy;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The innermost loops on the processor's vector registers (JEP 508), the sums of a row staying there.
///
/// A row is covered by registers in two runs, from column j and from column t on. Where its width is no multiple of the
/// registers' length the runs overlap: some sums are computed twice, in the same way, and neither masks nor a loop for the
/// rest are needed. (Two starts, and constants from there, are what lets the compiler keep everything in registers.)
final class VectorLanes implements Lanes {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();
    private static final Lanes NARROW = ScalarLanes.LANES;

    /// Sums over a run of columns, held in registers: half of them from column j on, half from t on.
    private interface Columns {
        void sum(int j, int t);
    }

    /// Covers `width` columns by runs of `most` registers and of two, so that no columns are left over where that can be helped.
    /// Returns the first column that is left.
    private static int overColumns(int width, int most, Columns inMost, Columns inTwo) {
        int j = 0;
        for (int left = width; left >= L; left = width - j) {
            int rest = left - most * L;
            boolean wide = left >= most / 2 * L && (rest <= 0 || rest >= L);
            int registers = wide ? most : 2;
            (wide ? inMost : inTwo).sum(j, Math.min(j + registers / 2 * L, width - registers / 2 * L));
            j += registers * L;
        }
        return j;
    }

    @Override
    public void oneRow(Panel a, Kernels.Rows b, double[] c, int at) {
        int left = overColumns(b.width(), 8, (j, t) -> oneByEight(a, b, c, at, j, t), (j, t) -> oneByTwo(a, b, c, at, j, t));
        ScalarLanes.oneRow(a, b, c, at, left);
    }

    private static void oneByEight(Panel a, Kernels.Rows b, double[] c, int at, int j, int t) {
        DoubleVector s0 = load(c, at + j), s1 = load(c, at + j + L), s2 = load(c, at + j + 2 * L), s3 = load(c, at + j + 3 * L);
        DoubleVector s4 = load(c, at + t), s5 = load(c, at + t + L), s6 = load(c, at + t + 2 * L), s7 = load(c, at + t + 3 * L);
        var factors = a.values();
        var places = a.places();
        var values = b.values();
        int count = a.count(), step = a.step(), stride = b.stride();
        for (int k = 0, from = a.offset(); k < count; k++, from += step) {
            var factor = broadcast(factors[from]);
            int start = b.offset() + places[k] * stride;
            s0 = factor.fma(load(values, start + j), s0);
            s1 = factor.fma(load(values, start + j + L), s1);
            s2 = factor.fma(load(values, start + j + 2 * L), s2);
            s3 = factor.fma(load(values, start + j + 3 * L), s3);
            s4 = factor.fma(load(values, start + t), s4);
            s5 = factor.fma(load(values, start + t + L), s5);
            s6 = factor.fma(load(values, start + t + 2 * L), s6);
            s7 = factor.fma(load(values, start + t + 3 * L), s7);
        }
        s0.intoArray(c, at + j);
        s1.intoArray(c, at + j + L);
        s2.intoArray(c, at + j + 2 * L);
        s3.intoArray(c, at + j + 3 * L);
        s4.intoArray(c, at + t);
        s5.intoArray(c, at + t + L);
        s6.intoArray(c, at + t + 2 * L);
        s7.intoArray(c, at + t + 3 * L);
    }

    private static void oneByTwo(Panel a, Kernels.Rows b, double[] c, int at, int j, int t) {
        DoubleVector s0 = load(c, at + j), s1 = load(c, at + t);
        var factors = a.values();
        var places = a.places();
        var values = b.values();
        int count = a.count(), step = a.step(), stride = b.stride();
        for (int k = 0, from = a.offset(); k < count; k++, from += step) {
            var factor = broadcast(factors[from]);
            int start = b.offset() + places[k] * stride;
            s0 = factor.fma(load(values, start + j), s0);
            s1 = factor.fma(load(values, start + t), s1);
        }
        s0.intoArray(c, at + j);
        s1.intoArray(c, at + t);
    }

    @Override
    public void spreadRow(Panel a, double[] b, int from, int width, double[] c) {
        int left = overColumns(width, 8, (j, t) -> spreadEight(a, b, from, width, c, j, t), (j, t) -> spreadTwo(a, b, from, width, c, j, t));
        ScalarLanes.spreadRow(a, b, from, width, c, left);
    }

    private static void spreadEight(Panel a, double[] b, int from, int width, double[] c, int j, int t) {
        DoubleVector b0 = load(b, from + j), b1 = load(b, from + j + L), b2 = load(b, from + j + 2 * L), b3 = load(b, from + j + 3 * L);
        DoubleVector b4 = load(b, from + t), b5 = load(b, from + t + L), b6 = load(b, from + t + 2 * L), b7 = load(b, from + t + 3 * L);
        var factors = a.values();
        var places = a.places();
        int count = a.count(), step = a.step();
        for (int k = 0, f = a.offset(); k < count; k++, f += step) {
            var factor = broadcast(factors[f]);
            int at = places[k] * width;
            var s0 = factor.fma(b0, load(c, at + j));
            var s1 = factor.fma(b1, load(c, at + j + L));
            var s2 = factor.fma(b2, load(c, at + j + 2 * L));
            var s3 = factor.fma(b3, load(c, at + j + 3 * L));
            var s4 = factor.fma(b4, load(c, at + t));
            var s5 = factor.fma(b5, load(c, at + t + L));
            var s6 = factor.fma(b6, load(c, at + t + 2 * L));
            var s7 = factor.fma(b7, load(c, at + t + 3 * L));
            s0.intoArray(c, at + j);
            s1.intoArray(c, at + j + L);
            s2.intoArray(c, at + j + 2 * L);
            s3.intoArray(c, at + j + 3 * L);
            s4.intoArray(c, at + t);
            s5.intoArray(c, at + t + L);
            s6.intoArray(c, at + t + 2 * L);
            s7.intoArray(c, at + t + 3 * L);
        }
    }

    private static void spreadTwo(Panel a, double[] b, int from, int width, double[] c, int j, int t) {
        DoubleVector b0 = load(b, from + j), b1 = load(b, from + t);
        var factors = a.values();
        var places = a.places();
        int count = a.count(), step = a.step();
        for (int k = 0, f = a.offset(); k < count; k++, f += step) {
            var factor = broadcast(factors[f]);
            int at = places[k] * width;
            var s0 = factor.fma(b0, load(c, at + j));
            var s1 = factor.fma(b1, load(c, at + t));
            s0.intoArray(c, at + j);
            s1.intoArray(c, at + t);
        }
    }

    /// Four registers of columns at a time for four rows: each load of B serves four products.
    @Override
    public void fourRows(Panel a, Kernels.Rows b, double[] c, int at) {
        Columns inTwo = (j, t) -> fourByTwo(a, b, c, at, j, t);
        // a processor with registers of 4 has just sixteen of them
        int left = overColumns(b.width(), L == 4 ? 2 : 4, L == 4 ? inTwo : (j, t) -> fourByFour(a, b, c, at, j, t), inTwo);
        ScalarLanes.fourRows(a, b, c, at, left);
    }

    private static void fourByFour(Panel a, Kernels.Rows b, double[] c, int at, int j, int t) {
        int width = b.width(), at1 = at + width, at2 = at1 + width, at3 = at2 + width;
        DoubleVector s00 = load(c, at + j), s01 = load(c, at + j + L), s02 = load(c, at + t), s03 = load(c, at + t + L);
        DoubleVector s10 = load(c, at1 + j), s11 = load(c, at1 + j + L), s12 = load(c, at1 + t), s13 = load(c, at1 + t + L);
        DoubleVector s20 = load(c, at2 + j), s21 = load(c, at2 + j + L), s22 = load(c, at2 + t), s23 = load(c, at2 + t + L);
        DoubleVector s30 = load(c, at3 + j), s31 = load(c, at3 + j + L), s32 = load(c, at3 + t), s33 = load(c, at3 + t + L);
        var factors = a.values();
        var places = a.places();
        var values = b.values();
        int count = a.count(), step = a.step(), stride = b.stride(), row1 = a.rowStride(), row2 = 2 * row1, row3 = 3 * row1;
        for (int k = 0, from = a.offset(); k < count; k++, from += step) {
            int start = b.offset() + places[k] * stride;
            DoubleVector b0 = load(values, start + j), b1 = load(values, start + j + L), b2 = load(values, start + t), b3 = load(values, start + t + L);
            var a0 = broadcast(factors[from]);
            s00 = a0.fma(b0, s00);
            s01 = a0.fma(b1, s01);
            s02 = a0.fma(b2, s02);
            s03 = a0.fma(b3, s03);
            var a1 = broadcast(factors[from + row1]);
            s10 = a1.fma(b0, s10);
            s11 = a1.fma(b1, s11);
            s12 = a1.fma(b2, s12);
            s13 = a1.fma(b3, s13);
            var a2 = broadcast(factors[from + row2]);
            s20 = a2.fma(b0, s20);
            s21 = a2.fma(b1, s21);
            s22 = a2.fma(b2, s22);
            s23 = a2.fma(b3, s23);
            var a3 = broadcast(factors[from + row3]);
            s30 = a3.fma(b0, s30);
            s31 = a3.fma(b1, s31);
            s32 = a3.fma(b2, s32);
            s33 = a3.fma(b3, s33);
        }
        s00.intoArray(c, at + j);
        s01.intoArray(c, at + j + L);
        s02.intoArray(c, at + t);
        s03.intoArray(c, at + t + L);
        s10.intoArray(c, at1 + j);
        s11.intoArray(c, at1 + j + L);
        s12.intoArray(c, at1 + t);
        s13.intoArray(c, at1 + t + L);
        s20.intoArray(c, at2 + j);
        s21.intoArray(c, at2 + j + L);
        s22.intoArray(c, at2 + t);
        s23.intoArray(c, at2 + t + L);
        s30.intoArray(c, at3 + j);
        s31.intoArray(c, at3 + j + L);
        s32.intoArray(c, at3 + t);
        s33.intoArray(c, at3 + t + L);
    }

    private static void fourByTwo(Panel a, Kernels.Rows b, double[] c, int at, int j, int t) {
        int width = b.width(), at1 = at + width, at2 = at1 + width, at3 = at2 + width;
        DoubleVector s00 = load(c, at + j), s01 = load(c, at + t);
        DoubleVector s10 = load(c, at1 + j), s11 = load(c, at1 + t);
        DoubleVector s20 = load(c, at2 + j), s21 = load(c, at2 + t);
        DoubleVector s30 = load(c, at3 + j), s31 = load(c, at3 + t);
        var factors = a.values();
        var places = a.places();
        var values = b.values();
        int count = a.count(), step = a.step(), stride = b.stride(), row1 = a.rowStride(), row2 = 2 * row1, row3 = 3 * row1;
        for (int k = 0, from = a.offset(); k < count; k++, from += step) {
            int start = b.offset() + places[k] * stride;
            DoubleVector b0 = load(values, start + j), b1 = load(values, start + t);
            var a0 = broadcast(factors[from]);
            s00 = a0.fma(b0, s00);
            s01 = a0.fma(b1, s01);
            var a1 = broadcast(factors[from + row1]);
            s10 = a1.fma(b0, s10);
            s11 = a1.fma(b1, s11);
            var a2 = broadcast(factors[from + row2]);
            s20 = a2.fma(b0, s20);
            s21 = a2.fma(b1, s21);
            var a3 = broadcast(factors[from + row3]);
            s30 = a3.fma(b0, s30);
            s31 = a3.fma(b1, s31);
        }
        s00.intoArray(c, at + j);
        s01.intoArray(c, at + t);
        s10.intoArray(c, at1 + j);
        s11.intoArray(c, at1 + t);
        s20.intoArray(c, at2 + j);
        s21.intoArray(c, at2 + t);
        s30.intoArray(c, at3 + j);
        s31.intoArray(c, at3 + t);
    }

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
    private static final DoubleVector T2 = broadcast(Exp.TAYLOR[2]), T3 = broadcast(Exp.TAYLOR[3]), T4 = broadcast(Exp.TAYLOR[4]), T5 = broadcast(Exp.TAYLOR[5]);
    private static final DoubleVector T6 = broadcast(Exp.TAYLOR[6]), T7 = broadcast(Exp.TAYLOR[7]), T8 = broadcast(Exp.TAYLOR[8]), T9 = broadcast(Exp.TAYLOR[9]);
    private static final DoubleVector T10 = broadcast(Exp.TAYLOR[10]), T11 = broadcast(Exp.TAYLOR[11]), T12 = broadcast(Exp.TAYLOR[12]), T13 = broadcast(Exp.TAYLOR[13]);
    private static final DoubleVector A1 = broadcast(Log.ATANH[1]), A2 = broadcast(Log.ATANH[2]), A3 = broadcast(Log.ATANH[3]), A4 = broadcast(Log.ATANH[4]);
    private static final DoubleVector A5 = broadcast(Log.ATANH[5]), A6 = broadcast(Log.ATANH[6]), A7 = broadcast(Log.ATANH[7]);
    private static final DoubleVector A8 = broadcast(Log.ATANH[8]), A9 = broadcast(Log.ATANH[9]), A10 = broadcast(Log.ATANH[10]);

    /// Exp.exp, a register at a time; one with a value near the ends of double's range is left to the plain loop.
    @Override
    public void exp(double[] a, int from, int to) {
        int i = from;
        for (; i + L <= to; i += L) {
            var x = DoubleVector.fromArray(SPECIES, a, i);
            if (!x.abs().compare(VectorOperators.LT, NORMAL).allTrue()) {
                NARROW.exp(a, i, i + L);
                continue;
            }
            var rounded = x.fma(LOG2_E, ROUND); // its last bits are n
            var minus = ROUND.sub(rounded);
            var r = minus.fma(LN2_LOW, minus.fma(LN2_HIGH, x));
            var power = T13.fma(r, T12).fma(r, T11).fma(r, T10).fma(r, T9).fma(r, T8).fma(r, T7).fma(r, T6).fma(r, T5)
                    .fma(r, T4).fma(r, T3).fma(r, T2).fma(r, ONE).fma(r, ONE);
            var n = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            power.reinterpretAsLongs().add(n).reinterpretAsDoubles().intoArray(a, i); // n more in the exponent
        }
        NARROW.exp(a, i, to);
    }

    /// ScalarLanes.crossEntropy, a register at a time. (One method, and a long one: the compiler leaves it by itself. In pieces,
    /// short enough to become part of their callers, it was twice as slow in most runs.)
    @Override
    public void crossEntropy(double[] scores, double[] direction, int k, double origin, double[] a, int from, int to) {
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
            var x = load(e, k * L).div(sum).add(NOT_ZERO);
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
