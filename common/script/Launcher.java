package common.script;

import common.files.Failure;
import common.numpy.Lanes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What stands behind [Script]: reads the command line into the page's own variables and calls the page's `main()`, and knows
/// for all rooms what was said.
public final class Launcher {

    /// The rooms that may bring options to a page. They are found by these names, where they are there at all.
    private static final List<String> ROOMS = List.of("common.dataset.DataOptions", "common.matplotlib.FigureOptions");

    /// Options that say how long a run is.
    static final List<String> LENGTHS = List.of("--iters", "--epochs");

    private static Optional<Page> page = Optional.empty();
    private static Map<String, String> given = Map.of();

    private Launcher() {}

    /// Runs the page in whose jar `beside` is.
    static void start(Class<?> beside, String... args) throws Throwable {
        if (InShell.isHere()) { // main() where no page has one of its own, but for what it imports: this
            throw new Failure("there is no main() here yet\nNext step: open a page that has one, /open ch03/step_function.java for instance.");
        }
        Stdout.install();
        Exit.install();
        run(Page.find(beside), args);
    }

    static void run(Page started, String... args) throws Throwable {
        page = Optional.of(started);
        if (started.isTraining()) {
            Lanes.soon();
        }
        if (args.length > 0) { // most runs have none: nothing of what reads them is even loaded
            take(started, args);
        }
        started.main();
        TrainingLoop.closeAll();
    }

    private static void take(Page page, String... args) throws ReflectiveOperationException {
        var rooms = rooms();
        var options = options(page, rooms);
        given = new Arguments(options).read(args);
        if (given("--help").isPresent()) {
            System.out.print(new Arguments(options).help(page.command(), page.text().description()));
            System.exit(0);
        }
        for (var room : rooms) {
            room.take();
        }
        for (var variable : page.variables()) {
            variable.set(given);
        }
    }

    /// What the page takes: its own variables, what its rooms bring, what all scripts know.
    private static List<Option> options(Page page, List<RoomOptions> rooms) {
        var options = new ArrayList<Option>();
        var names = new HashSet<String>();
        for (var variable : page.variables()) {
            options.add(variable.option());
            names.add(variable.option().name());
        }
        var references = new References(page.type());
        for (var room : rooms) {
            for (Option option : room.options(references)) {
                if (names.add(option.name())) { // the page's own come first
                    options.add(option);
                }
            }
        }
        options.addAll(RunOptions.EVERYWHERE);
        return options;
    }

    /// Those of the rooms that are there.
    private static List<RoomOptions> rooms() throws ReflectiveOperationException {
        var rooms = new ArrayList<RoomOptions>(List.of(new RunOptions()));
        for (String room : ROOMS) {
            try {
                rooms.add((RoomOptions) Class.forName(room).getDeclaredConstructor().newInstance());
            } catch (ClassNotFoundException e) {
                // a room that the page doesn't use
            }
        }
        return rooms;
    }

    /// The page that was started, if one was: an editor and JShell call its `main()` themselves.
    static Optional<Page> page() {
        return page;
    }

    /// The page's name, `train_neuralnet`; `figure` where none was started.
    public static String name() {
        return page.isPresent() ? page.get().name() : "figure";
    }

    /// What the command line says for an option, `--save` for instance; empty where it says nothing. A switch that is
    /// given has an empty text.
    public static Optional<String> given(String option) {
        return Optional.ofNullable(given.get(option));
    }

    /// The numbers 0 to `count` - 1 for a long loop, as Python's tqdm calls them: how far it is stands on stderr, Ctrl-C
    /// ends the loop, and the page goes on behind it with what was reached. Of loops in loops only the outermost does that.
    ///
    /// ```java
    /// for (int i : trange(itersNum)) {
    /// ```
    ///
    /// @throws IllegalArgumentException if count is negative
    public static Iterable<Integer> trange(int count) {
        return new TrainingLoop(count, Optional.empty());
    }

    /// A training that `--checkpoint FILE` keeps, and goes on with where FILE is there: the loop then begins at the number
    /// behind the last one done, everything is put back as it was, and what was printed is printed again. It ends after
    /// `--iters` of them, if so many are asked for.
    ///
    /// @param learner holds in its fields, and in what they hold, what the training learns and counts (see [FieldState]): the
    ///                book's Trainer for instance; or it is a [RunState], which says that itself
    public static Iterable<Integer> trange(int count, Object learner) {
        int most = given("--iters").map(Integer::parseInt).orElse(count);
        if (most < count) {
            TrainingLoop.endEarly();
        }
        return new TrainingLoop(Math.min(count, most), Optional.of(learner instanceof RunState state ? state : new FieldState(learner)));
    }

    /// Whether the command line says how large something is, other than the book does.
    static boolean hasOwnSizes() {
        return page.isPresent() && page.get().variables().stream().map(PageVariable::option)
                .anyMatch(option -> given.containsKey(option.name()) && !LENGTHS.contains(option.name())
                        && (option.values() instanceof OptionValues.Whole || option.values() instanceof OptionValues.WholeList));
    }

    /// What decides a run's numbers, for a checkpoint: the script and all options but how long it is and where files and
    /// figures are.
    static String settings() {
        var all = new TreeMap<>(given);
        for (var variable : page.orElseThrow().variables()) {
            if (variable.get() != null) {
                all.put(variable.option().name(), String.valueOf(PageVariable.written(variable.get())));
            }
        }
        all.keySet().removeAll(LENGTHS);
        all.keySet().removeAll(List.of("--save", "--no-show", "--verbose", "--data-dir", "--checkpoint",
                "--save-weights", "--show-errors"));
        return name() + all.entrySet().stream().map(each -> " " + each.getKey() + " " + each.getValue()).collect(Collectors.joining());
    }

    /// Whether a training ended before its last iteration, by Ctrl-C for instance: figures are drawn of what there is.
    public static boolean endedEarly() {
        return TrainingLoop.endedEarly();
    }

    /// What the shell hands to the JVM in which it runs snippets, so that they take what its own command line said: an
    /// option of that JVM.
    public static String forShell() {
        return InShell.option(given);
    }

    /// For the shell's first snippet: takes that.
    public static void inShell() throws ReflectiveOperationException {
        given = InShell.given();
        for (var room : rooms()) {
            room.take();
        }
    }
}
