package common.dataset;

import java.nio.file.Path;
import java.util.Optional;

/// What a command line says of its data.
///
/// @param dataset the value of `--dataset`: mnist, fashion-mnist, kmnist, synthetic or a folder
/// @param dataDir the value of `--data-dir`: the folder that holds `mnist/` and its brothers
public record DataSource(Optional<String> dataset, Optional<Path> dataDir) {

    /// Nothing said: MNIST, in the folder that [DataFolder] finds.
    public static DataSource unspecified() {
        return new DataSource(Optional.empty(), Optional.empty());
    }
}
