package common;

//SOURCES Lanes.java ScalarLanes.java Exp.java Log.java

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
    private static final Lanes NARROW = new ScalarLanes();

    @Override
    public int addRows(SparseRows a, int k, int stop, int end, Kernels.Rows b, double[] c, int at) {
        int width = b.width();
        if (width < L) {
            return NARROW.addRows(a, k, stop, end, b, c, at);
        }
        int next = k;
        int j = 0;
        for (int left = width; left >= L; left = width - j) {
            int registers = left > 4 * L ? 8 : left > 2 * L ? 4 : 2;
            int t = Math.min(j + registers / 2 * L, width - registers / 2 * L);
            next = switch (registers) {
                case 8 -> addEight(a, k, stop, end, b, c, at, j, t);
                case 4 -> addFour(a, k, stop, end, b, c, at, j, t);
                default -> addTwo(a, k, stop, end, b, c, at, j, t);
            };
            j += registers * L;
        }
        ScalarLanes.addColumns(a, k, next, b, c, at, j);
        return next;
    }

    private static int addEight(SparseRows a, int k, int stop, int end, Kernels.Rows b, double[] c, int at, int j, int t) {
        DoubleVector s0 = load(c, at + j), s1 = load(c, at + j + L), s2 = load(c, at + j + 2 * L), s3 = load(c, at + j + 3 * L);
        DoubleVector s4 = load(c, at + t), s5 = load(c, at + t + L), s6 = load(c, at + t + 2 * L), s7 = load(c, at + t + 3 * L);
        var factors = a.factors;
        var columns = a.columns;
        var values = b.values();
        int offset = b.offset(), stride = b.stride();
        for (; k < stop && columns[k] < end; k++) {
            var factor = broadcast(factors[k]);
            int start = offset + columns[k] * stride;
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
        return k;
    }

    private static int addFour(SparseRows a, int k, int stop, int end, Kernels.Rows b, double[] c, int at, int j, int t) {
        DoubleVector s0 = load(c, at + j), s1 = load(c, at + j + L), s2 = load(c, at + t), s3 = load(c, at + t + L);
        var factors = a.factors;
        var columns = a.columns;
        var values = b.values();
        int offset = b.offset(), stride = b.stride();
        for (; k < stop && columns[k] < end; k++) {
            var factor = broadcast(factors[k]);
            int start = offset + columns[k] * stride;
            s0 = factor.fma(load(values, start + j), s0);
            s1 = factor.fma(load(values, start + j + L), s1);
            s2 = factor.fma(load(values, start + t), s2);
            s3 = factor.fma(load(values, start + t + L), s3);
        }
        s0.intoArray(c, at + j);
        s1.intoArray(c, at + j + L);
        s2.intoArray(c, at + t);
        s3.intoArray(c, at + t + L);
        return k;
    }

    private static int addTwo(SparseRows a, int k, int stop, int end, Kernels.Rows b, double[] c, int at, int j, int t) {
        DoubleVector s0 = load(c, at + j), s1 = load(c, at + t);
        var factors = a.factors;
        var columns = a.columns;
        var values = b.values();
        int offset = b.offset(), stride = b.stride();
        for (; k < stop && columns[k] < end; k++) {
            var factor = broadcast(factors[k]);
            int start = offset + columns[k] * stride;
            s0 = factor.fma(load(values, start + j), s0);
            s1 = factor.fma(load(values, start + t), s1);
        }
        s0.intoArray(c, at + j);
        s1.intoArray(c, at + t);
        return k;
    }

    @Override
    public int spreadRow(SparseRows a, int k, int stop, int end, double[] b, int from, int width, double[] c) {
        if (width < L) {
            return NARROW.spreadRow(a, k, stop, end, b, from, width, c);
        }
        int next = k;
        int j = 0;
        for (int left = width; left >= L; left = width - j) {
            int registers = left > 4 * L ? 8 : left > 2 * L ? 4 : 2;
            int t = Math.min(j + registers / 2 * L, width - registers / 2 * L);
            next = switch (registers) {
                case 8 -> spreadEight(a, k, stop, end, b, from, width, c, j, t);
                case 4 -> spreadFour(a, k, stop, end, b, from, width, c, j, t);
                default -> spreadTwo(a, k, stop, end, b, from, width, c, j, t);
            };
            j += registers * L;
        }
        for (int term = k; term < next && j < width; term++) {
            ScalarLanes.spreadTerm(a.factors[term], b, from, c, a.columns[term] * width, j, width);
        }
        return next;
    }

    private static int spreadEight(SparseRows a, int k, int stop, int end, double[] b, int from, int width, double[] c, int j, int t) {
        DoubleVector b0 = load(b, from + j), b1 = load(b, from + j + L), b2 = load(b, from + j + 2 * L), b3 = load(b, from + j + 3 * L);
        DoubleVector b4 = load(b, from + t), b5 = load(b, from + t + L), b6 = load(b, from + t + 2 * L), b7 = load(b, from + t + 3 * L);
        var factors = a.factors;
        var columns = a.columns;
        for (; k < stop && columns[k] < end; k++) {
            var factor = broadcast(factors[k]);
            int at = columns[k] * width;
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
        return k;
    }

    private static int spreadFour(SparseRows a, int k, int stop, int end, double[] b, int from, int width, double[] c, int j, int t) {
        DoubleVector b0 = load(b, from + j), b1 = load(b, from + j + L), b2 = load(b, from + t), b3 = load(b, from + t + L);
        var factors = a.factors;
        var columns = a.columns;
        for (; k < stop && columns[k] < end; k++) {
            var factor = broadcast(factors[k]);
            int at = columns[k] * width;
            var s0 = factor.fma(b0, load(c, at + j));
            var s1 = factor.fma(b1, load(c, at + j + L));
            var s2 = factor.fma(b2, load(c, at + t));
            var s3 = factor.fma(b3, load(c, at + t + L));
            s0.intoArray(c, at + j);
            s1.intoArray(c, at + j + L);
            s2.intoArray(c, at + t);
            s3.intoArray(c, at + t + L);
        }
        return k;
    }

    private static int spreadTwo(SparseRows a, int k, int stop, int end, double[] b, int from, int width, double[] c, int j, int t) {
        DoubleVector b0 = load(b, from + j), b1 = load(b, from + t);
        var factors = a.factors;
        var columns = a.columns;
        for (; k < stop && columns[k] < end; k++) {
            var factor = broadcast(factors[k]);
            int at = columns[k] * width;
            var s0 = factor.fma(b0, load(c, at + j));
            var s1 = factor.fma(b1, load(c, at + t));
            s0.intoArray(c, at + j);
            s1.intoArray(c, at + t);
        }
        return k;
    }

    /// Two registers of columns at a time for four rows: each load of B serves four products.
    @Override
    public void fourRows(double[] a, int offset, int rowStride, int step, int k, Kernels.Rows b, double[] c, int at) {
        int width = b.width();
        if (width < L) {
            NARROW.fourRows(a, offset, rowStride, step, k, b, c, at);
            return;
        }
        int last = width - L;
        for (int j = 0; j < width; j += 2 * L) {
            tile(a, offset, rowStride, step, k, b, c, at, Math.min(j, last), Math.min(j + L, last));
        }
    }

    private static void tile(double[] a, int offset, int rowStride, int step, int k, Kernels.Rows b, double[] c, int at, int j0, int j1) {
        var values = b.values();
        int stride = b.stride();
        var s00 = DoubleVector.zero(SPECIES);
        DoubleVector s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
        int row1 = rowStride, row2 = 2 * rowStride, row3 = 3 * rowStride;
        for (int p = 0, from = offset, start = b.offset(); p < k; p++, from += step, start += stride) {
            var b0 = load(values, start + j0);
            var b1 = load(values, start + j1);
            var a0 = DoubleVector.broadcast(SPECIES, a[from]);
            s00 = a0.fma(b0, s00);
            s01 = a0.fma(b1, s01);
            var a1 = DoubleVector.broadcast(SPECIES, a[from + row1]);
            s10 = a1.fma(b0, s10);
            s11 = a1.fma(b1, s11);
            var a2 = DoubleVector.broadcast(SPECIES, a[from + row2]);
            s20 = a2.fma(b0, s20);
            s21 = a2.fma(b1, s21);
            var a3 = DoubleVector.broadcast(SPECIES, a[from + row3]);
            s30 = a3.fma(b0, s30);
            s31 = a3.fma(b1, s31);
        }
        int width = b.width();
        s00.intoArray(c, at + j0);
        s01.intoArray(c, at + j1);
        s10.intoArray(c, at + width + j0);
        s11.intoArray(c, at + width + j1);
        s20.intoArray(c, at + 2 * width + j0);
        s21.intoArray(c, at + 2 * width + j1);
        s30.intoArray(c, at + 3 * width + j0);
        s31.intoArray(c, at + 3 * width + j1);
    }

    // What follows is compiled into whatever calls it often. So that all of it is, and no register passes through memory:
    // constants are made once, little but the vectors' own methods is called, loops over terms are short enough to be unrolled.
    private static final DoubleVector ONE = broadcast(1);
    private static final DoubleVector LOG2_E = broadcast(Exp.LOG2_E);
    private static final DoubleVector ROUND = broadcast(Exp.ROUND);
    private static final DoubleVector ROUND_BIASED = broadcast(Exp.ROUND + 1023);
    private static final DoubleVector LN2_HIGH = broadcast(Exp.LN2_HIGH);
    private static final DoubleVector LN2_LOW = broadcast(Exp.LN2_LOW);
    private static final DoubleVector NORMAL = broadcast(Exp.NORMAL);
    private static final DoubleVector LOWEST = broadcast(-Exp.NORMAL);

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
            exp(x).intoArray(a, i);
        }
        NARROW.exp(a, i, to);
    }

    /// e^x where no |x| is above Exp.NORMAL.
    private static DoubleVector exp(DoubleVector x) {
        var rounded = x.fma(LOG2_E, ROUND); // its last bits are n
        var minus = ROUND.sub(rounded);
        var r = minus.fma(LN2_LOW, minus.fma(LN2_HIGH, x));
        var power = DoubleVector.broadcast(SPECIES, Exp.TAYLOR[13]);
        for (int t = 12; t >= 7; t--) {
            power = power.fma(r, DoubleVector.broadcast(SPECIES, Exp.TAYLOR[t]));
        }
        for (int t = 6; t >= 0; t--) {
            power = power.fma(r, DoubleVector.broadcast(SPECIES, Exp.TAYLOR[t]));
        }
        var n = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
        return power.reinterpretAsLongs().add(n).reinterpretAsDoubles(); // n more in the exponent
    }

    /// ScalarLanes.softmax, a register at a time.
    @Override
    public void softmax(double[] scores, double[] direction, int k, double[] a, int from, int to) {
        int i = from;
        for (; i + L <= to; i += L) {
            var delta = DoubleVector.fromArray(SPECIES, a, i);
            var max = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
            for (int c = 0; c < scores.length; c++) {
                var score = delta.fma(DoubleVector.broadcast(SPECIES, direction[c]), DoubleVector.broadcast(SPECIES, scores[c]));
                max = max.blend(score, score.compare(VectorOperators.GT, max));
            }
            var sum = DoubleVector.zero(SPECIES);
            var chosen = DoubleVector.zero(SPECIES);
            for (int c = 0; c < scores.length; c++) {
                var score = delta.fma(DoubleVector.broadcast(SPECIES, direction[c]), DoubleVector.broadcast(SPECIES, scores[c]));
                var x = score.sub(max);
                var e = exp(x.blend(LOWEST, x.compare(VectorOperators.LT, LOWEST)));
                sum = sum.add(e);
                if (c == k) {
                    chosen = e;
                }
            }
            chosen.div(sum).intoArray(a, i);
        }
        NARROW.softmax(scores, direction, k, a, i, to);
    }

    /// Log.log, a register at a time.
    @Override
    public void log(double[] a, int from, int to) {
        int i = from;
        for (; i + L <= to; i += L) {
            var x = DoubleVector.fromArray(SPECIES, a, i);
            LongVector bits = x.reinterpretAsLongs();
            var biased = bits.add(Log.ONE - Log.SQRT_HALF).lanewise(VectorOperators.LSHR, 52);
            var e = biased.add(Log.ROUND).reinterpretAsDoubles().sub(ROUND_BIASED);
            var f = bits.sub(biased.lanewise(VectorOperators.LSHL, 52)).add(Log.ONE).reinterpretAsDoubles().sub(ONE).add(x.sub(x));
            var s = f.div(f.add(2));
            var square = s.mul(s);
            var series = DoubleVector.broadcast(SPECIES, Log.ATANH[10]);
            for (int t = 9; t >= 6; t--) {
                series = series.fma(square, DoubleVector.broadcast(SPECIES, Log.ATANH[t]));
            }
            for (int t = 5; t >= 1; t--) {
                series = series.fma(square, DoubleVector.broadcast(SPECIES, Log.ATANH[t]));
            }
            var half = f.mul(0.5).mul(f);
            var low = e.fma(LN2_LOW, s.mul(series.fma(square, half)));
            e.fma(LN2_HIGH, f.sub(half.sub(low))).intoArray(a, i);
        }
        NARROW.log(a, i, to);
    }

    private static DoubleVector load(double[] values, int from) {
        return DoubleVector.fromArray(SPECIES, values, from);
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
