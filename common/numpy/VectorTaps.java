package common.numpy;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;
import static jdk.incubator.vector.VectorOperators.FMA;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// `Tiles.gather` and `Tiles.spread` for 32 registers of eight values, of which a filter's sums or weights take 18.
///
/// `lanewise(FMA, …)` is what `fma` calls, from a place that all vectors go through: where shorter ones have been there before, the
/// compiler would be prepared for these too, and vectors go through the heap.
final class VectorTaps {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_512;
    private static final int L = S.length();

    private VectorTaps() {}

    static void gather(double[] values, int[] starts, int from, int to, double[] image, int[] offsets, int channel, double[] sums, int at) {
        int o0 = offsets[0] + channel, o1 = offsets[1] + channel, o2 = offsets[2] + channel, o3 = offsets[3] + channel, o4 = offsets[4] + channel,
                o5 = offsets[5] + channel, o6 = offsets[6] + channel, o7 = offsets[7] + channel, o8 = offsets[8] + channel;
        DoubleVector s00 = fromArray(S, sums, at + 0 * L), s01 = fromArray(S, sums, at + 1 * L);
        DoubleVector s10 = fromArray(S, sums, at + 2 * L), s11 = fromArray(S, sums, at + 3 * L);
        DoubleVector s20 = fromArray(S, sums, at + 4 * L), s21 = fromArray(S, sums, at + 5 * L);
        DoubleVector s30 = fromArray(S, sums, at + 6 * L), s31 = fromArray(S, sums, at + 7 * L);
        DoubleVector s40 = fromArray(S, sums, at + 8 * L), s41 = fromArray(S, sums, at + 9 * L);
        DoubleVector s50 = fromArray(S, sums, at + 10 * L), s51 = fromArray(S, sums, at + 11 * L);
        DoubleVector s60 = fromArray(S, sums, at + 12 * L), s61 = fromArray(S, sums, at + 13 * L);
        DoubleVector s70 = fromArray(S, sums, at + 14 * L), s71 = fromArray(S, sums, at + 15 * L);
        DoubleVector s80 = fromArray(S, sums, at + 16 * L), s81 = fromArray(S, sums, at + 17 * L);
        for (int i = from; i < to; i++) {
            int p = starts[i];
            var f = broadcast(S, values[i]);
            s00 = f.lanewise(FMA, fromArray(S, image, p + o0), s00);
            s01 = f.lanewise(FMA, fromArray(S, image, p + o0 + L), s01);
            s10 = f.lanewise(FMA, fromArray(S, image, p + o1), s10);
            s11 = f.lanewise(FMA, fromArray(S, image, p + o1 + L), s11);
            s20 = f.lanewise(FMA, fromArray(S, image, p + o2), s20);
            s21 = f.lanewise(FMA, fromArray(S, image, p + o2 + L), s21);
            s30 = f.lanewise(FMA, fromArray(S, image, p + o3), s30);
            s31 = f.lanewise(FMA, fromArray(S, image, p + o3 + L), s31);
            s40 = f.lanewise(FMA, fromArray(S, image, p + o4), s40);
            s41 = f.lanewise(FMA, fromArray(S, image, p + o4 + L), s41);
            s50 = f.lanewise(FMA, fromArray(S, image, p + o5), s50);
            s51 = f.lanewise(FMA, fromArray(S, image, p + o5 + L), s51);
            s60 = f.lanewise(FMA, fromArray(S, image, p + o6), s60);
            s61 = f.lanewise(FMA, fromArray(S, image, p + o6 + L), s61);
            s70 = f.lanewise(FMA, fromArray(S, image, p + o7), s70);
            s71 = f.lanewise(FMA, fromArray(S, image, p + o7 + L), s71);
            s80 = f.lanewise(FMA, fromArray(S, image, p + o8), s80);
            s81 = f.lanewise(FMA, fromArray(S, image, p + o8 + L), s81);
        }
        s00.intoArray(sums, at + 0 * L);
        s01.intoArray(sums, at + 1 * L);
        s10.intoArray(sums, at + 2 * L);
        s11.intoArray(sums, at + 3 * L);
        s20.intoArray(sums, at + 4 * L);
        s21.intoArray(sums, at + 5 * L);
        s30.intoArray(sums, at + 6 * L);
        s31.intoArray(sums, at + 7 * L);
        s40.intoArray(sums, at + 8 * L);
        s41.intoArray(sums, at + 9 * L);
        s50.intoArray(sums, at + 10 * L);
        s51.intoArray(sums, at + 11 * L);
        s60.intoArray(sums, at + 12 * L);
        s61.intoArray(sums, at + 13 * L);
        s70.intoArray(sums, at + 14 * L);
        s71.intoArray(sums, at + 15 * L);
        s80.intoArray(sums, at + 16 * L);
        s81.intoArray(sums, at + 17 * L);
    }

    static void spread(double[] values, int[] starts, int from, int to, double[] weights, int at, double[] image, int[] offsets, int channel) {
        int o0 = offsets[0] + channel, o1 = offsets[1] + channel, o2 = offsets[2] + channel, o3 = offsets[3] + channel, o4 = offsets[4] + channel,
                o5 = offsets[5] + channel, o6 = offsets[6] + channel, o7 = offsets[7] + channel, o8 = offsets[8] + channel;
        DoubleVector w00 = fromArray(S, weights, at + 0 * L), w01 = fromArray(S, weights, at + 1 * L);
        DoubleVector w10 = fromArray(S, weights, at + 2 * L), w11 = fromArray(S, weights, at + 3 * L);
        DoubleVector w20 = fromArray(S, weights, at + 4 * L), w21 = fromArray(S, weights, at + 5 * L);
        DoubleVector w30 = fromArray(S, weights, at + 6 * L), w31 = fromArray(S, weights, at + 7 * L);
        DoubleVector w40 = fromArray(S, weights, at + 8 * L), w41 = fromArray(S, weights, at + 9 * L);
        DoubleVector w50 = fromArray(S, weights, at + 10 * L), w51 = fromArray(S, weights, at + 11 * L);
        DoubleVector w60 = fromArray(S, weights, at + 12 * L), w61 = fromArray(S, weights, at + 13 * L);
        DoubleVector w70 = fromArray(S, weights, at + 14 * L), w71 = fromArray(S, weights, at + 15 * L);
        DoubleVector w80 = fromArray(S, weights, at + 16 * L), w81 = fromArray(S, weights, at + 17 * L);
        for (int i = from; i < to; i++) {
            int p = starts[i];
            var f = broadcast(S, values[i]);
            f.lanewise(FMA, w00, fromArray(S, image, p + o0)).intoArray(image, p + o0);
            f.lanewise(FMA, w01, fromArray(S, image, p + o0 + L)).intoArray(image, p + o0 + L);
            f.lanewise(FMA, w10, fromArray(S, image, p + o1)).intoArray(image, p + o1);
            f.lanewise(FMA, w11, fromArray(S, image, p + o1 + L)).intoArray(image, p + o1 + L);
            f.lanewise(FMA, w20, fromArray(S, image, p + o2)).intoArray(image, p + o2);
            f.lanewise(FMA, w21, fromArray(S, image, p + o2 + L)).intoArray(image, p + o2 + L);
            f.lanewise(FMA, w30, fromArray(S, image, p + o3)).intoArray(image, p + o3);
            f.lanewise(FMA, w31, fromArray(S, image, p + o3 + L)).intoArray(image, p + o3 + L);
            f.lanewise(FMA, w40, fromArray(S, image, p + o4)).intoArray(image, p + o4);
            f.lanewise(FMA, w41, fromArray(S, image, p + o4 + L)).intoArray(image, p + o4 + L);
            f.lanewise(FMA, w50, fromArray(S, image, p + o5)).intoArray(image, p + o5);
            f.lanewise(FMA, w51, fromArray(S, image, p + o5 + L)).intoArray(image, p + o5 + L);
            f.lanewise(FMA, w60, fromArray(S, image, p + o6)).intoArray(image, p + o6);
            f.lanewise(FMA, w61, fromArray(S, image, p + o6 + L)).intoArray(image, p + o6 + L);
            f.lanewise(FMA, w70, fromArray(S, image, p + o7)).intoArray(image, p + o7);
            f.lanewise(FMA, w71, fromArray(S, image, p + o7 + L)).intoArray(image, p + o7 + L);
            f.lanewise(FMA, w80, fromArray(S, image, p + o8)).intoArray(image, p + o8);
            f.lanewise(FMA, w81, fromArray(S, image, p + o8 + L)).intoArray(image, p + o8 + L);
        }
    }
}
