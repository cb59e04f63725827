package common.script;

//SOURCES ../testing/Stderr.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/dataset/Mnist.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import common.files.Failure;
import common.numpy.NDArray;
import common.numpy.Npz;
import common.numpy.np;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import testing.Stderr;

/**
 * Command lines and checkpoints changed at random: each is understood or refused in one sentence. DLFS_FUZZ says how many of
 * each (2000 if it says nothing; the whole takes 100000).
 */
class InputFuzzTest {

    private static final int COUNT = Integer.parseInt(System.getenv().getOrDefault("DLFS_FUZZ", "2000"));

    /** A page with a variable of each kind. */
    @SuppressWarnings("unused")
    static final class Sample {
        int itersNum = 10000;
        int batchSize = 100;
        int hiddenSize = 50;
        double learningRate = 0.1;
        boolean bias;
        boolean useDropout = true;
        int[] sizes = {784, 128, 64, 10};
        Double rate;
        Kind optimizer = Kind.SGD;
        @Output Path dot;
        Path weights;
        double weightDecayLambda;
        String dataset = "mnist";
        @Argument String index;

        enum Kind { SGD, ADAM }

        void main() {}
    }

    private static final List<String> WORDS = List.of("--iters", "--batch-size", "--hidden", "--learning-rate", "--seed", "--dataset",
            "--data-dir", "--bias", "--sizes", "--rate", "--optimizer", "--dot", "--weights", "--decay", "--help", "--", "-", "---", "", " ", "=", "0", "-1",
            "5", "007", "+5", "1e-3", "0x10", "1_000", "1d", "NaN", "-Infinity", "4294967295", "99999999999999999999", "٣", "５", "784,128,10", ",",
            "1,,2", "adam", "ADAM", "a.dot", "no/such", "/", "/dev/null", "..", "~", "mnist", "synthetic", "@file", "@@", "$HOME", "${sys:user.home}",
            "%s%n", "\\", "\"", "'a b'", "あ", "💥", "\0", "a\0b", "\n", "\u202e", "\ud800", "--iters=5", "--iters=", "--iters==5", "-iters", "--it", "-h", "-5",
            "--bias=true", "--bias=false", "--no-bias", "--no-dropout", "--weight-decay", "x".repeat(5000), "-".repeat(300), "--" + "i".repeat(1000));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double[] ODD = {-1, 0.5, 625, 1e9, 1e300, -1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    @RegisterExtension
    final Stderr stderr = new Stderr();

    @Test
    void commandLines() {
        int refused = 0;
        for (int seed = 0; seed < COUNT; seed++) {
            var args = args(new Random(seed));
            long start = THREADS.getCurrentThreadCpuTime();
            try {
                readAll(args);
            } catch (Failure e) {
                assertThat(e.status()).as("seed " + seed).isEqualTo(Failure.USAGE);
                assertThat(e.getMessage()).as("seed %d: %s", seed, Arrays.toString(args)).isNotBlank()
                        .doesNotContain("Exception", "picocli", "java.lang");
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed + ": " + Arrays.toString(args), e);
            }
            assertThat(THREADS.getCurrentThreadCpuTime() - start).as("nanoseconds, seed " + seed).isLessThan(1_000_000_000L);
        }
        assertThat(refused).isBetween(COUNT / 4, COUNT - 1);
    }

    /** What the launcher does with a command line, and what a page may then rely on. */
    private static void readAll(String... args) {
        var sample = new Sample();
        var variables = Arrays.stream(Sample.class.getDeclaredFields()).filter(PageVariable::isOption)
                .map(field -> new PageVariable(sample, field, new PageText("sample", ""))).toList();
        var options = new ArrayList<>(variables.stream().map(PageVariable::option).toList());
        options.add(Option.whole("--seed", "np.random.seed", 0, 4294967295L));
        options.addAll(RunOptions.EVERYWHERE);
        var given = new Arguments(options).read(args);
        for (var variable : variables) {
            try {
                variable.set(given);
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        assertThat(sample.itersNum).isPositive();
        assertThat(sample.batchSize).isPositive();
        assertThat(sample.hiddenSize).isBetween(1, 1_000_000);
        assertThat(sample.learningRate).isPositive().isFinite();
        assertThat(Long.parseLong(given.getOrDefault("--seed", "0"))).isBetween(0L, 4294967295L);
        assertThat(Arrays.stream(sample.sizes)).isNotEmpty().allMatch(size -> size >= 1 && size <= 100_000);
        assertThat(sample.rate == null || Double.isFinite(sample.rate)).isTrue();
        assertThat(sample.optimizer).isNotNull();
        assertThat(sample.dot == null || Files.isDirectory(sample.dot.toAbsolutePath().getParent())).isTrue();
        assertThat(sample.weightDecayLambda).isGreaterThanOrEqualTo(0).isFinite();
        assertThat(sample.dataset).isNotEmpty();
        assertThat(sample.bias).isEqualTo(given.containsKey("--bias"));
        assertThat(sample.useDropout).isNotEqualTo(given.containsKey("--no-dropout"));
    }

    private static String[] args(Random random) {
        var args = new ArrayList<String>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            var word = WORDS.get(random.nextInt(WORDS.size()));
            switch (random.nextInt(8)) {
                case 0 -> args.add(mutated(word, random));
                case 1 -> args.add(word + "=" + WORDS.get(random.nextInt(WORDS.size())));
                case 2 -> args.addAll(List.of(mutated(word, random), String.valueOf(random.nextInt(100))));
                default -> args.add(word);
            }
        }
        return args.toArray(String[]::new);
    }

    private static String mutated(String word, Random random) {
        var text = new StringBuilder(word);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    @Test
    void checkpoints(@TempDir Path folder) throws IOException {
        var file = folder.resolve("run.npz");
        var W = np.array(new double[][] {{1, 2}, {3, 4}});
        var losses = new ArrayList<>(List.of(0.5, 0.25));
        var run = RunState.of(np.zeros(3, 2), np.zeros(3), Map.of("W", W), losses);
        var data = Checkpoint.fingerprint(np.zeros(3, 2)) + " " + Checkpoint.fingerprint(np.zeros(3));
        var state = new TrainingState("script --rate 5", data, 2, "a line\n線\n", run.arrays(), run.lists(), np.random.state());
        var arrays = state.toArrays();
        var keys = List.copyOf(arrays.keySet());
        int refused = 0;
        for (int seed = 0; seed < COUNT; seed++) {
            var random = new Random(seed);
            Files.write(file, random.nextInt(4) == 0 ? damaged(Npz.bytes(arrays), random) : Npz.bytes(changed(arrays, keys, random)));
            var before = Files.readAllBytes(file);
            var checkpoint = new Checkpoint(file, "script --rate 5", run, Duration.ofDays(1));
            try {
                assertThat(checkpoint.restore(5).iterations()).as("seed " + seed).isNotNegative();
                assertThat(losses).as("seed " + seed).doesNotContainNull();
            } catch (Failure e) {
                assertThat(e.getMessage()).as("seed " + seed).startsWith(file.toString()).contains("Next step: ").doesNotContain("Exception", "null");
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed, e);
            } finally {
                checkpoint.finish(0, "");
            }
            assertThat(Files.readAllBytes(file)).as("seed " + seed).isEqualTo(before);
        }
        assertThat(refused).isGreaterThan(COUNT / 4);
        assertThat(folder.toFile().list()).containsExactly("run.npz");
    }

    /** One of the arrays is missing, has another name, another shape or other values. */
    private static Map<String, NDArray> changed(Map<String, NDArray> arrays, List<String> keys, Random random) {
        var changed = new LinkedHashMap<>(arrays);
        var key = keys.get(random.nextInt(keys.size()));
        var array = changed.remove(key);
        switch (random.nextInt(5)) {
            case 0 -> { }
            case 1 -> changed.put(keys.get(random.nextInt(keys.size())), array);
            case 2 -> changed.put(key, np.zeros(random.nextInt(3), random.nextInt(700)));
            case 3 -> changed.put(key, NDArray.scalar(ODD[random.nextInt(ODD.length)]));
            default -> {
                var odd = array.copy().astype(np.float64);
                if (odd.size() > 0) {
                    odd.reshape(odd.size()).at(random.nextInt(odd.size())).set(ODD[random.nextInt(ODD.length)]);
                }
                changed.put(key, odd);
            }
        }
        return changed;
    }

    private static byte[] damaged(byte[] original, Random random) {
        var bytes = original.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(2 * bytes.length));
    }
}
