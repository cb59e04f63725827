///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION The shapes of the trained weights (section 3.6.2)
//MAIN common.script.Script
//FILES weight_shapes.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/pickle.java ../common/script/Script.java

import static common.numpy.builtins.*;

import common.dataset.pickle;

void main() {
    var network = pickle.load("sample_weight.pkl");
    for (var key : List.of("W1", "b1", "W2", "b2", "W3", "b3")) {
        print(key + ": " + network.get(key).shape());
    }
}
