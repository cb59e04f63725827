package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for weights that change meanwhile: a training's steps leave behind what each would have given at its time. */
class JournalTest {
    private static final int IMAGES = 60, PIXELS = 784, NEURONS = 50;

    /** Some look at once, some much later, in any order, and now and then the weights are written to otherwise. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void waitingProductsSeeTheWeightsOfTheirTime(int seed) {
        var random = new Random(seed);
        var numbers = new NumpyRandom(seed);
        NDArray w = numbers.randn(PIXELS, NEURONS), mirror = known(w), images = images(random);
        var waiting = new ArrayList<NDArray>();
        var expected = new ArrayList<double[]>();
        for (int step = 0; step < 100; step++) {
            NDArray dout = numbers.randn(IMAGES, NEURONS), x = images.get(np.arange(IMAGES));
            waiting.add(np.dot(x, w));
            expected.add(np.dot(x, mirror).toArray());
            waiting.add(np.dot(dout, w.T()));
            expected.add(np.dot(dout, mirror.T()).toArray());
            w.subi(np.mul(0.1, np.dot(x.T(), dout)));
            mirror.subi(known(np.mul(0.1, known(np.dot(x.T(), dout)))));
            switch (random.nextInt(12)) {
                case 0 -> {
                    w.at(3, 4).set(step);
                    mirror.at(3, 4).set(step);
                }
                case 1 -> {
                    w.muli(0.99);
                    mirror.muli(0.99);
                }
                case 2 -> assertThat(w.copy().toArray()).isEqualTo(mirror.toArray());
                case 3 -> {
                    int i = random.nextInt(waiting.size());
                    assertThat(waiting.get(i).toArray()).isEqualTo(expected.get(i));
                }
                default -> {}
            }
        }
        assertThat(w.toArray()).isEqualTo(mirror.toArray());
        for (int i = waiting.size() - 1; i >= 0; i--) {
            assertThat(waiting.get(i).toArray()).as("%d", i).isEqualTo(expected.get(i));
        }
    }

    /** Adam's lines, whose parts are made of what they change: looked at after all, each is what it was at its time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void partsOfAStepSeeTheMomentsOfTheirTime(int seed) {
        var random = new Random(seed);
        var numbers = new NumpyRandom(seed);
        NDArray w = numbers.randn(40, 50), m = np.zeros(40, 50), v = np.zeros(40, 50), wKnown = known(w), mKnown = known(m), vKnown = known(v);
        var waiting = new ArrayList<NDArray>();
        var expected = new ArrayList<double[]>();
        for (int step = 0; step < 40; step++) {
            var g = numbers.randn(40, 50);
            var towards = g.sub(m);
            var part = np.mul(0.1, towards);
            var partKnown = known(np.mul(0.1, known(g.sub(mKnown))));
            waiting.add(towards);
            expected.add(known(g.sub(mKnown)).toArray());
            waiting.add(part);
            expected.add(partKnown.toArray());
            m.addi(part);
            mKnown.addi(partKnown);
            v.addi(np.mul(0.001, g.pow(2).sub(v)));
            vKnown.addi(known(np.mul(0.001, known(known(g.pow(2)).sub(vKnown)))));
            var change = np.mul(0.01, m).div(np.sqrt(v).add(1e-7));
            var changeKnown = known(np.mul(0.01, mKnown)).div(known(known(np.sqrt(vKnown)).add(1e-7)));
            waiting.add(change);
            expected.add(changeKnown.toArray());
            w.subi(change);
            wKnown.subi(known(changeKnown));
            int i = random.nextInt(3 * waiting.size());
            if (i < waiting.size()) {
                assertThat(waiting.get(i).toArray()).isEqualTo(expected.get(i));
            }
            switch (random.nextInt(8)) {
                case 0 -> {
                    g.muli(2); // of which nothing may notice
                    m.at(1, 2).set(step);
                    mKnown.at(1, 2).set(step);
                }
                case 1 -> assertThat(m.copy().toArray()).isEqualTo(mKnown.toArray());
                default -> {}
            }
        }
        assertThat(w.toArray()).isEqualTo(wKnown.toArray());
        assertThat(v.toArray()).isEqualTo(vKnown.toArray());
        for (int i = waiting.size() - 1; i >= 0; i--) {
            assertThat(waiting.get(i).toArray()).as("%d", i).isEqualTo(expected.get(i));
        }
    }

    private static NDArray known(NDArray array) {
        return np.array(array.toArray()).reshape(array.shape());
    }

    private static NDArray images(Random random) {
        var pixels = new byte[IMAGES * PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (random.nextInt(5) == 0 ? random.nextInt(256) : 0);
        }
        return NDArray.pixels(pixels, true, IMAGES, PIXELS);
    }
}
