package bench;

//SOURCES NumPy.java Run.java Sample.java Work.java
//SOURCES ../common/files/Failure.java ../common/script/Script.java

import common.files.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Iterations of a training by several programs, each of which prints a line for each: seconds of gradient, update and loss.
///
/// Programs run in turn, round by round, each time as a process of its own; of a run the least iteration counts, since a
/// machine that is busy with other things makes the others longer.
public final class Iterations {
    private final String training;
    private final Map<String, Supplier<Run>> programs = new LinkedHashMap<>();
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    /// @param training simple or deep, as the programs take it
    public Iterations(String training) {
        this.training = training;
    }

    public String training() {
        return training;
    }

    /// A script of bench/ with its arguments; `options` are JBang's.
    public void addOurs(String name, String command, Path folder, String... options) {
        programs.put(name, () -> Work.of(name, command).ours(folder, options));
    }

    public void addNumPy(Optional<NumPy> found, int iters, Path folder) {
        found.ifPresent(numPy -> programs.put("NumPy", () -> numPy.run("networks.py " + training + " --iters " + iters,
                Map.of("OPENBLAS_NUM_THREADS", "2", "MNIST_PICKLE", folder.resolve("mnist.pkl").toString()))));
    }

    /// Runs all of them once more; who can't run here is left out, and why is said on stderr.
    public void measure() {
        for (var program : programs.entrySet()) {
            System.err.println(training + ": " + program.getKey());
            try {
                runs.computeIfAbsent(program.getKey(), _ -> new ArrayList<>()).add(program.getValue().get());
            } catch (Failure e) {
                System.err.println("left out: " + program.getKey() + ": " + e.getMessage().lines().toList().getLast());
            }
        }
    }

    public List<String> names() {
        return programs.keySet().stream().filter(name -> !runs.getOrDefault(name, List.of()).isEmpty()).toList();
    }

    /// The least iteration of each run, in seconds: gradient and update, with the loss or without.
    public Sample least(String name, boolean withLoss) {
        return new Sample(runs.get(name).stream().map(run -> run.output().lines().skip(1).mapToDouble(line ->
                Arrays.stream(line.split(" ")).limit(withLoss ? 3 : 2).mapToDouble(Double::parseDouble).sum()).min().orElseThrow()).toList());
    }

    /// The most memory that each run held.
    public Sample bytes(String name) {
        return new Sample(runs.get(name).stream().map(Run::bytes).toList());
    }
}
