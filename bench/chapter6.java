///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Measures chapter 6's scripts beside the book's own programs on NumPy: time and peak memory
//MAIN common.script.Script
//FILES chapter6.java
//SOURCES Goal.java NumPy.java Section.java Work.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java

import bench.Goal;
import bench.NumPy;
import bench.Section;
import bench.Work;
import common.files.Failure;

static final int MEBIBYTE = 1 << 20;

int percent = 100; // of the book's iterations, epochs and trials: fewer are sooner measured, and say more of the start
int pairs = 3; // how often each program is run, in turn
String only; // one script: print this alone, and leave bench/RESULTS.md as it is

/// A script of ours beside the book's, with so many of its steps.
Work beside(String script, String option, String variable, int all) {
    int steps = Math.max(1, all * percent / 100);
    return Work.of(script, "ch06/%s.java --seed 0 --no-show %s %d".formatted(script, option, steps),
            "book.py ch06/%s.py --seed 0 %s=%d".formatted(script, variable, steps));
}

void main() throws IOException {
    var all = List.of(
            beside("optimizer_compare_mnist", "--iters", "max_iterations", 2000),
            beside("weight_init_compare", "--iters", "max_iterations", 2000),
            beside("batch_norm_test", "--epochs", "max_epochs", 20),
            beside("overfit_weight_decay", "--epochs", "max_epochs", 201),
            beside("overfit_dropout", "--epochs", "epochs", 301),
            beside("hyperparameter_optimization", "--trials", "optimization_trial", 100));
    var works = all.stream().filter(work -> only == null || work.name().equals(only)).toList();
    if (works.isEmpty()) {
        throw Failure.usage("--only takes one of: " + all.stream().map(Work::name).collect(Collectors.joining(", ")));
    }
    if (System.getenv("BOOK") == null) {
        throw new Failure("BOOK must name a clone of https://github.com/oreilly-japan/deep-learning-from-scratch,"
                + " with MNIST's four .gz files in its folder dataset");
    }

    var numPy = NumPy.find();
    var section = new Section("bench-chapter6", "Chapter 6 beside the book's programs");
    section.line(NumPy.describe(numPy) + " %d %% of the book's iterations, epochs and trials.".formatted(percent));
    section.line("");
    var goals = new ArrayList<Goal>();
    var rows = new ArrayList<List<String>>();
    for (var work : works) {
        var runs = work.measure(numPy, pairs, Path.of("."));
        var ours = runs.getFirst();
        rows.add(List.of("`" + ours.program() + "`", ours.seconds().time(), "", ours.bytes().in(MEBIBYTE, ""), ""));
        for (var theirs : runs.subList(1, runs.size())) {
            var times = theirs.seconds().over(ours.seconds());
            rows.add(List.of("`" + theirs.program() + "`", theirs.seconds().time(), times.times(), theirs.bytes().in(MEBIBYTE, ""),
                    theirs.bytes().over(ours.bytes()).times()));
            goals.add(Goal.atLeast(1, work.name() + ", whole process, beside the book's (aim: 3 times)", times));
            goals.add(Goal.atMostShare(0.5, work.name() + ", peak memory by the book's", ours.bytes().over(theirs.bytes())));
            goals.add(new Goal(work.name() + " prints as many lines as the book's", ours.output().lines().count() + " lines",
                    ours.output().lines().count() == theirs.output().lines().count()));
        }
    }
    section.goals(goals);
    section.table(List.of("program", "time", "ours is faster", "peak memory, MiB", "of ours"), rows);
    section.line("Medians and ranges of %d runs in turn; ratios are taken pair by pair. Time is the process's from its start to its end.".formatted(pairs));
    IO.print(section);
    if (only == null) {
        section.write();
    }
}
