package common.script;

//DEPS info.picocli:picocli:4.7.7

import common.files.Failure;
import common.files.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A command line, read by picocli. Known only here.
record Picocli(List<Option> options) {

    /// Options that a page may lack, and what to say then: why they have no use there.
    private static final Map<String, String> ELSEWHERE = Map.of(
            "--save", "draws no figure that could be saved",
            "--checkpoint", "is a short run, which starts anew as fast as it would go on",
            "--seed", "has no random numbers",
            "--dataset", "loads no data set", "--data-dir", "loads no data",
            "--train-size", "loads no data set", "--test-size", "loads no data set",
            "--weights", "reads no weights", "--iters", "has no training whose steps are counted");

    /// What was given: the value of each option, an empty text for a switch.
    ///
    /// @throws Failure with the status of a usage error if that is not what the options take
    Map<String, String> read(String... args) {
        var given = new LinkedHashMap<String, String>();
        try {
            var parsed = new CommandLine(spec()).setExpandAtFiles(false).setTrimQuotes(false).parseArgs(args);
            for (var spec : parsed.matchedOptions()) {
                given.put(spec.longestName(), spec.arity().max() == 0 ? "" : spec.getValue().toString());
            }
            for (var spec : parsed.matchedPositionals()) {
                given.put(spec.paramLabel(), spec.getValue().toString());
            }
        } catch (CommandLine.UnmatchedArgumentException e) {
            throw Failure.usage(unknown(e));
        } catch (CommandLine.MissingParameterException e) {
            throw Failure.usage(e.getMissing().getFirst() instanceof OptionSpec option
                    ? option.longestName() + " needs a value: " + option.longestName() + " " + option.paramLabel()
                    : e.getMessage());
        } catch (CommandLine.OverwrittenOptionException e) {
            throw Failure.usage(e.getOverwritten() instanceof OptionSpec option
                    ? option.longestName() + " is given twice: once is enough" : e.getMessage());
        } catch (CommandLine.ParameterException e) {
            throw Failure.usage(e.getMessage());
        }
        return given;
    }

    private static String unknown(CommandLine.UnmatchedArgumentException e) {
        String argument = e.getUnmatched().getFirst();
        String option = argument.replaceFirst("=.*", "");
        if (ELSEWHERE.containsKey(option)) {
            return option + " has no use here: " + Launcher.name() + " " + ELSEWHERE.get(option);
        }
        String nearest = e.getSuggestions().stream().filter(name -> name.startsWith("--")).findFirst()
                .map(name -> ": did you mean " + name + "?").orElse("");
        return (argument.startsWith("-") ? "there is no option " : "there is no use for the argument ")
                + "'" + Printable.name(argument) + "'" + nearest;
    }

    private CommandSpec spec() {
        var spec = CommandSpec.create();
        for (Option option : options) {
            String words = option.description() + option.defaultValue().map(value -> " (default: " + value + ")").orElse("");
            words = words.replace("%", "%%");
            if (option.isArgument()) {
                spec.addPositional(PositionalParamSpec.builder().paramLabel(option.name()).type(String.class)
                        .arity("0..1").index("0").description(words).build());
            } else {
                var builder = OptionSpec.builder(option.name(), option.name().equals("--help") ? new String[] {"-h"} : new String[0]).description(words);
                spec.addOption((option.isFlag() ? builder.arity("0").type(boolean.class)
                        : builder.arity("1").type(String.class).paramLabel(option.label())).build());
            }
        }
        return spec;
    }

    /// The help text.
    ///
    /// @param command     what starts the script, `./jbang ch04/train_neuralnet.java`
    /// @param description what it does, in a sentence
    String help(String command, String description) {
        var spec = spec().name(command);
        spec.parser().separator(" ");
        spec.usageMessage().description(description.replace("%", "%%")).sortOptions(false).width(100).abbreviateSynopsis(true)
                .footerHeading("%nExamples:%n").footer(examples(command).toArray(String[]::new))
                .descriptionHeading("%n").parameterListHeading("%n").optionListHeading("%n");
        return new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF).replace(System.lineSeparator(), "\n");
    }

    private List<String> examples(String command) {
        var examples = new ArrayList<>(List.of("  " + command));
        String told = options.stream().filter(option -> option.example().isPresent() && !(option.values() instanceof OptionValues.Output))
                .map(option -> (option.isArgument() ? " " : " " + option.name() + " ") + option.example().get())
                .collect(Collectors.joining());
        if (!told.isEmpty()) {
            examples.add("  " + command + told);
        }
        for (Option option : options) {
            if (option.values() instanceof OptionValues.Output && option.example().isPresent()) {
                examples.add("  " + command + " " + option.name() + " " + option.example().get());
            }
        }
        return examples;
    }
}
