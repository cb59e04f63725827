package common.script;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A command-line option, as data: [Arguments] reads by it and writes the help from it.
///
/// @param name         with its dashes, `--iters`; a name without them is an argument that needs no option's name
/// @param label        what stands for the value in the help, `N`
/// @param description  one sentence for the help
/// @param values       what values it takes
/// @param defaultValue the value that holds if it isn't given, as one would write it
/// @param example      a value to show in the help's examples
public record Option(String name, String label, String description, OptionValues values,
                     Optional<String> defaultValue, Optional<String> example) {

    /// An option that has no default.
    public static Option of(String name, String description, OptionValues values) {
        return new Option(name, values.label(), description, values, Optional.empty(), Optional.empty());
    }

    /// A switch.
    public static Option flag(String name, String description) {
        return of(name, description, new OptionValues.None());
    }

    /// A whole number.
    public static Option whole(String name, String description, long least, long most) {
        return of(name, description, new OptionValues.Whole(least, most));
    }

    /// Any text.
    ///
    /// @param label what stands for it in the help
    public static Option text(String name, String label, String description) {
        return new Option(name, label, description, new OptionValues.Text(), Optional.empty(), Optional.empty());
    }

    /// A file to be read.
    public static Option file(String name, String description) {
        return of(name, description, new OptionValues.File());
    }

    /// A file to be written, which `check` may refuse with a usage error.
    public static Option output(String name, String description, Consumer<Path> check) {
        return of(name, description, new OptionValues.Output(check));
    }

    /// The same option, shown with that value in the help's examples.
    public Option example(Object value) {
        return new Option(name, label, description, values, defaultValue, Optional.of(value.toString()));
    }

    boolean isArgument() {
        return !name.startsWith("-");
    }

    boolean isFlag() {
        return values instanceof OptionValues.None;
    }
}
