//JAVA 25+
//SOURCES ../common/Mnist.java

import common.Mnist;

/// Prints how long a fresh JVM takes to have MNIST loaded, verified and ready. Run by processes.java.
void main() {
    long start = System.nanoTime();
    Mnist.loadMnist(true, true, true);
    IO.println("seconds " + (System.nanoTime() - start) / 1e9);
}
