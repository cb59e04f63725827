package common.matplotlib;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/dataset/Mnist.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import common.numpy.np;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ticks as matplotlib 3 puts and writes them, read off its figures. */
class TicksTest {
    private static final int ROOM = 9;

    @Test
    void stepsAreOneTwoTwoAndAHalfOrFive() {
        assertThat(Ticks.between(-5.495, 5.395, ROOM).labels()).containsExactly("−4", "−2", "0", "2", "4");
        assertThat(Ticks.between(-0.995, 20.895, ROOM).labels())
                .containsExactly("0.0", "2.5", "5.0", "7.5", "10.0", "12.5", "15.0", "17.5", "20.0");
        assertThat(Ticks.between(-2, 2, ROOM).labels())
                .containsExactly("−2.0", "−1.5", "−1.0", "−0.5", "0.0", "0.5", "1.0", "1.5", "2.0");
        assertThat(Ticks.between(-0.1, 1.1, ROOM).labels()).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void fewerWhereThereIsLittleRoom() {
        assertThat(Ticks.between(0, 10, 3).labels()).containsExactly("0", "5", "10");
        assertThat(Ticks.between(0, 10, 0).labels()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aPowerOfTenIsTakenOutOfLargeAndSmallValues() {
        var large = Ticks.between(0, 5e6, ROOM);
        assertThat(large.apart()).isEqualTo("1e6");
        assertThat(large.labels()).containsExactly("0", "1", "2", "3", "4", "5");
        assertThat(Ticks.between(0, 5e-5, ROOM).apart()).isEqualTo("1e−5");
        assertThat(Ticks.between(0, 5000, ROOM).apart()).isEmpty();
    }

    @Test
    void whatAllHaveInCommonIsTakenOut() {
        var still = Ticks.between(2.30251, 2.30259, ROOM);
        assertThat(still.labels()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(still.apart()).isEqualTo("1e−5+2.3025");
    }

    @Test
    void labelsAreRoundedAsFormatRoundsThem() {
        var random = new Random(0);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextInt(20_001) - 10_000) / Math.pow(10, random.nextInt(6)) * (random.nextBoolean() ? 1 : random.nextDouble());
            int decimals = random.nextInt(7);
            var expected = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value) < 1e-8 ? 0.0 : value);
            assertThat(Ticks.label(value, decimals)).as("%s with %s", value, decimals).isEqualTo(expected.replace('-', '−'));
        }
    }

    @Test
    void anAxisShowsATwentiethMoreThanItsData() {
        var axes = new Axes();
        assertThat(axes.xRange()).isEqualTo(new Limits(0, 1));
        axes.plot(np.array(-5.0, 5.0), np.array(0.0, Double.NaN));
        assertThat(axes.xRange()).isEqualTo(new Limits(-5.5, 5.5));
        assertThat(axes.yRange().min()).isLessThan(0);
        axes.bar(np.array(0.0, 1.0), np.array(0.0, 10.0));
        assertThat(axes.yRange()).isEqualTo(new Limits(0, 10.5));
    }

    @Test
    void anAxisOfNoNumbersIsNarrow() {
        var axes = new Axes();
        axes.text(5, 5, "a text");
        axes.axvline(3);
        assertThat(axes.yRange()).as("nothing to show").isEqualTo(new Limits(0, 1));
        axes.plot(np.array(Double.NaN), np.array(Double.NaN));
        assertThat(axes.yRange().low()).isCloseTo(-0.055, within(1e-12));
        assertThat(axes.yRange().high()).isCloseTo(0.055, within(1e-12));
        axes.setYscale("log");
        assertThat(axes.yRange().low()).isCloseTo(Math.pow(10, -0.05), within(1e-12));
    }

    @Test
    void betweenPowersOfTenLabelsWhereThePowersSayLittle() {
        var wide = LogTicks.between(0.5, 2e5, ROOM);
        assertThat(wide.labels()).containsExactly("10⁰", "10¹", "10²", "10³", "10⁴", "10⁵");
        assertThat(wide.minorLabels()).containsOnly("");
        var decade = LogTicks.between(1.87857, 7.45249, ROOM);
        assertThat(decade.labels()).isEmpty();
        assertThat(decade.minorLabels()).containsExactly("2 × 10⁰", "3 × 10⁰", "4 × 10⁰", "", "6 × 10⁰", "");
        var part = LogTicks.between(0.21, 0.49, ROOM);
        assertThat(part.minorLabels()).containsExactly("3 × 10⁻¹", "4 × 10⁻¹");
        var power = LogTicks.between(95, 105, ROOM);
        assertThat(power.labels()).containsExactly("10²");
        assertThat(power.minorLabels()).containsExactly("9.6 × 10¹", "9.8 × 10¹", "1.02 × 10²", "1.04 × 10²");
        var step = LogTicks.between(2.3021, 2.3029, ROOM);
        assertThat(step.minorLabels()).contains("2.3025 × 10⁰").hasSizeGreaterThan(3);
    }
}
