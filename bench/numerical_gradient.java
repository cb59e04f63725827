//JAVA 25+
//SOURCES KernelBenchmarks.java

import bench.KernelBenchmarks;

static final int GRADIENTS = 100; // a short training's: the first ones are slow, until Java has compiled them

/// Prints how long the numerical gradient of section 4.5's network takes for 100 images: the first one in a fresh JVM, and
/// the median of a hundred. The twin of numpy/numerical_gradient.py, run by processes.java.
void main() {
    var work = new KernelBenchmarks.Gradients();
    work.setUp();
    var seconds = new ArrayList<Double>();
    for (int i = 0; i < GRADIENTS; i++) {
        long start = System.nanoTime();
        work.gradient();
        seconds.add((System.nanoTime() - start) / 1e9);
    }
    IO.println("the first of %d: %.3f s".formatted(GRADIENTS, seconds.getFirst()));
    IO.println("seconds " + seconds.stream().sorted().toList().get(GRADIENTS / 2));
}
