package common.numpy;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The innermost loops on the processor's vector registers (JEP 508), the sums of a row staying there.
///
/// A row is covered by registers in two runs, from column j and from column t on. Where its width is no multiple of the
/// registers' length the runs overlap: some sums are computed twice, in the same way, and neither masks nor a loop for the
/// rest are needed. (Two starts, and constants from there, are what lets the compiler keep everything in registers.)
final class VectorLanes implements Lanes {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();

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

    @Override
    public void terms(char[] terms, int from, int to, double[] table, Kernels.Rows b, double[] c, int at) {
        int left = VectorTerms.add(terms, from, to, table, b, c, at);
        ScalarLanes.terms(terms, from, to, table, b, c, at, left);
    }

    @Override
    public void subtract(double[] from, double[] to, int at, double factor, double[] x, int n) {
        ScalarLanes.subtract(from, to, at, factor, x, VectorTerms.subtract(from, to, at, factor, x, n), n);
    }

    /// Four registers of columns at a time for four rows: each load of B serves four products.
    @Override
    public void fourRows(Panel a, Kernels.Rows b, double[] c, int at) {
        if (VectorThin.fits(b.width())) {
            VectorThin.fourRows(a, b, c, at);
            return;
        }
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

    @Override
    public void exp(double[] a, int from, int to) {
        VectorFunctions.exp(a, from, to);
    }

    @Override
    public void crossEntropy(double[] scores, double[] direction, int k, double origin, double[] a, int from, int to) {
        VectorFunctions.crossEntropy(scores, direction, k, origin, a, from, to);
    }

    private static DoubleVector load(double[] values, int from) {
        return DoubleVector.fromArray(SPECIES, values, from);
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
