///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Downloads MNIST and verifies it, as the book's dataset/mnist.py does when it is run
//MAIN common.script.Script
//FILES mnist.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/Mnist.java ../common/script/Script.java

import common.dataset.DataFolder;
import common.dataset.DataSource;
import common.dataset.Mnist;

void main() {
    var said = DataSource.current();
    // the name makes it an error that the data can't be had: nothing takes their place here
    var dataset = said.dataset().orElse("mnist");
    var mnist = Mnist.load(new DataSource(Optional.of(dataset), said.dataDir()), true, true, false);
    System.err.println(dataset + ": " + mnist.xTrain().shape(0) + " training and " + mnist.xTest().shape(0)
            + " test images, verified (data folder " + DataFolder.of(said).path() + ")");
}
