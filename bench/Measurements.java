package bench;

//SOURCES NumPy.java Sample.java
//SOURCES ../common/files/Failure.java ../common/script/Script.java
//DEPS org.openjdk.jmh:jmh-core:1.37

import common.files.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Times of JMH's benchmarks, round by round: a round measures everything once, each in a fresh JVM, so that what is
/// compared ran in turn.
public final class Measurements {

    /// What was measured: the benchmark with its parameters, whose code it is, and on how many threads.
    private record Key(String work, String library, int threads) {}

    private final Map<Key, List<Double>> seconds = new LinkedHashMap<>();

    /// Adds a round of the benchmarks of a class whose names hold `only`.
    ///
    /// @param quick a tenth of a second each, to see that everything works
    public void add(Class<?> benchmarks, String only, int threads, boolean quick) {
        var options = new OptionsBuilder().include(benchmarks.getName().replace(".", "\\.") + ".*" + only)
                .mode(Mode.AverageTime).timeUnit(TimeUnit.MICROSECONDS).forks(1)
                .measurementIterations(quick ? 1 : 5).measurementTime(TimeValue.milliseconds(quick ? 100 : 200))
                .jvmArgsAppend("-XX:ActiveProcessorCount=" + threads).shouldFailOnError(true);
        if (quick) {
            options.warmupIterations(1).warmupTime(TimeValue.milliseconds(100));
        }
        try {
            for (var result : new Runner(options.build(), OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL)).run()) {
                add(key(result, threads), result.getPrimaryResult().getStatistics().getPercentile(50) / 1e6);
            }
        } catch (RunnerException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    /// `name.of.Class.work` with parameters a = 1, b = 2 and library = EJML is `work 1 2` by EJML.
    private static Key key(RunResult result, int threads) {
        var params = result.getParams();
        String name = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
        String values = params.getParamsKeys().stream().filter(key -> !key.equals("library"))
                .map(key -> " " + params.getParam(key)).collect(Collectors.joining());
        String library = params.getParamsKeys().contains("library") ? params.getParam("library") : "ours";
        return new Key(name + values, library, threads);
    }

    /// Adds a round of a NumPy program that prints lines `work<TAB>seconds`, of those that hold `only`.
    public void add(NumPy numPy, String program, String only, int threads) {
        numPy.run(program, Map.of("OPENBLAS_NUM_THREADS", String.valueOf(threads))).output().lines()
                .filter(line -> line.contains(only)).map(line -> line.split("\t"))
                .forEach(line -> add(new Key(line[0], "NumPy", threads), Double.parseDouble(line[1])));
    }

    private void add(Key key, double value) {
        seconds.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    public boolean has(String work, String library, int threads) {
        return seconds.containsKey(new Key(work, library, threads));
    }

    /// The times that a work took, in seconds.
    public Sample seconds(String work, String library, int threads) {
        return new Sample(seconds.get(new Key(work, library, threads)));
    }

    /// How many times sooner two threads were done than one.
    public Sample speedUp(String work, String library) {
        return seconds(work, library, 1).over(seconds(work, library, 2));
    }

    /// Each work measured, in the order of measuring.
    public List<String> works() {
        return seconds.keySet().stream().map(Key::work).distinct().toList();
    }
}
