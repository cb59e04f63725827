//JAVA 25+
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/matplotlib/plt.java ../common/script/Script.java

import common.dataset.Mnist;

/// Prints how long a fresh JVM takes to have MNIST loaded, verified and ready. Run by processes.java.
void main() {
    long start = System.nanoTime();
    Mnist.loadMnist(true, true, true);
    IO.println("seconds " + (System.nanoTime() - start) / 1e9);
}
