//JAVA 25+
//SOURCES Training.java ../../ch07/simple_convnet.java

import bench.networks.Training;

/// An iteration of chapter 7's training: `simple.java 10` prints what ten take.
void main(String[] args) {
    Training.run(SimpleConvNet::new, Integer.parseInt(args[0]));
}
