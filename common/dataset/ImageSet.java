package common.dataset;

import common.files.Failure;
import java.util.OptionalInt;

/// Images and labels for training and for testing, as bytes.
record ImageSet(Idx trainImages, Idx trainLabels, Idx testImages, Idx testLabels) {

    /// The first of them, as `--train-size` and `--test-size` say.
    ///
    /// @throws Failure with the status of a usage error if there are fewer
    ImageSet first(OptionalInt train, OptionalInt test) {
        return new ImageSet(first("--train-size", trainImages, train), first("--train-size", trainLabels, train),
                first("--test-size", testImages, test), first("--test-size", testLabels, test));
    }

    private static Idx first(String option, Idx all, OptionalInt size) {
        if (size.isEmpty() || all.count() == 0) {
            return all;
        }
        int count = size.getAsInt();
        if (count < 1 || count > all.count()) {
            throw Failure.usage(option + " takes a whole number from 1 to " + all.count() + " (there are " + all + "), not " + count);
        }
        return all.first(count);
    }
}
