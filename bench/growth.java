///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Measures how cost grows with batch, neurons and images, on one thread and on two
//MAIN common.script.Script
//FILES growth.java
//SOURCES GrowthBenchmarks.java Machine.java Measurements.java Section.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import bench.GrowthBenchmarks;
import bench.Machine;
import bench.Measurements;
import bench.Section;
import common.numpy.np;
import common.matplotlib.plt;

/// What grows, and how its plot shows the time: a step's, for batches of 1 to 10000, as µs an image, all others' as ms.
///
/// @param grows the benchmark's name
/// @param unit  what the x axis counts in, called `label`
record Panel(String grows, String title, double unit, String label) {

    List<Integer> sizes(Measurements times) {
        return times.works().stream().filter(work -> work.startsWith(grows + " "))
                .map(work -> Integer.valueOf(work.substring(grows.length() + 1))).toList();
    }

    void draw(Measurements times) {
        var sizes = sizes(times);
        boolean batches = grows.equals("batch"); // too wide a range for one scale: each size gets its own tick
        var x = batches ? np.arange(sizes.size()) : np.array(sizes.stream().mapToDouble(size -> size / unit).toArray());
        if (batches) {
            plt.xticks(x, sizes.stream().map(String::valueOf).toList());
        }
        for (int threads : Machine.threads()) {
            var y = sizes.stream().map(size ->
                    times.seconds(grows + " " + size, "ours", threads).median() / (batches ? 1e-6 * size : 1e-3)).toList();
            plt.plot(x, y).label(threads == 1 ? "one thread" : "two threads");
        }
        plt.title(title);
        plt.xlabel(label);
        plt.ylabel(batches ? "µs an image" : "ms");
        plt.legend();
    }
}

static final List<Panel> PANELS = List.of(
        new Panel("batch", "a step of training, 50 neurons", 1, "batch"),
        new Panel("neurons", "a step of training, batches of 100", 1, "neurons"),
        new Panel("images", "accuracy, 50 neurons", 1000, "thousand images"));

int rounds = 5; // how often everything is measured, in turn
boolean quick; // one short round, printed and not written: to see that everything works

void main() {
    var section = new Section("bench-growth", "Growth");

    var times = new Measurements();
    for (int round = 0; round < (quick ? 1 : rounds); round++) {
        for (int threads : Machine.threads()) {
            times.add(GrowthBenchmarks.class, "", threads, quick);
        }
    }

    for (var panel : PANELS) {
        section.line("Time of " + panel.title() + ":");
        section.line("");
        section.table(header(panel), panel.sizes(times).stream().map(size -> row(times, panel.grows(), size)).toList());
    }
    section.line("![Time by batch, neurons and images](growth.png)");
    IO.print(section);

    plt.figure(13, 4);
    for (int i = 0; i < PANELS.size(); i++) {
        plt.subplot(1, PANELS.size(), i + 1);
        PANELS.get(i).draw(times);
    }
    if (!quick) {
        section.write();
        plt.savefig(Section.repository().resolve("bench/growth.png").toString());
    }
    if (plt.saving()) {
        plt.show();
    }
}

List<String> header(Panel panel) {
    return Machine.threads().size() == 1 ? List.of(panel.grows(), "one thread")
            : List.of(panel.grows(), "one thread", "two threads", "speed by two threads by that by one");
}

List<String> row(Measurements times, String grows, int size) {
    String work = grows + " " + size;
    var cells = new ArrayList<>(List.of(String.valueOf(size)));
    Machine.threads().forEach(threads -> cells.add(times.seconds(work, "ours", threads).time()));
    if (Machine.threads().size() > 1) {
        cells.add(times.speedUp(work, "ours").times());
    }
    return cells;
}
