///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Measures the networks of chapters 6 to 8 beside NumPy and PyTorch: iterations, dense products, whole runs
//MAIN common.script.Script
//FILES networks.java
//SOURCES Goal.java Iterations.java Machine.java NumPy.java Sample.java Section.java Work.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java ../common/script/Script.java

import bench.Goal;
import bench.Iterations;
import bench.NumPy;
import bench.Sample;
import bench.Section;
import bench.Work;
import common.files.Failure;

static final String SHAPES = "100x784x100 100x100x100 100x100x10 784x100x100 100x100x784 1000x1000x1000";
static final String NO_VECTORS = "-R--patch-module=jdk.incubator.vector=none"; // a patched module is not brought in while a program runs
static final int MEBIBYTE = 1 << 20;

int rounds = 3; // how often everything is measured, in turn
boolean quick; // one short round, printed and not written: to see that everything works

void main() throws IOException {
    var numPy = NumPy.find();
    var section = new Section("bench-networks", "Networks of chapters 6 to 8");
    section.line(NumPy.describe(numPy) + " PyTorch 2.7.1 by DJL 0.35.1, two threads." + (quick ? " A quick run: its figures say nothing." : ""));
    section.line("");
    var goals = new ArrayList<Goal>();
    var folder = Files.createTempDirectory("bench");
    try {
        for (var training : List.of("simple", "deep")) {
            iterations(section, goals, numPy, training, folder);
        }
        products(section, goals, numPy, folder);
        wholeRuns(goals, folder);
    } finally {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
    section.goals(goals);
    IO.print(section);
    if (!quick) {
        section.write();
    }
}

/// An iteration as the book's Trainer has it, by each program.
void iterations(Section section, List<Goal> goals, Optional<NumPy> numPy, String training, Path folder) {
    boolean deep = training.equals("deep");
    int many = quick ? 3 : deep ? 40 : 150;
    var measured = new Iterations(training);
    String ours = "bench/networks/" + training + ".java ", pyTorch = "bench/networks/pytorch.java " + training;
    measured.addOurs("ours", ours + many, folder);
    measured.addNumPy(numPy, quick ? 1 : deep ? 4 : 12, folder);
    measured.addOurs("PyTorch, float32", pyTorch + " float32 " + many, folder);
    measured.addOurs("PyTorch, float64", pyTorch + " float64 " + many, folder);
    measured.addOurs("ours, without vectors", ours + (quick ? 2 : deep ? 12 : 60), folder, "run", NO_VECTORS);
    for (int round = 0; round < (quick ? 1 : rounds); round++) {
        measured.measure();
    }
    String network = deep ? "DeepConvNet" : "SimpleConvNet";
    section.table(List.of(network + ", an iteration of 100 images", "gradient, Adam, loss", "gradient, Adam", "ours is faster", "peak memory, MiB"),
            measured.names().stream().map(name -> List.of(name, measured.least(name, true).time(), measured.least(name, false).time(),
                    name.equals("ours") ? "" : measured.least(name, true).over(measured.least("ours", true)).times(),
                    measured.bytes(name).in(MEBIBYTE, ""))).toList());
    BiConsumer<Double, List<String>> faster = (bound, names) -> {
        if (measured.names().containsAll(names)) {
            goals.add(Goal.atLeast(bound, network + ", an iteration, " + names.getFirst() + " beside " + names.getLast(),
                    measured.least(names.getLast(), true).over(measured.least(names.getFirst(), true))));
        }
    };
    faster.accept(deep ? 10.0 : 8.0, List.of("ours", "NumPy"));
    faster.accept(2.0, List.of("ours, without vectors", "NumPy"));
    faster.accept(1.0, List.of("ours", "PyTorch, float64"));
    if (!deep) {
        faster.accept(1.0, List.of("ours", "PyTorch, float32"));
    } else if (measured.names().contains("NumPy")) {
        goals.add(Goal.atMostShare(1.0 / 3, network + ", peak memory by NumPy's", measured.bytes("ours").over(measured.bytes("NumPy"))));
    }
}

/// Dense products of the layers of chapter 6, and a large one.
void products(Section section, List<Goal> goals, Optional<NumPy> numPy, Path folder) {
    if (numPy.isEmpty()) {
        return;
    }
    var times = new LinkedHashMap<String, List<List<Double>>>(); // by product: ours and NumPy's, in turn
    for (int round = 0; round < (quick ? 1 : rounds); round++) {
        var ours = Work.of("products", "bench/networks/products.java " + SHAPES).ours(folder).output();
        var theirs = numPy.get().run("products.py " + SHAPES, Map.of("OPENBLAS_NUM_THREADS", "2")).output();
        for (int program = 0; program < 2; program++) {
            for (var line : List.of(ours, theirs).get(program).lines().map(line -> line.split("\t")).toList()) {
                times.computeIfAbsent(line[0], _ -> List.of(new ArrayList<>(), new ArrayList<>())).get(program).add(Double.parseDouble(line[1]));
            }
        }
    }
    section.table(List.of("dense, two threads", "ours", "OpenBLAS"), times.entrySet().stream().map(each -> List.of(each.getKey(),
            new Sample(each.getValue().getFirst()).time(), new Sample(each.getValue().getLast()).time())).toList());
    times.forEach((product, both) -> goals.add(Goal.atLeast(product.contains("1000") ? 0.8 : 1.0, product + ", speed by OpenBLAS's",
            new Sample(both.getLast()).over(new Sample(both.getFirst())))));
}

/// Scripts from their start to their end.
void wholeRuns(List<Goal> goals, Path folder) {
    Map<String, Double> bounds = new LinkedHashMap<>();
    bounds.put("ch07/train_convnet.java --seed 0 --train-size 5000 --test-size 1000 --no-show", 25.0);
    bounds.put("ch08/misclassified_mnist.java --no-show", 5.0);
    bounds.put("ch08/half_float_network.java", 9.0);
    bounds.forEach((command, bound) -> {
        var work = Work.of(command, command);
        work.oursIn(folder); // JBang compiles
        var seconds = new ArrayList<Double>();
        for (int round = 0; round < (quick ? 1 : rounds); round++) {
            seconds.add(work.oursIn(folder).seconds());
        }
        goals.add(Goal.atMostSeconds(bound, "`" + command + "`, whole process", new Sample(seconds)));
    });
    try {
        var small = Work.of("", "ch08/train_deepnet.java --seed 0 --iters 12 --test-size 1000").oursIn(folder, "run", "-R-Xmx256m");
        goals.add(new Goal("ch08/train_deepnet.java runs with `-Xmx256m`", new Sample(List.of(small.seconds())).time() + " for 12 iterations", true));
    } catch (Failure e) {
        goals.add(new Goal("ch08/train_deepnet.java runs with `-Xmx256m`", e.getMessage().lines().findFirst().orElseThrow(), false));
    }
}
