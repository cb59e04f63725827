///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Measures products, exp and the numerical gradient beside EJML, ojAlgo and NumPy
//MAIN common.script.Script
//FILES kernels.java
//SOURCES Goal.java KernelBenchmarks.java Libraries.java Machine.java Measurements.java NumPy.java Sample.java Section.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import bench.Goal;
import bench.KernelBenchmarks;
import bench.Libraries;
import bench.Machine;
import bench.Measurements;
import bench.NumPy;
import bench.Sample;
import bench.Section;

static final List<String> LIBRARIES = List.of("ours", "EJML", "ojAlgo", "NumPy");

String only = ""; // product, exp or gradient: print it, and leave bench/RESULTS.md as it is
int rounds = 5; // how often everything is measured, in turn
boolean quick; // one short round, printed and not written: to see that everything works

void main() {

    var numPy = NumPy.find();
    var section = new Section("bench-kernels", "Kernels");
    section.line(Libraries.versions() + ". " + NumPy.describe(numPy) + (quick ? " A quick run: its figures say nothing." : ""));
    section.line("");

    var times = new Measurements();
    for (int round = 0; round < (quick ? 1 : rounds); round++) {
        for (int threads : Machine.threads()) {
            times.add(KernelBenchmarks.class, only, threads, quick);
            numPy.ifPresent(found -> times.add(found, "kernels.py", only, threads));
        }
    }

    section.goals(goals(times));
    for (int threads : Machine.threads()) {
        section.line(threads == 1 ? "One thread:" : "Two threads:");
        section.line("");
        section.table(Stream.concat(Stream.of("work"), LIBRARIES.stream()).toList(),
                times.works().stream().map(work -> row(times, work, threads)).toList());
    }
    section.line("GFLOP/s count every multiplication and addition of the dense product, also where zeros are left out. "
            + "NumPy's times are the least of three repeats, the others' medians of five, over the rounds: median and range.");
    IO.print(section);
    if (!quick && only.isEmpty()) {
        section.write();
    }
}

List<String> row(Measurements times, String work, int threads) {
    return Stream.concat(Stream.of(work), LIBRARIES.stream().map(library -> times.has(work, library, threads)
            ? shown(work, times.seconds(work, library, threads)) : "")).toList();
}

/// A time, and for a product its speed.
String shown(String work, Sample seconds) {
    if (!work.startsWith("product")) {
        return seconds.time();
    }
    double operations = 2 * Arrays.stream(work.split(" ")[1].split("x")).mapToDouble(Double::parseDouble).reduce(1, (a, b) -> a * b);
    return seconds.time() + ", " + Sample.digits(operations / seconds.median() / 1e9) + " GFLOP/s";
}

/// What was aimed at: products several times as fast as the libraries', and two threads that are worth it.
List<Goal> goals(Measurements times) {
    int most = Machine.threads().getLast();
    var goals = new ArrayList<Goal>();
    for (var work : times.works()) {
        boolean dense = work.startsWith("product") && work.endsWith("dense");
        if (dense && times.has(work, "ours", most)) {
            for (var library : List.of("EJML", "ojAlgo")) {
                goals.add(Goal.atLeast(4, work + ", speed by " + library + "'s, " + most + " threads",
                        times.seconds(work, library, most).over(times.seconds(work, "ours", most))));
            }
        }
        if (most == 2 && times.has(work, "ours", most)) {
            goals.add(Goal.atLeast(dense || work.equals("gradient") ? 1.5 : 1, work + ", speed by two threads by that by one",
                    times.speedUp(work, "ours")));
        }
    }
    return goals;
}
