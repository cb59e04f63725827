package common.script;

//SOURCES ../testing/Faults.java Started.java TinyData.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import common.numpy.NDArray;
import common.numpy.Npz;
import common.numpy.np;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import testing.Faults;

/** Weights and data as a script meets them: not there, damaged, not fitting. */
@Execution(ExecutionMode.CONCURRENT)
class DataFaultsTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Scripts: weights and data");

    private static final String SCRIPT = "ch03/neuralnet_mnist_batch.java";
    private static final byte[] HTML = "<!DOCTYPE html><title>Sign in</title>".getBytes();

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private void refused(String fault, String weights, int status, String... said) throws Exception {
        var data = TinyData.in(temporary.resolve("data"), 1).toString();
        var before = Faults.files(folder);
        var ended = Started.run(folder, SCRIPT, "--dataset", data, "--weights", weights);
        assertThat(ended.status()).isEqualTo(status);
        assertThat(ended.stdout()).isEmpty();
        assertThat(ended.stderr()).contains(said);
        assertThat(Faults.files(folder)).isEqualTo(before);
        FAULTS.row(fault, ended.seen(), before);
    }

    @Test
    void weightsThatCanNotBeUsedAreSaid() throws Exception {
        refused("--weights of a file that isn't there", "my.npz", 1, "my.npz");
        refused("--weights of a text that isn't there", "my.txt", 1, "my.txt");
        var good = Files.readAllBytes(Path.of("data/sample_weight.npz"));
        Files.write(folder.resolve("my.npz"), Arrays.copyOf(good, good.length / 2));
        refused("--weights of a file that is cut off", "my.npz", 1, "my.npz ends too early");
        Files.write(folder.resolve("my.npz"), HTML);
        refused("--weights of a page of HTML", "my.npz", 1, "my.npz is an HTML page titled 'Sign in'");
        save(2, "W1", 784, 50, "b1", 50, 0, "W2", 50, 10, "b2", 10, 0);
        refused("--weights of two layers", "my.npz", 1, "my.npz holds no W3");
        save(3, "W1", 100, 50, "b1", 50, 0, "W2", 50, 100, "b2", 100, 0, "W3", 100, 10, "b3", 10, 0);
        refused("--weights for images of 100 pixels", "my.npz", 1, "W1 has shape (100, 50)", "an image has 784 pixels");
    }

    private void save(int layers, Object... shapes) throws IOException {
        var weights = new LinkedHashMap<String, NDArray>();
        for (int i = 0; i < 6 * layers; i += 3) {
            int rows = (int) shapes[i + 1];
            int columns = (int) shapes[i + 2];
            weights.put((String) shapes[i], columns == 0 ? np.zeros(rows) : np.zeros(rows, columns));
        }
        Npz.save(folder.resolve("my.npz"), weights);
    }

    @Test
    void anEmptyDataFolderOffline() throws Exception {
        var empty = Map.of("DLFS_DATA_DIR", temporary.resolve("empty").toString(), "DLFS_MIRROR", "http://127.0.0.1:1/");
        var said = Started.in(folder, empty, "ch03/mnist_show.java", "--no-show", "--dataset", "mnist").end();
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.stdout()).isEmpty();
        assertThat(said.stderr()).contains("train-images-idx3-ubyte.gz", "is missing", "Next step: ");
        FAULTS.row("an empty data folder offline, --dataset mnist said", said.seen(), Faults.files(temporary));

        var unsaid = Started.in(folder, empty, "ch03/mnist_show.java", "--no-show").end();
        assertThat(unsaid.status()).isZero();
        assertThat(unsaid.stdout()).matches("\\d\n\\(784,\\)\n\\(28, 28\\)\n");
        assertThat(unsaid.stderr()).contains("WARNING", "synthetic");
        FAULTS.row("an empty data folder offline, no --dataset said", unsaid.seen(), Faults.files(temporary));
    }
}
