package common.dataset;

import common.script.Option;
import common.script.OptionValues;
import common.script.References;
import common.script.RoomOptions;
import common.script.Launcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What pages that load data or weights take on their command lines.
public final class DataOptions implements RoomOptions {

    @Override
    public List<Option> options(References page) {
        var options = new ArrayList<Option>();
        boolean images = page.to("common.dataset.Mnist");
        boolean weights = page.to("common.dataset.Weights") || page.calls("loadParams")
                || page.to("common.dataset.pickle.load") && page.calls("load");
        if (images) {
            options.add(Option.text("--dataset", "NAME", "mnist, fashion-mnist, kmnist, synthetic, or a folder of four IDX files"
                    + " of your own (default: mnist, or synthetic where it can't be had)"));
            options.add(Option.whole("--train-size", "load the first N training images (default: all)", 1, Integer.MAX_VALUE));
            options.add(Option.whole("--test-size", "load the first N test images (default: all)", 1, Integer.MAX_VALUE));
        }
        if (weights) {
            options.add(Option.file("--weights", "weights of your own, .pkl or .npz (default: the book's)"));
        }
        if (images || weights || page.to("common.dataset.Pictures") || page.to("common.dataset.Verify")) {
            options.add(Option.text("--data-dir", "DIR",
                    "folder that data are read from and downloaded to (default: DLFS_DATA_DIR, else data/)"));
        }
        return options;
    }

    @Override
    public void take() {
        DataSource.use(new DataSource(Launcher.given("--dataset"), path("--data-dir"), size("--train-size"), size("--test-size"),
                path("--weights")));
    }

    private static Optional<Path> path(String option) {
        return Launcher.given(option).map(OptionValues::path);
    }

    private static OptionalInt size(String option) {
        return Launcher.given(option).map(n -> OptionalInt.of(Integer.parseInt(n))).orElse(OptionalInt.empty());
    }
}
