//SOURCES ../../ch03/sample_network.java ../testing/RealData.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import common.dataset.DataSource;
import common.dataset.Mnist;
import common.numpy.Npz;
import common.numpy.np;
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
