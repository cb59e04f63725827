package bench;

//SOURCES NumPy.java Run.java Sample.java Section.java
//SOURCES ../common/files/Failure.java ../common/script/Script.java

import common.files.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Work that a script of ours and programs of NumPy do, measured as whole processes in turn: A B A B.
///
/// @param name   what is done
/// @param script ours, with its arguments, as ./jbang takes them
/// @param numPy  programs of bench/numpy/ with their arguments; one that can't run here, for want of matplotlib, is left out
/// @param clock  what counts as the time
public record Work(String name, String script, List<String> numPy, Clock clock) {

    public enum Clock {
        /// From the process's start to its end.
        PROCESS,
        /// What the program's last line says: `seconds 1.5`.
        OWN,
        /// The last epoch's, by train_backprop's lines: `Epoch: 2, Time Spent: 5.61s, …`, counted from the start.
        EPOCH
    }

    private static final Pattern TIME_SPENT = Pattern.compile("Time Spent: ([0-9.]+)s");

    /// Times and peaks of a program's runs, and what the last one printed.
    public record Runs(String program, Sample seconds, Sample bytes, String output) {}

    public static Work of(String name, String script, String... numPy) {
        return new Work(name, script, List.of(numPy), Clock.PROCESS);
    }

    public Work timedInside() {
        return new Work(name, script, numPy, Clock.OWN);
    }

    public Work timedByEpoch() {
        return new Work(name, script, numPy, Clock.EPOCH);
    }

    /// Runs all programs once without counting (JBang compiles, files get into memory), then `pairs` times in turn.
    ///
    /// @param folder for figures and for the pickle that the book's programs keep MNIST in
    /// @return our script's runs, then NumPy's, as far as they can be had
    public List<Runs> measure(Optional<NumPy> found, int pairs, Path folder) {
        var programs = new ArrayList<>(List.of(new Program(script, () -> ours(folder))));
        ours(folder);
        found.ifPresent(python -> numPy.stream()
                .map(program -> new Program(program, () -> python.run(program.replace("FOLDER", folder.toString()),
                        Map.of("MNIST_PICKLE", folder.resolve("mnist.pkl").toString()))))
                .filter(Program::runs).forEach(programs::add));
        for (int pair = 1; pair <= pairs; pair++) {
            System.err.println(name + ": " + pair + " of " + pairs);
            programs.forEach(program -> program.measured.add(program.run.get()));
        }
        return programs.stream().map(this::runs).toList();
    }

    /// Our script, run once in that folder, where it finds no weights of others and leaves its own.
    public Run oursIn(Path folder, String... options) {
        var command = new ArrayList<>(List.of("sh", Section.repository().resolve("jbang").toString()));
        command.addAll(List.of(options));
        command.add(Section.repository().resolve(script.split(" ")[0]).toString());
        Stream.of(script.split(" ")).skip(1).forEach(command::add);
        return Run.of(command, Map.of(), folder);
    }

    /// Our script, run once; `options` are JBang's.
    public Run ours(Path folder, String... options) {
        var command = new ArrayList<>(List.of("sh", Section.repository().resolve("jbang").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of(script.replace("FOLDER", folder.toString()).split(" ")));
        return Run.of(command, Map.of(), Section.repository());
    }

    private Runs runs(Program program) {
        var runs = program.measured;
        return new Runs(program.name.replace("FOLDER/", ""), new Sample(runs.stream().map(this::seconds).toList()),
                new Sample(runs.stream().map(Run::bytes).toList()), runs.getLast().output());
    }

    private double seconds(Run run) {
        return switch (clock) {
            case PROCESS -> run.seconds();
            case EPOCH -> {
                var times = TIME_SPENT.matcher(run.output()).results().mapToDouble(time -> Double.parseDouble(time.group(1))).toArray();
                yield times[times.length - 1] - (times.length > 1 ? times[times.length - 2] : 0);
            }
            case OWN -> Double.parseDouble(run.output().lines().toList().getLast().substring("seconds ".length()));
        };
    }

    private record Program(String name, Supplier<Run> run, List<Run> measured) {
        Program(String name, Supplier<Run> run) {
            this(name, run, new ArrayList<>());
        }

        /// Whether a first run succeeds; if not, says why.
        boolean runs() {
            try {
                run.get();
                return true;
            } catch (Failure e) {
                System.err.println("left out: " + name + ": " + e.getMessage().lines().toList().getLast());
                return false;
            }
        }
    }
}
