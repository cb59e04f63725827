package common.script;

import common.files.Failure;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// A command-line option of a script, as data: [Cli] parses by it, checks values and writes the help from it.
///
/// @param name         with its dashes, `--iters`; a name without them is an argument that needs no option's name
/// @param label        what stands for the value in the help, `N`
/// @param description  one sentence for the help
/// @param values       what values it takes
/// @param defaultValue the value that holds if it isn't given, as one would write it
/// @param example      a value to show in the help's examples
public record Option(String name, String label, String description, Values values,
                     Optional<String> defaultValue, Optional<String> example) {

    /// The largest seed that NumPy takes.
    private static final long MAX_SEED = 4294967295L;

    /// What values an option takes.
    public sealed interface Values {

        /// What stands for a value in the help.
        default String label() {
            return switch (this) {
                case None() -> "";
                case Whole _ -> "N";
                case WholeList _ -> "N,N,…";
                case Real _ -> "X";
                case Text() -> "TEXT";
                case OneOf _ -> "NAME";
                case File(), Output _ -> "FILE";
            };
        }
    }

    /// Nothing: the option is there or it isn't.
    public record None() implements Values {}

    /// A whole number.
    public record Whole(long least, long most) implements Values {}

    /// Whole numbers with commas between them.
    public record WholeList(long least, long most) implements Values {}

    /// A finite number, at least `bound`, or more where the bound itself is left out, and less than `limit`.
    public record Real(double bound, boolean orEqual, double limit) implements Values {
        static Real any() {
            return atLeast(Double.NEGATIVE_INFINITY);
        }

        static Real atLeast(double least) {
            return new Real(least, true, Double.POSITIVE_INFINITY);
        }

        static Real above(double bound) {
            return new Real(bound, false, Double.POSITIVE_INFINITY);
        }
    }

    /// Any text but an empty one.
    public record Text() implements Values {}

    /// One of a few words.
    public record OneOf(List<String> choices) implements Values {}

    /// A file or folder to be read.
    public record File() implements Values {}

    /// A file to be written: its folder has to be there. What more it takes is for `check` to say, by a [Failure].
    public record Output(Consumer<Path> check) implements Values {}

    /// A whole number without a default of its own.
    public static Option whole(String name, String description, long least, long most) {
        return of(name, description, new Whole(least, most));
    }

    /// A file to be written, which `check` may refuse with a usage error.
    public static Option output(String name, String description, Consumer<Path> check) {
        return of(name, description, new Output(check));
    }

    private static Option of(String name, String description, Values values) {
        return new Option(name, values.label(), description, values, Optional.empty(), Optional.empty());
    }

    /// `--iters`, how many batches to learn from.
    public static Option iters(int defaultValue) {
        return integer("--iters", "iterations: how many batches are learned from", defaultValue, 1, Integer.MAX_VALUE)
                .example(Math.max(1, defaultValue / 10));
    }

    /// `--batch-size`, images learned from at once.
    public static Option batchSize(int defaultValue) {
        return integer("--batch-size", "images in a batch", defaultValue, 1, Integer.MAX_VALUE);
    }

    /// `--learning-rate`.
    public static Option learningRate(double defaultValue) {
        return positive("--learning-rate", "how far a step goes along the gradient", defaultValue);
    }

    /// `--hidden`, neurons of the hidden layer.
    public static Option hidden(int defaultValue) {
        return integer("--hidden", "neurons in the hidden layer", defaultValue, 1, 1_000_000);
    }

    /// `--seed`, of np.random.
    public static Option seed() {
        return new Option("--seed", "N", "np.random.seed(N): the same numbers on each run (default: other ones each time)",
                new Whole(0, MAX_SEED), Optional.empty(), Optional.of("0"));
    }

    /// `--dataset`, and with it `--data-dir`.
    public static Option dataset() {
        return text("--dataset", "NAME", "mnist, fashion-mnist, kmnist, synthetic, or a folder of four IDX files of your own"
                + " (default: mnist, or synthetic where it can't be had)");
    }

    /// `--data-dir`, added by [Cli] wherever there is a data set.
    static Option dataDir() {
        return text("--data-dir", "DIR", "folder that data are read from and downloaded to (default: DLFS_DATA_DIR, else data/)");
    }

    /// A whole number from least to most.
    public static Option integer(String name, String description, int defaultValue, int least, int most) {
        return new Option(name, "N", description, new Whole(least, most),
                Optional.of(String.valueOf(defaultValue)), Optional.empty());
    }

    /// Whole numbers from least to most with commas between them, `784,128,64,10`.
    public static Option integers(String name, String description, String defaultValue, int least, int most) {
        return new Option(name, "N,N,…", description, new WholeList(least, most),
                Optional.of(defaultValue), Optional.empty());
    }

    /// A finite number of at least `least`.
    public static Option number(String name, String description, double defaultValue, double least) {
        return new Option(name, "X", description, Real.atLeast(least),
                Optional.of(String.valueOf(defaultValue)), Optional.empty());
    }

    /// A finite number above 0.
    public static Option positive(String name, String description, double defaultValue) {
        return new Option(name, "X", description, Real.above(0),
                Optional.of(String.valueOf(defaultValue)), Optional.empty());
    }

    /// A finite number above 0 without a default of its own: ask [Cli#given] first.
    public static Option positive(String name, String description) {
        return new Option(name, "X", description, Real.above(0), Optional.empty(), Optional.empty());
    }

    /// Any text.
    public static Option text(String name, String label, String description) {
        return new Option(name, label, description, new Text(), Optional.empty(), Optional.empty());
    }

    /// A value that needs no option's name before it; the label is the name to read it by.
    public static Option argument(String label, String description) {
        return text(label, label, description);
    }

    /// One of a few words, the first being the default.
    public static Option choice(String name, String description, String... choices) {
        return new Option(name, "NAME", description + ": " + String.join(", ", choices),
                new OneOf(List.of(choices)), Optional.of(choices[0]), Optional.empty());
    }

    /// A switch.
    public static Option flag(String name, String description) {
        return new Option(name, "", description, new None(), Optional.empty(), Optional.empty());
    }

    /// A file to be read.
    public static Option file(String name, String description) {
        return text(name, "FILE", description);
    }

    /// A file to be written, in a folder that is there.
    public static Option output(String name, String description) {
        return new Option(name, "FILE", description, new Output(_ -> { }), Optional.empty(), Optional.empty());
    }

    /// The same option, shown with that value in the help's examples.
    public Option example(Object value) {
        return new Option(name, label, description, values, defaultValue, Optional.of(value.toString()));
    }

    boolean isArgument() {
        return !name.startsWith("-");
    }

    boolean isFlag() {
        return values instanceof None;
    }

    /// Refuses a value that the option doesn't take.
    ///
    /// @throws Failure with the status of a usage error
    void check(String value) {
        boolean good = switch (values) {
            case Whole(long least, long most) -> isWhole(value, least, most);
            case WholeList(long least, long most) ->
                    List.of(value.split(",", -1)).stream().allMatch(part -> isWhole(part, least, most));
            case Real real -> isReal(value, real);
            case OneOf(var choices) -> choices.contains(value);
            case Output(var check) -> isInFolder(value, check);
            case Text(), File(), None() -> !value.isEmpty();
        };
        if (!good) {
            throw Failure.usage(name + " takes " + allowed() + ", not '" + value + "'");
        }
    }

    private String allowed() {
        return switch (values) {
            case Whole(long least, long most) -> "a whole number " + range(least, most);
            case WholeList(long least, long most) -> "whole numbers " + range(least, most)
                    + " with commas between them";
            case Real(double bound, boolean orEqual, double limit) -> "a finite number"
                    + (bound == Double.NEGATIVE_INFINITY ? "" : (orEqual ? " of at least " : " greater than ") + plain(bound))
                    + (limit == Double.POSITIVE_INFINITY ? "" : " and less than " + plain(limit));
            case OneOf(var choices) -> "one of " + String.join(", ", choices);
            case Output _ -> "a file in a folder that is there";
            case Text(), File(), None() -> "a value";
        };
    }

    private static String range(long least, long most) {
        return most == Integer.MAX_VALUE ? "of at least " + least : "from " + least + " to " + most;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
    }

    private static boolean isWhole(String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isReal(String value, Real range) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) && (number > range.bound() || range.orEqual() && number == range.bound())
                    && number < range.limit();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /// The path that a value names.
    ///
    /// @throws Failure with the status of a usage error if no file can have that name on this system
    public static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw Failure.usage("no file can be called '" + value + "' here: " + e.getReason());
        }
    }

    private static boolean isInFolder(String value, Consumer<Path> check) {
        Path file = path(value).toAbsolutePath();
        if (value.isEmpty() || Files.isDirectory(file) || !Files.isDirectory(file.getParent())) {
            return false;
        }
        check.accept(path(value));
        return true;
    }

    /// Other names by which it is known.
    String[] otherNames() {
        return name.equals("--help") ? new String[] {"-h"} : new String[0];
    }
}
