///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The deep network with its numbers rounded to half precision (section 8.3.4)
//MAIN common.script.Script
//FILES half_float_network.java
//SOURCES deep_convnet.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;

import common.numpy.*;

int sampled = 10000; // how many test images, fewer are sooner done

void main() {
    var mnist = loadMnist(flatten(false));
    NDArray xTest = mnist.xTest(), tTest = mnist.tTest();

    var network = new DeepConvNet();
    network.loadParams("deep_convnet_params.pkl");

    xTest = xTest.get(slice(sampled));
    tTest = tTest.get(slice(sampled));

    print("caluculate accuracy (float64) ... ");
    print(network.accuracy(xTest, tTest));

    // to float16
    xTest = xTest.astype(np.float16);
    for (var param : network.params.values()) {
        param.at(all).set(param.astype(np.float16));
    }

    print("caluculate accuracy (float16) ... ");
    print(network.accuracy(xTest, tTest));
}
