//SOURCES ../../ch03/sample_network.java
//SOURCES ../../common/DataSource.java ../../common/Mnist.java ../../common/Npz.java ../testing/RealData.java

import static org.assertj.core.api.Assertions.assertThat;

import common.DataSource;
import common.Mnist;
import common.Npz;
import common.np;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import testing.RealData;

class SampleNetworkTest {
    @Test
    void theProjectsOwnWeightsGet97PercentOfTheTestImages() {
        var data = new DataSource(Optional.empty(), Optional.of(RealData.require()));
        var mnist = Mnist.load(data, true, true, false);
        var network = new SampleNetwork(Npz.load(Path.of("data/sample_weight.npz")));
        var p = np.argmax(network.predict(mnist.xTest()), 1);
        assertThat(np.sum(p.eq(mnist.tTest()))).isGreaterThanOrEqualTo(9700);
    }
}
