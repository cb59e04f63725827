package common.script;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A variable at the top of a page's file, which is an option: `int itersNum = 10000; // how many steps` is `--iters`. Its
/// type says what values it takes, its name which of them make sense, the comment behind it what the help says.
final class PageVariable {

    /// Where the option's name is not the variable's with dashes.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("itersNum", "--iters"), Map.entry("maxIterations", "--iters"),
            Map.entry("maxEpochs", "--epochs"), Map.entry("epochs", "--epochs"), Map.entry("epocs", "--epochs"),
            Map.entry("hiddenSize", "--hidden"),
            Map.entry("lr", "--learning-rate"), Map.entry("learningRate", "--learning-rate"),
            Map.entry("stepNum", "--steps"), Map.entry("optimizationTrial", "--trials"),
            Map.entry("weightDecayLambda", "--weight-decay"), Map.entry("dropoutRatio", "--dropout"));

    /// What to say where the page has no comment.
    private static final Map<String, String> WORDS = Map.of(
            "--iters", "how many batches are learned from", "--epochs", "times through the training images",
            "--batch-size", "images in a batch", "--hidden", "neurons in the hidden layer",
            "--learning-rate", "how far a step goes along the gradient", "--steps", "how many steps");

    private final Object page;
    private final Field field;
    private final Object byDefault;
    private final Option option;

    PageVariable(Object page, Field field, PageText text) {
        this.page = page;
        this.field = field;
        field.setAccessible(true);
        byDefault = get();
        option = option(text);
    }

    /// Whether it is: not final, a number, a boolean or a text; in scripts of ours also one of an enumeration, a file, or
    /// whole numbers.
    static boolean isOption(Field field) {
        var type = field.getType();
        return !Modifier.isFinal(field.getModifiers()) && !field.isSynthetic()
                && (isWhole(type) || isReal(type) || type == boolean.class || type == String.class || type.isEnum()
                || type == Path.class || type == int[].class);
    }

    /// Whether it is one of the book's that say how long a training is.
    static boolean saysHowLong(Field field) {
        return Launcher.LENGTHS.contains(NAMES.getOrDefault(field.getName(), ""));
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    private static boolean isReal(Class<?> type) {
        return type == double.class || type == Double.class;
    }

    Option option() {
        return option;
    }

    private boolean isTrueByDefault() {
        return Boolean.TRUE.equals(byDefault);
    }

    private Option option(PageText text) {
        var name = name();
        var words = text.words(field.getName()).orElseGet(() -> WORDS.getOrDefault(name,
                dashed(field.getName()).replace('-', ' ')));
        if (field.getType() == boolean.class) {
            return Option.flag(name, words.replaceFirst("^false: ", "")); // what the option makes of a true one
        }
        var values = values(name);
        return new Option(name, values.label(), words + (values instanceof OptionValues.OneOf(var choices) ? ": " + String.join(", ", choices) : ""),
                values, Optional.ofNullable(byDefault).map(PageVariable::written).filter(value -> !value.isEmpty()), example(name, values));
    }

    private String name() {
        if (field.isAnnotationPresent(Argument.class)) {
            return field.getName().toUpperCase(Locale.ROOT);
        }
        var name = optionName(field.getName());
        return isTrueByDefault() ? "--no-" + name.substring("--".length()).replaceFirst("^use-", "") : name;
    }

    /// `itersNum` is `--iters`.
    static String optionName(String variable) {
        return NAMES.getOrDefault(variable, "--" + dashed(variable));
    }

    /// `batchSize` becomes `batch-size`.
    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private OptionValues values(String name) {
        var type = field.getType();
        if (type == int[].class) {
            return new OptionValues.WholeList(1, 100_000);
        } else if (type.isEnum()) {
            return new OptionValues.OneOf(Arrays.stream(type.getEnumConstants()).map(PageVariable::written).toList());
        } else if (isWhole(type)) {
            return whole(name, type);
        } else if (isReal(type)) {
            return real(name);
        }
        var output = field.getAnnotation(Output.class);
        return output != null ? new OptionValues.Output(file -> {
            common.files.Output.check(file, name + "'s file", output.value());
            common.files.Output.checkFolder(file);
        }) : type == Path.class ? new OptionValues.File() : new OptionValues.Text();
    }

    private OptionValues whole(String name, Class<?> type) {
        long most = switch (name) {
            case "--epochs" -> 10_000;
            case "--hidden" -> 1_000_000;
            default -> type == int.class || type == Integer.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
        };
        long byDefault = this.byDefault instanceof Number number ? number.longValue() : 1;
        return new OptionValues.Whole(byDefault < 0 ? -most : Math.min(1, byDefault), most);
    }

    private OptionValues real(String name) {
        return switch (name) {
            case "--learning-rate", "--decay" -> OptionValues.Real.above(0);
            case "--weight-decay" -> OptionValues.Real.atLeast(0);
            case "--dropout" -> new OptionValues.Real(0, true, 1);
            default -> OptionValues.Real.any();
        };
    }

    private Optional<String> example(String name, OptionValues values) {
        return switch (name) {
            case "--iters" -> Optional.ofNullable(byDefault).map(n -> String.valueOf(Math.max(1, ((Number) n).longValue() / 10)));
            default -> values instanceof OptionValues.OneOf(var choices) && choices.size() > 1
                    ? choices.stream().filter(choice -> !choice.equals(written(byDefault))).findFirst() : Optional.empty();
        };
    }

    /// A value as it is written on the command line.
    static String written(Object value) {
        return switch (value) {
            case int[] numbers -> Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(","));
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> value.toString();
        };
    }

    /// Gives the page what was given, if anything was.
    void set(Map<String, String> given) throws IllegalAccessException {
        if (given.containsKey(option.name())) {
            field.set(page, value(given.get(option.name())));
        }
    }

    private Object value(String text) {
        var type = field.getType();
        if (type == boolean.class) {
            return !isTrueByDefault();
        } else if (type == int.class || type == Integer.class) {
            return Integer.parseInt(text);
        } else if (type == long.class || type == Long.class) {
            return Long.parseLong(text);
        } else if (isReal(type)) {
            return Double.parseDouble(text);
        } else if (type == Path.class) {
            return OptionValues.path(text);
        } else if (type == int[].class) {
            return Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).filter(each -> written(each).equals(text)).findFirst().orElseThrow();
        }
        return text;
    }

    /// What it holds now.
    Object get() {
        try {
            return field.get(page);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
