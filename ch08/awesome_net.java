///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A place for a network of your own (section 8.1)
//MAIN common.script.Script
//FILES awesome_net.java
//SOURCES ../common/Layers.java ../common/Trainer.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/pickle.java ../common/script/Script.java

// Create your awesome net!!
void main() {
}
