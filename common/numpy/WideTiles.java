package common.numpy;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The tiles of VectorTiles for 32 registers of eight values: of `b`, terms begin at `from` and lie `step` apart; sums go
/// to c[at ..), row after row `stride` apart, and begin with what lies likewise in `z`; the last register, or the last two
/// of four, begin at column t.
final class WideTiles {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_512;
    private static final int L = S.length();

    private WideTiles() {}

    static void twelveByTwo(Grid a, int r, int first, int last, double[] b, int from, int step, double[] c, int at, int stride, int t,
            double[] z, int zAt, int zStride) {
        var values = a.values();
        var column = a.column();
        int a0 = a.row(r), a1 = a.row(r + 1), a2 = a.row(r + 2), a3 = a.row(r + 3), a4 = a.row(r + 4), a5 = a.row(r + 5),
                a6 = a.row(r + 6), a7 = a.row(r + 7), a8 = a.row(r + 8), a9 = a.row(r + 9), a10 = a.row(r + 10), a11 = a.row(r + 11);
        int c0 = at, c1 = at + stride, c2 = at + 2 * stride, c3 = at + 3 * stride, c4 = at + 4 * stride, c5 = at + 5 * stride,
                c6 = at + 6 * stride, c7 = at + 7 * stride, c8 = at + 8 * stride, c9 = at + 9 * stride, c10 = at + 10 * stride, c11 = at + 11 * stride;
        int z0 = zAt, z1 = z0 + zStride, z2 = z1 + zStride, z3 = z2 + zStride, z4 = z3 + zStride, z5 = z4 + zStride,
                z6 = z5 + zStride, z7 = z6 + zStride, z8 = z7 + zStride, z9 = z8 + zStride, z10 = z9 + zStride, z11 = z10 + zStride;
        DoubleVector s00 = fromArray(S, z, z0), s01 = fromArray(S, z, z0 + t);
        DoubleVector s10 = fromArray(S, z, z1), s11 = fromArray(S, z, z1 + t);
        DoubleVector s20 = fromArray(S, z, z2), s21 = fromArray(S, z, z2 + t);
        DoubleVector s30 = fromArray(S, z, z3), s31 = fromArray(S, z, z3 + t);
        DoubleVector s40 = fromArray(S, z, z4), s41 = fromArray(S, z, z4 + t);
        DoubleVector s50 = fromArray(S, z, z5), s51 = fromArray(S, z, z5 + t);
        DoubleVector s60 = fromArray(S, z, z6), s61 = fromArray(S, z, z6 + t);
        DoubleVector s70 = fromArray(S, z, z7), s71 = fromArray(S, z, z7 + t);
        DoubleVector s80 = fromArray(S, z, z8), s81 = fromArray(S, z, z8 + t);
        DoubleVector s90 = fromArray(S, z, z9), s91 = fromArray(S, z, z9 + t);
        DoubleVector s100 = fromArray(S, z, z10), s101 = fromArray(S, z, z10 + t);
        DoubleVector s110 = fromArray(S, z, z11), s111 = fromArray(S, z, z11 + t);
        for (int l = first, p = from; l < last; l++, p += step) {
            int q = column[l];
            DoubleVector b0 = fromArray(S, b, p), b1 = fromArray(S, b, p + t);
            var f0 = broadcast(S, values[a0 + q]);
            s00 = f0.fma(b0, s00);
            s01 = f0.fma(b1, s01);
            var f1 = broadcast(S, values[a1 + q]);
            s10 = f1.fma(b0, s10);
            s11 = f1.fma(b1, s11);
            var f2 = broadcast(S, values[a2 + q]);
            s20 = f2.fma(b0, s20);
            s21 = f2.fma(b1, s21);
            var f3 = broadcast(S, values[a3 + q]);
            s30 = f3.fma(b0, s30);
            s31 = f3.fma(b1, s31);
            var f4 = broadcast(S, values[a4 + q]);
            s40 = f4.fma(b0, s40);
            s41 = f4.fma(b1, s41);
            var f5 = broadcast(S, values[a5 + q]);
            s50 = f5.fma(b0, s50);
            s51 = f5.fma(b1, s51);
            var f6 = broadcast(S, values[a6 + q]);
            s60 = f6.fma(b0, s60);
            s61 = f6.fma(b1, s61);
            var f7 = broadcast(S, values[a7 + q]);
            s70 = f7.fma(b0, s70);
            s71 = f7.fma(b1, s71);
            var f8 = broadcast(S, values[a8 + q]);
            s80 = f8.fma(b0, s80);
            s81 = f8.fma(b1, s81);
            var f9 = broadcast(S, values[a9 + q]);
            s90 = f9.fma(b0, s90);
            s91 = f9.fma(b1, s91);
            var f10 = broadcast(S, values[a10 + q]);
            s100 = f10.fma(b0, s100);
            s101 = f10.fma(b1, s101);
            var f11 = broadcast(S, values[a11 + q]);
            s110 = f11.fma(b0, s110);
            s111 = f11.fma(b1, s111);
        }
        s00.intoArray(c, c0);
        s01.intoArray(c, c0 + t);
        s10.intoArray(c, c1);
        s11.intoArray(c, c1 + t);
        s20.intoArray(c, c2);
        s21.intoArray(c, c2 + t);
        s30.intoArray(c, c3);
        s31.intoArray(c, c3 + t);
        s40.intoArray(c, c4);
        s41.intoArray(c, c4 + t);
        s50.intoArray(c, c5);
        s51.intoArray(c, c5 + t);
        s60.intoArray(c, c6);
        s61.intoArray(c, c6 + t);
        s70.intoArray(c, c7);
        s71.intoArray(c, c7 + t);
        s80.intoArray(c, c8);
        s81.intoArray(c, c8 + t);
        s90.intoArray(c, c9);
        s91.intoArray(c, c9 + t);
        s100.intoArray(c, c10);
        s101.intoArray(c, c10 + t);
        s110.intoArray(c, c11);
        s111.intoArray(c, c11 + t);
    }

    static void eightByThree(Grid a, int r, int first, int last, double[] b, int from, int step, double[] c, int at, int stride, int t,
            double[] z, int zAt, int zStride) {
        var values = a.values();
        var column = a.column();
        int a0 = a.row(r), a1 = a.row(r + 1), a2 = a.row(r + 2), a3 = a.row(r + 3), a4 = a.row(r + 4), a5 = a.row(r + 5), a6 = a.row(r + 6), a7 = a.row(r + 7);
        int c0 = at, c1 = at + stride, c2 = at + 2 * stride, c3 = at + 3 * stride,
                c4 = at + 4 * stride, c5 = at + 5 * stride, c6 = at + 6 * stride, c7 = at + 7 * stride;
        int z0 = zAt, z1 = z0 + zStride, z2 = z1 + zStride, z3 = z2 + zStride,
                z4 = z3 + zStride, z5 = z4 + zStride, z6 = z5 + zStride, z7 = z6 + zStride;
        DoubleVector s00 = fromArray(S, z, z0), s01 = fromArray(S, z, z0 + L), s02 = fromArray(S, z, z0 + t);
        DoubleVector s10 = fromArray(S, z, z1), s11 = fromArray(S, z, z1 + L), s12 = fromArray(S, z, z1 + t);
        DoubleVector s20 = fromArray(S, z, z2), s21 = fromArray(S, z, z2 + L), s22 = fromArray(S, z, z2 + t);
        DoubleVector s30 = fromArray(S, z, z3), s31 = fromArray(S, z, z3 + L), s32 = fromArray(S, z, z3 + t);
        DoubleVector s40 = fromArray(S, z, z4), s41 = fromArray(S, z, z4 + L), s42 = fromArray(S, z, z4 + t);
        DoubleVector s50 = fromArray(S, z, z5), s51 = fromArray(S, z, z5 + L), s52 = fromArray(S, z, z5 + t);
        DoubleVector s60 = fromArray(S, z, z6), s61 = fromArray(S, z, z6 + L), s62 = fromArray(S, z, z6 + t);
        DoubleVector s70 = fromArray(S, z, z7), s71 = fromArray(S, z, z7 + L), s72 = fromArray(S, z, z7 + t);
        for (int l = first, p = from; l < last; l++, p += step) {
            int q = column[l];
            DoubleVector b0 = fromArray(S, b, p), b1 = fromArray(S, b, p + L), b2 = fromArray(S, b, p + t);
            var f0 = broadcast(S, values[a0 + q]);
            s00 = f0.fma(b0, s00);
            s01 = f0.fma(b1, s01);
            s02 = f0.fma(b2, s02);
            var f1 = broadcast(S, values[a1 + q]);
            s10 = f1.fma(b0, s10);
            s11 = f1.fma(b1, s11);
            s12 = f1.fma(b2, s12);
            var f2 = broadcast(S, values[a2 + q]);
            s20 = f2.fma(b0, s20);
            s21 = f2.fma(b1, s21);
            s22 = f2.fma(b2, s22);
            var f3 = broadcast(S, values[a3 + q]);
            s30 = f3.fma(b0, s30);
            s31 = f3.fma(b1, s31);
            s32 = f3.fma(b2, s32);
            var f4 = broadcast(S, values[a4 + q]);
            s40 = f4.fma(b0, s40);
            s41 = f4.fma(b1, s41);
            s42 = f4.fma(b2, s42);
            var f5 = broadcast(S, values[a5 + q]);
            s50 = f5.fma(b0, s50);
            s51 = f5.fma(b1, s51);
            s52 = f5.fma(b2, s52);
            var f6 = broadcast(S, values[a6 + q]);
            s60 = f6.fma(b0, s60);
            s61 = f6.fma(b1, s61);
            s62 = f6.fma(b2, s62);
            var f7 = broadcast(S, values[a7 + q]);
            s70 = f7.fma(b0, s70);
            s71 = f7.fma(b1, s71);
            s72 = f7.fma(b2, s72);
        }
        s00.intoArray(c, c0);
        s01.intoArray(c, c0 + L);
        s02.intoArray(c, c0 + t);
        s10.intoArray(c, c1);
        s11.intoArray(c, c1 + L);
        s12.intoArray(c, c1 + t);
        s20.intoArray(c, c2);
        s21.intoArray(c, c2 + L);
        s22.intoArray(c, c2 + t);
        s30.intoArray(c, c3);
        s31.intoArray(c, c3 + L);
        s32.intoArray(c, c3 + t);
        s40.intoArray(c, c4);
        s41.intoArray(c, c4 + L);
        s42.intoArray(c, c4 + t);
        s50.intoArray(c, c5);
        s51.intoArray(c, c5 + L);
        s52.intoArray(c, c5 + t);
        s60.intoArray(c, c6);
        s61.intoArray(c, c6 + L);
        s62.intoArray(c, c6 + t);
        s70.intoArray(c, c7);
        s71.intoArray(c, c7 + L);
        s72.intoArray(c, c7 + t);
    }

    static void sixByFour(Grid a, int r, int first, int last, double[] b, int from, int step, double[] c, int at, int stride, int t,
            double[] z, int zAt, int zStride) {
        var values = a.values();
        var column = a.column();
        int a0 = a.row(r), a1 = a.row(r + 1), a2 = a.row(r + 2), a3 = a.row(r + 3), a4 = a.row(r + 4), a5 = a.row(r + 5);
        int c0 = at, c1 = at + stride, c2 = at + 2 * stride, c3 = at + 3 * stride, c4 = at + 4 * stride, c5 = at + 5 * stride;
        int z0 = zAt, z1 = z0 + zStride, z2 = z1 + zStride, z3 = z2 + zStride, z4 = z3 + zStride, z5 = z4 + zStride;
        DoubleVector s00 = fromArray(S, z, z0), s01 = fromArray(S, z, z0 + L), s02 = fromArray(S, z, z0 + t), s03 = fromArray(S, z, z0 + t + L);
        DoubleVector s10 = fromArray(S, z, z1), s11 = fromArray(S, z, z1 + L), s12 = fromArray(S, z, z1 + t), s13 = fromArray(S, z, z1 + t + L);
        DoubleVector s20 = fromArray(S, z, z2), s21 = fromArray(S, z, z2 + L), s22 = fromArray(S, z, z2 + t), s23 = fromArray(S, z, z2 + t + L);
        DoubleVector s30 = fromArray(S, z, z3), s31 = fromArray(S, z, z3 + L), s32 = fromArray(S, z, z3 + t), s33 = fromArray(S, z, z3 + t + L);
        DoubleVector s40 = fromArray(S, z, z4), s41 = fromArray(S, z, z4 + L), s42 = fromArray(S, z, z4 + t), s43 = fromArray(S, z, z4 + t + L);
        DoubleVector s50 = fromArray(S, z, z5), s51 = fromArray(S, z, z5 + L), s52 = fromArray(S, z, z5 + t), s53 = fromArray(S, z, z5 + t + L);
        for (int l = first, p = from; l < last; l++, p += step) {
            int q = column[l];
            DoubleVector b0 = fromArray(S, b, p), b1 = fromArray(S, b, p + L), b2 = fromArray(S, b, p + t), b3 = fromArray(S, b, p + t + L);
            var f0 = broadcast(S, values[a0 + q]);
            s00 = f0.fma(b0, s00);
            s01 = f0.fma(b1, s01);
            s02 = f0.fma(b2, s02);
            s03 = f0.fma(b3, s03);
            var f1 = broadcast(S, values[a1 + q]);
            s10 = f1.fma(b0, s10);
            s11 = f1.fma(b1, s11);
            s12 = f1.fma(b2, s12);
            s13 = f1.fma(b3, s13);
            var f2 = broadcast(S, values[a2 + q]);
            s20 = f2.fma(b0, s20);
            s21 = f2.fma(b1, s21);
            s22 = f2.fma(b2, s22);
            s23 = f2.fma(b3, s23);
            var f3 = broadcast(S, values[a3 + q]);
            s30 = f3.fma(b0, s30);
            s31 = f3.fma(b1, s31);
            s32 = f3.fma(b2, s32);
            s33 = f3.fma(b3, s33);
            var f4 = broadcast(S, values[a4 + q]);
            s40 = f4.fma(b0, s40);
            s41 = f4.fma(b1, s41);
            s42 = f4.fma(b2, s42);
            s43 = f4.fma(b3, s43);
            var f5 = broadcast(S, values[a5 + q]);
            s50 = f5.fma(b0, s50);
            s51 = f5.fma(b1, s51);
            s52 = f5.fma(b2, s52);
            s53 = f5.fma(b3, s53);
        }
        s00.intoArray(c, c0);
        s01.intoArray(c, c0 + L);
        s02.intoArray(c, c0 + t);
        s03.intoArray(c, c0 + t + L);
        s10.intoArray(c, c1);
        s11.intoArray(c, c1 + L);
        s12.intoArray(c, c1 + t);
        s13.intoArray(c, c1 + t + L);
        s20.intoArray(c, c2);
        s21.intoArray(c, c2 + L);
        s22.intoArray(c, c2 + t);
        s23.intoArray(c, c2 + t + L);
        s30.intoArray(c, c3);
        s31.intoArray(c, c3 + L);
        s32.intoArray(c, c3 + t);
        s33.intoArray(c, c3 + t + L);
        s40.intoArray(c, c4);
        s41.intoArray(c, c4 + L);
        s42.intoArray(c, c4 + t);
        s43.intoArray(c, c4 + t + L);
        s50.intoArray(c, c5);
        s51.intoArray(c, c5 + L);
        s52.intoArray(c, c5 + t);
        s53.intoArray(c, c5 + t + L);
    }
}
