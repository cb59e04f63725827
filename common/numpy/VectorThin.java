package common.numpy;

import static jdk.incubator.vector.VectorOperators.FMA;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// Products with nine to twelve columns, as ten classes are, for VectorLanes: three registers of four, where two of eight would
/// multiply sixteen columns. A third register overlaps the second one. (For `lanewise` see VectorTerms.)
final class VectorThin {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_256;
    private static final boolean IS_THERE = DoubleVector.SPECIES_PREFERRED.length() >= SPECIES.length();
    private static final int L = SPECIES.length();

    private VectorThin() {}

    static boolean fits(int width) {
        return IS_THERE && width > 2 * L && width <= 3 * L;
    }

    /// Lanes.fourRows, where the width fits.
    static void fourRows(Panel a, Kernels.Rows b, double[] c, int at) {
        int t = b.width() - L, at1 = at + b.width(), at2 = at1 + b.width(), at3 = at2 + b.width();
        DoubleVector s00 = load(c, at), s01 = load(c, at + L), s02 = load(c, at + t);
        DoubleVector s10 = load(c, at1), s11 = load(c, at1 + L), s12 = load(c, at1 + t);
        DoubleVector s20 = load(c, at2), s21 = load(c, at2 + L), s22 = load(c, at2 + t);
        DoubleVector s30 = load(c, at3), s31 = load(c, at3 + L), s32 = load(c, at3 + t);
        var factors = a.values();
        var places = a.places();
        var values = b.values();
        int count = a.count(), step = a.step(), stride = b.stride(), row1 = a.rowStride(), row2 = 2 * row1, row3 = 3 * row1;
        for (int k = 0, from = a.offset(); k < count; k++, from += step) {
            int start = b.offset() + places[k] * stride;
            DoubleVector b0 = load(values, start), b1 = load(values, start + L), b2 = load(values, start + t);
            var a0 = broadcast(factors[from]);
            s00 = a0.lanewise(FMA, b0, s00);
            s01 = a0.lanewise(FMA, b1, s01);
            s02 = a0.lanewise(FMA, b2, s02);
            var a1 = broadcast(factors[from + row1]);
            s10 = a1.lanewise(FMA, b0, s10);
            s11 = a1.lanewise(FMA, b1, s11);
            s12 = a1.lanewise(FMA, b2, s12);
            var a2 = broadcast(factors[from + row2]);
            s20 = a2.lanewise(FMA, b0, s20);
            s21 = a2.lanewise(FMA, b1, s21);
            s22 = a2.lanewise(FMA, b2, s22);
            var a3 = broadcast(factors[from + row3]);
            s30 = a3.lanewise(FMA, b0, s30);
            s31 = a3.lanewise(FMA, b1, s31);
            s32 = a3.lanewise(FMA, b2, s32);
        }
        s00.intoArray(c, at);
        s01.intoArray(c, at + L);
        s02.intoArray(c, at + t);
        s10.intoArray(c, at1);
        s11.intoArray(c, at1 + L);
        s12.intoArray(c, at1 + t);
        s20.intoArray(c, at2);
        s21.intoArray(c, at2 + L);
        s22.intoArray(c, at2 + t);
        s30.intoArray(c, at3);
        s31.intoArray(c, at3 + L);
        s32.intoArray(c, at3 + t);
    }

    private static DoubleVector load(double[] values, int from) {
        return DoubleVector.fromArray(SPECIES, values, from);
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
