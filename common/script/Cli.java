package common.script;

//SOURCES Script.java Training.java
//DEPS info.picocli:picocli:4.7.7

import common.dataset.DataSource;
import common.files.Failure;
import common.matplotlib.plt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A script's command line. Each script knows `--help`, `--save FILE`, `--no-show` and `--verbose`, whether it has
/// figures or not; what else it takes, it names:
///
/// ```java
/// var cli = Cli.parse(args, "ch04/train_neuralnet", "…", Option.iters(10000), Option.seed());
/// int itersNum = cli.iters();
/// ```
///
/// From then on errors end the script with one message and the exit status that fits (see [Exit]), and stdout is UTF-8
/// with `\n` on every system.
public final class Cli {

    private static final List<Option> COMMON = List.of(
            Option.text("--save", "FILE", "save figures as FILE (.png or .svg; more of them: FILE-2, …), open no window"),
            Option.flag("--no-show", "draw no figures, except with --save"),
            Option.flag("--verbose", "show where an error came from"),
            Option.flag("--help", "show this help and do nothing else"));

    private final String script;
    private final List<Option> options;
    private final Map<String, String> given;

    private Cli(String script, List<Option> options, Map<String, String> given) {
        this.script = script;
        this.options = options;
        this.given = given;
    }

    /// Reads the arguments of a script. A usage error ends the process with status 2, `--help` with 0.
    ///
    /// @param script      its folder and name, `ch04/train_neuralnet`
    /// @param description what it does, in a sentence
    /// @param options     what it takes besides the options that all scripts know
    public static Cli parse(String[] args, String script, String description, Option... options) {
        if (!InShell.isHere()) {
            Stdout.install();
            Exit.install();
        }
        var known = Stream.of(List.of(options), dataDir(options), COMMON).flatMap(List::stream).toList();
        Cli cli = read(script, args, known);
        if (cli.flag("--verbose")) {
            Exit.verbose();
        }
        if (cli.flag("--help")) {
            System.out.print(help(script, description, known));
            System.exit(0);
        }
        cli.directFigures(script.substring(script.lastIndexOf('/') + 1));
        return cli;
    }

    private static List<Option> dataDir(Option... options) {
        return Arrays.asList(options).contains(Option.dataset()) ? List.of(Option.dataDir()) : List.of();
    }

    private void directFigures(String name) {
        if (given("--save")) {
            plt.toFile(Option.path(given.get("--save")));
        } else if (flag("--no-show")) {
            plt.toNowhere();
        } else {
            plt.toScreen(name);
        }
    }

    /// Reads arguments and does nothing else.
    ///
    /// @throws Failure with the status of a usage error if they are not what the options take
    static Cli read(String script, String[] args, List<Option> options) {
        if (args.length == 0) {
            return new Cli(script, options, Map.of()); // most runs: picocli isn't even loaded
        }
        var given = new HashMap<String, String>();
        try {
            var parsed = new CommandLine(spec(options)).setExpandAtFiles(false).parseArgs(args);
            parsed.matchedOptions().forEach(spec -> given.put(spec.longestName(), spec.getValue().toString()));
            parsed.matchedPositionals().forEach(spec -> given.put(spec.paramLabel(), spec.getValue().toString()));
        } catch (CommandLine.UnmatchedArgumentException e) {
            throw Failure.usage(unknown(e));
        } catch (CommandLine.MissingParameterException e) {
            throw Failure.usage(e.getMissing().getFirst() instanceof OptionSpec option
                    ? option.longestName() + " needs a value: " + option.longestName() + " " + option.paramLabel()
                    : e.getMessage());
        } catch (CommandLine.ParameterException e) {
            throw Failure.usage(e.getMessage());
        }
        options.stream().filter(option -> given.containsKey(option.name()))
                .forEach(option -> option.check(given.get(option.name())));
        return new Cli(script, options, given);
    }

    private static String unknown(CommandLine.UnmatchedArgumentException e) {
        String argument = e.getUnmatched().getFirst();
        String nearest = e.getSuggestions().stream().filter(name -> name.startsWith("--")).findFirst()
                .map(name -> ": did you mean " + name + "?").orElse("");
        return (argument.startsWith("-") ? "there is no option " : "there is no use for the argument ")
                + "'" + argument + "'" + nearest;
    }

    private static CommandSpec spec(List<Option> options) {
        var spec = CommandSpec.create();
        for (Option option : options) {
            String byDefault = option.defaultValue().map(value -> " (default: " + value + ")").orElse("");
            if (option.isArgument()) {
                spec.addPositional(PositionalParamSpec.builder().paramLabel(option.label()).type(String.class)
                        .arity("0..1").index("0").description(option.description() + byDefault).build());
            } else {
                var builder = OptionSpec.builder(option.name()).description(option.description() + byDefault);
                spec.addOption((option.isFlag() ? builder.arity("0").type(boolean.class)
                        : builder.arity("1").type(String.class).paramLabel(option.label())).build());
            }
        }
        return spec;
    }

    /// The help text of a script.
    static String help(String script, String description, List<Option> options) {
        var spec = spec(options).name("./jbang " + script + ".java");
        spec.parser().separator(" ");
        spec.usageMessage().description(description).sortOptions(false).width(100).abbreviateSynopsis(true)
                .footerHeading("%nExamples:%n").footer(examples(script, options).toArray(String[]::new))
                .descriptionHeading("%n").optionListHeading("%n");
        String help = new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF);
        return help.replace(System.lineSeparator(), "\n");
    }

    private static List<String> examples(String script, List<Option> options) {
        String command = "  ./jbang " + script + ".java";
        var examples = new ArrayList<>(List.of(command));
        String told = options.stream().filter(option -> option.example().isPresent())
                .map(option -> (option.isArgument() ? " " : " " + option.name() + " ") + option.example().get())
                .collect(Collectors.joining());
        if (!told.isEmpty()) {
            examples.add(command + told);
        }
        examples.add(command + " --save figure.svg");
        return examples;
    }

    // What was said

    /// Whether the option was given.
    public boolean given(String name) {
        return given.containsKey(name);
    }

    /// Whether the switch was given.
    public boolean flag(String name) {
        return given(name);
    }

    /// The value given, else the default; empty if there is neither.
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).or(() -> option(name).defaultValue());
    }

    /// The whole number given, else the default.
    public int integer(String name) {
        return Integer.parseInt(value(name));
    }

    /// The whole numbers given, else the default.
    public int[] integers(String name) {
        return Arrays.stream(value(name).split(",")).mapToInt(Integer::parseInt).toArray();
    }

    /// The number given, else the default.
    public double number(String name) {
        return Double.parseDouble(value(name));
    }

    /// The word given, else the default.
    public String choice(String name) {
        return value(name);
    }

    /// The file given, if one was.
    ///
    /// @throws Failure with the status of a usage error if no file can have that name
    public Optional<Path> file(String name) {
        return text(name).map(Option::path);
    }

    /// `--iters`.
    public int iters() {
        return integer("--iters");
    }

    /// `--batch-size`.
    public int batchSize() {
        return integer("--batch-size");
    }

    /// `--learning-rate`.
    public double learningRate() {
        return number("--learning-rate");
    }

    /// `--hidden`.
    public int hidden() {
        return integer("--hidden");
    }

    /// `--seed`, if one was given: 0 to 4294967295.
    public OptionalLong seed() {
        return text("--seed").map(seed -> OptionalLong.of(Long.parseLong(seed))).orElse(OptionalLong.empty());
    }

    /// `--dataset` and `--data-dir`.
    public DataSource data() {
        return new DataSource(text("--dataset"), file("--data-dir"));
    }

    /// Whether Ctrl-C was pressed. A script that asks is no longer ended by it: its loop is to end, what was reached to
    /// be printed, and the exit status will be 130. A second Ctrl-C ends it at once.
    ///
    /// ```java
    /// for (int i = 0; i < itersNum && !cli.interrupted(); i++) {
    /// ```
    public boolean interrupted() {
        Interrupt.heed();
        return Interrupt.seen();
    }

    /// What decides a run's numbers, for a checkpoint: the script and all options but how long it is and where files and
    /// figures are.
    String settings() {
        var others = List.of("--iters", "--epochs", "--save", "--no-show", "--verbose", "--data-dir", "--checkpoint",
                "--save-weights", "--show-errors");
        return script + options.stream().filter(option -> !others.contains(option.name()))
                .flatMap(option -> text(option.name()).map(value -> " " + option.name() + " " + value).stream())
                .collect(Collectors.joining());
    }

    private String value(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(name + " has no default: ask whether it was given"));
    }

    private Option option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the script doesn't take " + name));
    }
}
