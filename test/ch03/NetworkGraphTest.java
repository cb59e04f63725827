//SOURCES ../../ch03/network_graph.java

import static org.assertj.core.api.Assertions.assertThat;

import common.numpy.NDArray;
import common.numpy.np;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkGraphTest {
    @Test
    void dotTextOfATinyNetworkWithTheScriptsNames() {
        Map<String, NDArray> params = Map.of("W1", np.array(new double[][] {{0.5}}), "b1", np.array(-0.5),
                "W2", np.array(new double[][] {{2.0}}), "b2", np.array(0.25));
        assertThat(new NetworkGraph(params, np.array(1.0)).draw("tiny").dot()).isEqualTo("""
                digraph "tiny" {
                    rankdir=LR;
                    node [style=filled];
                    n0 [label="x[0]\\n1.0000", shape=circle, fillcolor="#dbe9f6"];
                    n1 [label="1", shape=circle, fillcolor="#d9d9d9"];
                    n2 [label="z1[0]\\n0.5000", shape=circle, fillcolor="#fdebd3"];
                    n3 [label="1", shape=circle, fillcolor="#d9d9d9"];
                    n4 [label="y[0]\\n1.2500", shape=circle, fillcolor="#ddf0dd"];
                    { rank=same; n0; n1; }
                    { rank=same; n2; n3; }
                    { rank=same; n4; }
                    n1 -> n2 [label="-0.5"];
                    n0 -> n2 [label="0.5"];
                    n3 -> n4 [label="0.25"];
                    n2 -> n4 [label="2.0"];
                }
                """);
    }
}
