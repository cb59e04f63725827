///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Measures whole processes beside NumPy programs for the same work: time and peak memory
//MAIN common.script.Script
//FILES processes.java
//SOURCES Goal.java NumPy.java Sample.java Section.java Work.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import bench.Goal;
import bench.NumPy;
import bench.Sample;
import bench.Section;
import bench.Work;
import common.files.Failure;

static final int MEBIBYTE = 1 << 20;

final Map<String, List<Work.Runs>> results = new LinkedHashMap<>(); // by the work's name: ours first, then NumPy's

/// What is measured; NumPy has less to do in a quick run.
List<Work> works(boolean quick) {
    String iters = quick ? " --iters 20" : "";
    return List.of(
            Work.of("training", "ch05/train_neuralnet.java --seed 0" + iters,
                    "train_neuralnet.py --seed 0" + iters, "train_neuralnet.py --seed 0 --lean" + iters),
            Work.of("sample by sample", "ch05/train_backprop.java --seed 0 --epochs " + (quick ? 1 : 3),
                    "train_backprop.py --seed 0" + (quick ? " --images 100" : "")).timedByEpoch(),
            Work.of("numerical gradient", "bench/numerical_gradient.java",
                    "numerical_gradient.py" + (quick ? " --hidden 1" : "")).timedInside(),
            Work.of("single predictions", "ch03/neuralnet_mnist.java", "predict_single.py"),
            Work.of("batches", "ch03/neuralnet_mnist_batch.java", "predict_batches.py"),
            Work.of("step function", "ch03/step_function.java --save FOLDER/step.png", "step_function.py FOLDER/numpy.png"),
            Work.of("MNIST", "bench/ready.java").timedInside());
}

String only; // one work: print this alone, and leave bench/RESULTS.md as it is
int pairs = 5; // how often each program is run, in turn
boolean quick; // one pair of shorter runs, printed and not written: to see that everything works

void main() throws IOException {
    var works = works(quick).stream().filter(work -> work.name().equals(only == null ? work.name() : only)).toList();
    if (works.isEmpty()) {
        throw Failure.usage("--only takes one of: " + names());
    }

    var numPy = NumPy.find();
    var section = new Section("bench-processes", "Whole processes");
    section.line(NumPy.describe(numPy) + (quick ? " A quick run: its figures say nothing." : ""));
    section.line("");

    var folder = Files.createTempDirectory("bench");
    try {
        for (var work : works) {
            results.put(work.name(), work.measure(numPy, quick ? 1 : pairs, folder));
        }
        section.goals(Stream.concat(goals(), works.stream().filter(work -> work.name().equals("training"))
                .map(work -> smallHeap(work, folder))).toList());
    } finally {
        delete(folder);
    }
    section.table(List.of("work", "program", "time", "ours is faster", "peak memory, MiB", "of ours"), rows(works));
    section.line("Medians and ranges; ratios are taken pair by pair. Time is the process's from its start to its end, but the");
    section.line("program's own for the numerical gradient (ours: the median of a hundred), for MNIST (in a fresh JVM), and for the");
    section.line("epoch sample by sample (ours: the third; Java compiles during the first).");
    IO.print(section);
    if (!quick && only == null) {
        section.write();
    }
}

String names() {
    return works(false).stream().map(Work::name).collect(Collectors.joining(", "));
}

List<List<String>> rows(List<Work> works) {
    var rows = new ArrayList<List<String>>();
    for (var work : works) {
        var ours = results.get(work.name()).getFirst();
        for (var runs : results.get(work.name())) {
            boolean isOurs = runs == ours;
            rows.add(List.of(isOurs ? work.name() : "", "`" + runs.program() + "`",
                    time(work, runs), isOurs ? "" : runs.seconds().over(ours.seconds()).times(),
                    runs.bytes().in(MEBIBYTE, ""), isOurs ? "" : runs.bytes().over(ours.bytes()).times()));
        }
    }
    return rows;
}

/// The time, and what else a program that measures itself had to say.
String time(Work work, Work.Runs runs) {
    var more = work.clock() == Work.Clock.PROCESS ? Stream.<String>empty()
            : runs.output().lines().filter(line -> !line.startsWith("seconds "));
    return Stream.concat(Stream.of(runs.seconds().time()), more).collect(Collectors.joining("; "));
}

/// What was aimed at, as far as it was measured.
Stream<Goal> goals() {
    return Stream.of(
            beside("training", (ours, theirs) -> Goal.atLeast(5, "training, whole process, beside the book's way in NumPy",
                    theirs.seconds().over(ours.seconds()))),
            beside("training", (ours, theirs) -> Goal.atMostShare(0.5, "training, peak memory by NumPy's",
                    ours.bytes().over(theirs.bytes()))),
            beside("training", (ours, theirs) -> new Goal("training prints the same lines as NumPy's, to the last digit",
                    ours.output().lines().count() + " lines", ours.output().equals(theirs.output()))),
            beside("numerical gradient", (ours, theirs) -> Goal.atLeast(1000, "numerical gradient beside NumPy",
                    theirs.seconds().over(ours.seconds()))),
            beside("sample by sample", (ours, theirs) -> Goal.atLeast(10, "sample by sample, an epoch, beside NumPy",
                    theirs.seconds().over(ours.seconds()))),
            ours("step function", ours -> Goal.atMostSeconds(1, "a plotted step function, warm start, whole process", ours.seconds())),
            ours("MNIST", ours -> Goal.atMostSeconds(0.5, "MNIST loaded, verified and ready in a fresh JVM", ours.seconds())))
            .flatMap(Optional::stream);
}

Optional<Goal> ours(String work, Function<Work.Runs, Goal> goal) {
    return Optional.ofNullable(results.get(work)).map(runs -> goal.apply(runs.getFirst()));
}

/// Ours beside the first of NumPy's.
Optional<Goal> beside(String work, BiFunction<Work.Runs, Work.Runs, Goal> goal) {
    return Optional.ofNullable(results.get(work)).filter(runs -> runs.size() > 1)
            .map(runs -> goal.apply(runs.getFirst(), runs.get(1)));
}

/// The training in a small heap.
Goal smallHeap(Work training, Path folder) {
    String text = "training runs with `-Xmx256m`";
    try {
        return new Goal(text, new Sample(List.of(training.ours(folder, "run", "-R-Xmx256m").seconds())).time(), true);
    } catch (Failure e) {
        return new Goal(text, e.getMessage().lines().findFirst().orElseThrow(), false);
    }
}

void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
            Files.delete(file);
        }
    }
    Files.delete(folder);
}
