///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Downloads MNIST and verifies it, as the book's dataset/mnist.py does when it is run
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/matplotlib/plt.java ../common/script/Cli.java
import common.dataset.DataFolder;
import common.dataset.DataSource;
import common.dataset.Mnist;
import common.script.Cli;
import common.script.Option;
import java.util.Optional;

void main(String... args) {
    var said = Cli.parse(args, "data/mnist", "Downloads MNIST and verifies it", Option.dataset()).data();
    // the name makes it an error that the data can't be had: nothing takes their place here
    var dataset = said.dataset().orElse("mnist");
    var mnist = Mnist.load(new DataSource(Optional.of(dataset), said.dataDir()), true, true, false);
    System.err.println(dataset + ": " + mnist.xTrain().shape(0) + " training and " + mnist.xTest().shape(0)
            + " test images, verified (data folder " + DataFolder.of(said).path() + ")");
}
