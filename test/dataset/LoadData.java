package common.dataset;

import common.files.Failure;
import java.nio.file.Path;
import java.util.Optional;

/** A process that loads a data set, for tests that need several: arguments data folder and name. */
final class LoadData {

    private LoadData() {}

    public static void main(String... args) {
        try {
            var source = new DataSource(Optional.of(args[1]), Optional.of(Path.of(args[0])));
            System.out.println(Mnist.load(source, true, true, false).xTrain().shape());
        } catch (Failure failure) {
            System.err.println(failure.getMessage());
            System.exit(failure.status());
        }
    }
}
