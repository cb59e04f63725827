package common.script;

import common.files.Output;
import common.numpy.np;
import java.util.ArrayList;
import java.util.List;

/// The options that this room brings: of runs, of `np.random`, and those that all scripts know.
final class RunOptions implements RoomOptions {

    private static final String TRAINER = "common.Trainer";
    private static final String TRANGE = "common.script.Script.trange";
    /// The largest seed that NumPy takes.
    private static final long MAX_SEED = 4294967295L;

    /// What every script knows.
    static final List<Option> EVERYWHERE = List.of(
            Option.flag("--no-show", "draw no figures"),
            Option.flag("--verbose", "show where an error came from"),
            Option.flag("--help", "show this help and do nothing else"));

    @Override
    public List<Option> options(References page) {
        var options = new ArrayList<Option>();
        if (page.to(TRAINER)) {
            options.add(Option.whole("--iters", "end a training after N steps", 1, Integer.MAX_VALUE).example(100));
        }
        boolean isLong = page.to(TRANGE + "(ILjava/lang/Object;)Ljava/lang/Iterable;") || page.to(TRAINER) && !page.to(TRANGE);
        if (isLong) {
            options.add(Option.output("--checkpoint", "keep the run's state in FILE, and go on from it if it is there",
                    file -> Output.check(file, "--checkpoint's file")));
        }
        if (page.toPackage("common.numpy", "common.numpy.builtins") || page.toPackage("common", "")) {
            options.add(Option.whole("--seed", "np.random.seed(N): the same numbers on each run (default: other ones each time)",
                    0, MAX_SEED).example(0));
        }
        return options;
    }

    @Override
    public void take() {
        if (Launcher.given("--verbose").isPresent()) {
            Exit.verbose();
        }
        if (Launcher.given("--seed").isPresent()) {
            np.random.seed(Long.parseLong(Launcher.given("--seed").get()));
        }
    }

}
