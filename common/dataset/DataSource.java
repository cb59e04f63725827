package common.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// What a command line says of a page's data. The launcher puts it into [#use] before the page begins.
///
/// @param dataset   the value of `--dataset`: mnist, fashion-mnist, kmnist, synthetic or a folder
/// @param dataDir   the value of `--data-dir`: the folder that holds `mnist/` and its brothers
/// @param trainSize the value of `--train-size`: so many training images, from the first
/// @param testSize  the value of `--test-size`: so many test images, from the first
/// @param weights   the value of `--weights`: a .pkl or .npz file in place of any that the page loads
public record DataSource(Optional<String> dataset, Optional<Path> dataDir, OptionalInt trainSize, OptionalInt testSize,
                         Optional<Path> weights) {

    private static volatile DataSource current = unspecified();

    public DataSource(Optional<String> dataset, Optional<Path> dataDir) {
        this(dataset, dataDir, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    /// Nothing said: MNIST, in the folder that [DataFolder] finds.
    public static DataSource unspecified() {
        return new DataSource(Optional.empty(), Optional.empty());
    }

    /// What holds for this process: `loadMnist`, `pickle.load` and `picture` go by it.
    public static DataSource current() {
        return current;
    }

    /// Lets this hold from now on.
    public static void use(DataSource source) {
        current = source;
    }
}
