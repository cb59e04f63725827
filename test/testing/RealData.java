package testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder with real MNIST that the environment variable DLFS_DATA_DIR names. Tests that need it are skipped without. */
public final class RealData {
    private RealData() {}

    /** The folder that holds mnist/*.gz, if there is one. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv("DLFS_DATA_DIR")).map(Path::of)
                .filter(folder -> Files.isReadable(folder.resolve("mnist/train-images-idx3-ubyte.gz")));
    }

    /** The folder that holds mnist/*.gz; where there is none, the test that asks is skipped, saying why. */
    public static Path require() {
        assumeTrue(folder().isPresent(), "needs real MNIST: DLFS_DATA_DIR names no folder with mnist/*.gz");
        return folder().orElseThrow();
    }
}
