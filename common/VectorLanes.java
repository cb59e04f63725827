package common;

//SOURCES Lanes.java ScalarLanes.java Exp.java

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The innermost loops on the processor's vector registers (JEP 508), the sums of a row staying there.
///
/// Where a row's width is no multiple of the registers' length, the last ones overlap instead of being cut: they
/// compute some sums twice, in the same way, and need neither masks nor a loop for the rest.
final class VectorLanes implements Lanes {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();
    private static final Lanes NARROW = new ScalarLanes();

    @Override
    public void addRows(SparseRows a, int from, int to, Kernels.Rows b, double[] c, int at) {
        int j = 0;
        while (b.width() - j >= L) {
            int registers = (b.width() - j + L - 1) / L;
            if (registers > 4) {
                eight(a, from, to, b, c, at, j);
                j += 8 * L;
            } else if (registers > 1) {
                four(a, from, to, b, c, at, j);
                j += 4 * L;
            } else {
                one(a, from, to, b, c, at, j);
                j += L;
            }
        }
        ScalarLanes.addColumns(a, from, to, b, c, at, j);
    }

    private static void eight(SparseRows a, int from, int to, Kernels.Rows b, double[] c, int at, int j) {
        int last = b.width() - L;
        int j1 = Math.min(j + L, last), j2 = Math.min(j + 2 * L, last), j3 = Math.min(j + 3 * L, last), j4 = Math.min(j + 4 * L, last);
        int j5 = Math.min(j + 5 * L, last), j6 = Math.min(j + 6 * L, last), j7 = Math.min(j + 7 * L, last);
        DoubleVector s0 = load(c, at + j), s1 = load(c, at + j1), s2 = load(c, at + j2), s3 = load(c, at + j3);
        DoubleVector s4 = load(c, at + j4), s5 = load(c, at + j5), s6 = load(c, at + j6), s7 = load(c, at + j7);
        var factors = a.factors;
        var columns = a.columns;
        var values = b.values();
        int offset = b.offset(), stride = b.stride();
        for (int k = from; k < to; k++) {
            var factor = broadcast(factors[k]);
            int start = offset + columns[k] * stride;
            s0 = factor.fma(load(values, start + j), s0);
            s1 = factor.fma(load(values, start + j1), s1);
            s2 = factor.fma(load(values, start + j2), s2);
            s3 = factor.fma(load(values, start + j3), s3);
            s4 = factor.fma(load(values, start + j4), s4);
            s5 = factor.fma(load(values, start + j5), s5);
            s6 = factor.fma(load(values, start + j6), s6);
            s7 = factor.fma(load(values, start + j7), s7);
        }
        s0.intoArray(c, at + j);
        s1.intoArray(c, at + j1);
        s2.intoArray(c, at + j2);
        s3.intoArray(c, at + j3);
        s4.intoArray(c, at + j4);
        s5.intoArray(c, at + j5);
        s6.intoArray(c, at + j6);
        s7.intoArray(c, at + j7);
    }

    private static void four(SparseRows a, int from, int to, Kernels.Rows b, double[] c, int at, int j) {
        int last = b.width() - L;
        int j1 = Math.min(j + L, last), j2 = Math.min(j + 2 * L, last), j3 = Math.min(j + 3 * L, last);
        DoubleVector s0 = load(c, at + j), s1 = load(c, at + j1), s2 = load(c, at + j2), s3 = load(c, at + j3);
        var factors = a.factors;
        var columns = a.columns;
        var values = b.values();
        int offset = b.offset(), stride = b.stride();
        for (int k = from; k < to; k++) {
            var factor = broadcast(factors[k]);
            int start = offset + columns[k] * stride;
            s0 = factor.fma(load(values, start + j), s0);
            s1 = factor.fma(load(values, start + j1), s1);
            s2 = factor.fma(load(values, start + j2), s2);
            s3 = factor.fma(load(values, start + j3), s3);
        }
        s0.intoArray(c, at + j);
        s1.intoArray(c, at + j1);
        s2.intoArray(c, at + j2);
        s3.intoArray(c, at + j3);
    }

    private static void one(SparseRows a, int from, int to, Kernels.Rows b, double[] c, int at, int j) {
        DoubleVector s0 = load(c, at + j);
        var factors = a.factors;
        var columns = a.columns;
        var values = b.values();
        int offset = b.offset(), stride = b.stride();
        for (int k = from; k < to; k++) {
            var factor = broadcast(factors[k]);
            int start = offset + columns[k] * stride;
            s0 = factor.fma(load(values, start + j), s0);
        }
        s0.intoArray(c, at + j);
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

    /// Exp.exp, a register at a time.
    @Override
    public void exp(double[] a, int from, int to) {
        int i = from;
        for (; i + L <= to; i += L) {
            var x = load(a, i).min(Exp.HIGHEST).max(Exp.LOWEST);
            var n = x.fma(broadcast(Exp.LOG2_E), broadcast(Exp.ROUND)).sub(Exp.ROUND);
            var minus = n.neg();
            var r = minus.fma(broadcast(Exp.LN2_LOW), minus.fma(broadcast(Exp.LN2_HIGH), x));
            var power = broadcast(Exp.TAYLOR[13]);
            for (int t = 12; t >= 0; t--) {
                power = power.fma(r, broadcast(Exp.TAYLOR[t]));
            }
            var half = n.fma(broadcast(0.5), broadcast(Exp.ROUND)).sub(Exp.ROUND);
            power.mul(powerOfTwo(half)).mul(powerOfTwo(n.sub(half))).intoArray(a, i);
        }
        NARROW.exp(a, i, to);
    }

    private static DoubleVector powerOfTwo(DoubleVector n) {
        LongVector bits = n.add(Exp.ROUND).reinterpretAsLongs();
        return bits.add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
    }

    private static DoubleVector load(double[] values, int from) {
        return DoubleVector.fromArray(SPECIES, values, from);
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
