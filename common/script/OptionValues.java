package common.script;

import common.files.Failure;
import common.files.Printable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What values an option takes. picocli finds them on the command line; which of them make sense is said here, in words that
/// a beginner understands.
public sealed interface OptionValues {

    /// What stands for a value in the help.
    String label();

    /// Whether a value that isn't empty makes sense.
    default boolean takes(String value) {
        return true;
    }

    /// Nothing: the option is there or it isn't.
    record None() implements OptionValues {
        @Override
        public String label() {
            return "";
        }
    }

    /// A whole number.
    record Whole(long least, long most) implements OptionValues {
        @Override
        public String label() {
            return "N";
        }

        @Override
        public boolean takes(String value) {
            return isWhole(value, least, most);
        }
    }

    /// Whole numbers with commas between them.
    record WholeList(long least, long most) implements OptionValues {
        @Override
        public String label() {
            return "N,N,…";
        }

        @Override
        public boolean takes(String value) {
            return Stream.of(value.split(",", -1)).allMatch(part -> isWhole(part, least, most));
        }
    }

    /// A finite number, at least `bound`, or more where the bound itself is left out, and less than `limit`.
    record Real(double bound, boolean orEqual, double limit) implements OptionValues {
        static Real any() {
            return atLeast(Double.NEGATIVE_INFINITY);
        }

        static Real atLeast(double least) {
            return new Real(least, true, Double.POSITIVE_INFINITY);
        }

        static Real above(double bound) {
            return new Real(bound, false, Double.POSITIVE_INFINITY);
        }

        @Override
        public String label() {
            return "X";
        }

        @Override
        public boolean takes(String value) {
            try {
                double number = Double.parseDouble(value);
                return Double.isFinite(number) && (number > bound || orEqual && number == bound) && number < limit;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    /// Any text but an empty one.
    record Text() implements OptionValues {
        @Override
        public String label() {
            return "TEXT";
        }
    }

    /// One of a few words.
    record OneOf(List<String> choices) implements OptionValues {
        @Override
        public String label() {
            return "NAME";
        }

        @Override
        public boolean takes(String value) {
            return choices.contains(value);
        }
    }

    /// A file or folder to be read.
    record File() implements OptionValues {
        @Override
        public String label() {
            return "FILE";
        }
    }

    /// A file to be written, unless `check` refuses it by a [Failure].
    record Output(Consumer<Path> check) implements OptionValues {
        @Override
        public String label() {
            return "FILE";
        }
    }

    /// Refuses a value that makes no sense.
    ///
    /// @param option the option's name
    /// @throws Failure with the status of a usage error
    default void check(String option, String value) {
        if (value.isEmpty() || !takes(value)) {
            throw Failure.usage(option + " takes " + allowed() + ", not '" + Printable.name(value) + "'");
        }
        if (this instanceof Output output) {
            output.check.accept(path(value));
        }
    }

    private String allowed() {
        return switch (this) {
            case Whole(long least, long most) -> "a whole number " + range(least, most);
            case WholeList(long least, long most) -> "whole numbers " + range(least, most) + " with commas between them";
            case Real(double bound, boolean orEqual, double limit) -> "a finite number"
                    + (bound == Double.NEGATIVE_INFINITY ? "" : (orEqual ? " of at least " : " greater than ") + plain(bound))
                    + (limit == Double.POSITIVE_INFINITY ? "" : " and less than " + plain(limit));
            case OneOf(var choices) -> "one of " + String.join(", ", choices);
            case File(), Output _ -> "a file";
            case Text(), None() -> "a value";
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

    /// The path that a value names.
    ///
    /// @throws Failure with the status of a usage error if no file can have that name on this system
    static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw Failure.usage("no file can be called '" + Printable.name(value) + "' here: " + Printable.line(e.getReason()));
        }
    }
}
