//JAVA 25+
//SOURCES Training.java ../../ch08/deep_convnet.java

import bench.networks.Training;

/// An iteration of chapter 8's training: `deep.java 10` prints what ten take.
void main(String[] args) {
    Training.run(DeepConvNet::new, Integer.parseInt(args[0]));
}
