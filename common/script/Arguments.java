package common.script;

import common.files.Failure;
import common.files.Output;
import common.files.Printable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A command line. Most are plain, names of options and their values; all others, and the help, are [Picocli]'s, which takes
/// longer to start than many a script runs.
record Arguments(List<Option> options) {

    /// What was given: the value of each option, an empty text for a switch.
    ///
    /// @throws Failure with the status of a usage error if that is not what the options take
    Map<String, String> read(String... args) {
        var plain = plain(args);
        var given = plain.isPresent() ? plain.get() : new Picocli(options).read(args);
        check(given);
        return given;
    }

    /// What is given by whole names of options, each once, with its value behind it; empty where any word is another one.
    Optional<Map<String, String>> plain(String... args) {
        var named = new HashMap<String, Option>();
        for (Option option : options) {
            if (named.put(option.name(), option) != null) {
                return Optional.empty();
            }
        }
        var given = new LinkedHashMap<String, String>();
        for (int i = 0; i < args.length; i++) {
            Option option = named.remove(args[i]);
            if (option == null || option.isArgument()) {
                return Optional.empty();
            }
            if (!option.isFlag() && (++i == args.length || args[i].isEmpty() || args[i].startsWith("-"))) {
                return Optional.empty();
            }
            given.put(option.name(), option.isFlag() ? "" : args[i]);
        }
        return Optional.of(given);
    }

    private void check(Map<String, String> given) {
        var outputs = new HashMap<Path, String>();
        for (Option option : options) {
            String value = given.get(option.name());
            if (value != null && !option.isFlag()) {
                option.values().check(option.name(), value);
                if (option.values() instanceof OptionValues.Output) {
                    String other = outputs.put(Output.place(OptionValues.path(value)), option.name());
                    if (other != null) {
                        throw Failure.usage(other + " and " + option.name() + " both name '" + Printable.name(value)
                                + "', and the one would replace the other: name two files");
                    }
                }
            }
        }
    }

    /// The help text.
    ///
    /// @param command     what starts the script, `./jbang ch04/train_neuralnet.java`
    /// @param description what it does, in a sentence
    String help(String command, String description) {
        return new Picocli(options).help(command, description);
    }
}
