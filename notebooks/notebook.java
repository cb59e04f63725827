///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Makes Jupyter know this book's Java, and writes a notebook for each chapter
//DEPS io.github.padreati:rapaio-jupyter-kernel:3.0.1
//DEPS com.google.code.gson:gson:2.15.0
//MAIN common.script.Script
//FILES notebook.java
//FILES startup.jsh=../common/startup.jsh
//FILES META-INF/services/org.rapaio.jupyter.kernel.display.spi.DisplayProvider=display-provider
//FILES ch01/hungry.java=../ch01/hungry.java ch02/and_gate.java=../ch02/and_gate.java ch04/two_layer_net.java=../ch04/two_layer_net.java ch05/layer_naive.java=../ch05/layer_naive.java
//FILES ch05/two_layer_net.java=../ch05/two_layer_net.java
//FILES ch01.md=../ch01/README.md ch02.md=../ch02/README.md ch03.md=../ch03/README.md ch04.md=../ch04/README.md
//FILES ch05.md=../ch05/README.md ch06.md=../ch06/README.md ch07.md=../ch07/README.md ch08.md=../ch08/README.md
//FILES ch07/simple_convnet.java=../ch07/simple_convnet.java ch08/deep_convnet.java=../ch08/deep_convnet.java
//SOURCES Kernel.java LoopThread.java Notebook.java NotebookDisplay.java ../common/shell/GradientCheck.java
//SOURCES ../common/Functions.java ../common/Gradient.java ../common/Layers.java ../common/MultiLayerNet.java
//SOURCES ../common/MultiLayerNetExtend.java ../common/Optimizers.java ../common/Trainer.java ../common/TwoLayerGradient.java
//SOURCES ../common/Util.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/dataset/Mnist.java
//SOURCES ../common/script/Script.java

import notebooks.Kernel;
import notebooks.Notebook;

/*
 * ./jbang notebook                     then: jupyter lab notebooks/ch04.ipynb
 *
 * The notebooks are the chapters' README pages, cell by cell; they are written anew each time and belong to no one's work.
 */

String folder = ""; // where the notebooks go (default: notebooks/ of the repository, else the working folder)
String kernels = ""; // Jupyter's folder of kernels (default: the user's own)

void main() throws Exception {
    var kernel = Kernel.install(kernels.isEmpty() ? Kernel.userFolder() : Path.of(kernels));
    var target = folder.isEmpty() ? Notebook.defaultFolder() : Path.of(folder);
    for (int chapter = 1; chapter <= 8; chapter++) {
        var page = Notebook.page("ch0" + chapter);
        if (page.isPresent()) {
            IO.println(Notebook.write(page.get(), target.resolve("ch0" + chapter + ".ipynb")));
        }
    }
    System.err.println("The kernel '" + Kernel.TITLE + "' is in " + kernel + ".");
    System.err.println("Next step: jupyter lab " + target.resolve("ch04.ipynb") + "   (no Jupyter yet? pip install jupyterlab)");
}
