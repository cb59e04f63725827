///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A first program (section 1.4.1)
//MAIN common.script.Script
//FILES hungry.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java

import static common.numpy.builtins.*;

void main() {
    print("I'm hungry!");
}
