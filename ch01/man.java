///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A class of one's own (section 1.4.2)
//MAIN common.script.Script
//FILES man.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/script/Script.java

import static common.numpy.builtins.*;

class Man {
    String name;

    Man(String name) {
        this.name = name;
        print("Initilized!");
    }

    void hello() {
        print("Hello " + name + "!");
    }

    void goodbye() {
        print("Good-bye " + name + "!");
    }
}

void main() {
    var m = new Man("David");
    m.hello();
    m.goodbye();
}
