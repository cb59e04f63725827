package common.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What to write instead, for those who typed Python into the shell: one line below the compiler's own words.
public final class PythonHints {

    /// @param typed   what a snippet looks like that is meant
    /// @param said    what the compiler then says, with the groups of typed in it
    /// @param instead the advice, with the groups of typed in it, as Java has them
    private record Hint(Pattern typed, String said, String instead) {
        Hint(String regex, String instead) {
            this(Pattern.compile(regex), "", instead);
        }

        Hint said(String regex) {
            return new Hint(typed, regex, instead);
        }

        Optional<String> of(String snippet, String messages) {
            var matcher = typed.matcher(snippet);
            if (!matcher.find() || !Pattern.compile(filled(said, matcher, true)).matcher(messages).find()) {
                return Optional.empty();
            }
            return Optional.of(filled(instead, matcher, false));
        }

        private static String filled(String text, Matcher matcher, boolean pattern) {
            var filled = text;
            for (int group = matcher.groupCount(); group > 0; group--) {
                var found = matcher.group(group) == null ? "" : matcher.group(group).strip();
                filled = filled.replace("$b" + group, found.replace('[', '{').replace(']', '}'));
                filled = filled.replace("$" + group, pattern ? Pattern.quote(found) : java(found));
            }
            return filled;
        }
    }

    private static final String NAME = "([A-Za-z_][\\w.]*)";
    private static final String UNKNOWN = "symbol: +variable ";
    private static final String IMPORTED = "nothing to import: np, plt and all of common are here already.";
    private static final String FLUENT = "label|linestyle|linewidth|color|marker|markersize|markevery|alpha|cmap|loc|angles";
    private static final Pattern UNDERSCORED = Pattern.compile("symbol: +(?:method|variable|class) ([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)");
    private static final Pattern CALLED = Pattern.compile("([a-z0-9]+(?:_[a-z0-9]+)+)\\(");
    private static final Pattern DECLARED = Pattern.compile(
            "(created|replaced|modified) variable (\\w+), however, it cannot be referenced until class (\\w+) is declared");
    private static final Map<String, String> ARITHMETIC = Map.of("+", "add", "-", "sub", "*", "mul", "/", "div", "%", "mod");
    private static final Map<String, String> COMPARISONS = Map.of(">", "gt", "<", "lt", ">=", "gte", "<=", "lte", "==", "eq", "!=", "neq");

    /// What stands at the beginning of a line.
    private static final List<Hint> STATEMENTS = List.of(
            new Hint("#", "a comment begins with //.").said("illegal character: '#'"),
            new Hint("^\\s*(quit|exit)\\s*(\\(\\))?$", "/exit ends the shell."),
            new Hint("^\\s*(help|dir)\\b|^\\s*\\?|\\?\\s*$",
                    "/help is JShell's help; Tab after a dot lists what there is, Tab once more shows the documentation."),
            new Hint("^\\s*(\"\"\"|''')", "a comment of several lines stands between /* and */."),
            new Hint("^\\s*\\.\\w+\\(", "the line before was whole, and was run: a chain goes on where its line ends with the dot.")
                    .said("illegal start of expression"),
            new Hint("^\\s*%", "lines with % are Jupyter's own, none is needed: plt.show() shows the figure."),
            new Hint("^\\s*(import (numpy|matplotlib|pickle|os|sys|math|time|random|copy|collections)\\b|from \\w+(\\.\\w+)* import)", IMPORTED),
            new Hint("^\\s*(sys\\.path|os\\.pardir)", IMPORTED),
            new Hint("^\\s*def\\s+(\\w+)", "a function in Java: NDArray $1(NDArray x) { return x; }"),
            new Hint("^\\s*class\\s+(\\w+).*:\\s*$", "a class in Java: class $1 { … }"),
            new Hint("^\\s*for\\s+(\\w+)\\s*,\\s*(\\w+)\\s+in\\s+enumerate\\((.+)\\)", "for (int $1 : range(len($3))) { var $2 = $3.get($1); … }"),
            new Hint("^\\s*for\\s+(\\w+)\\s*,\\s*(\\w+)\\s+in\\s+zip\\(([^,]+),([^,]+)\\)",
                    "for (int i : range(len($3))) { var $1 = $3.get(i); var $2 = $4.get(i); … }"),
            new Hint("^\\s*for\\s+(\\w+)\\s*,\\s*(\\w+)\\s+in\\s+([\\w.]+?)(?:\\.items\\(\\))?\\s*:",
                    "of a map: for (var each : $3.entrySet()) { … each.getKey() … each.getValue() … }"),
            new Hint("^\\s*for\\s+(\\w+)\\s+in\\s+(range\\([^:]*)", "for (int $1 : $2) { … }"),
            new Hint("^\\s*for\\s+(\\w+)\\s+in\\s+([^:]+)", "for (var $1 : $2) { … }"),
            new Hint("^\\s*if\\s+__name__", "not needed: what stands in the file's main() runs."),
            new Hint("^\\s*(if|while)\\s+([^({][^:]*):", "$1 ($2) { … }"),
            new Hint("^\\s*elif\\s+([^:]*)", "else if ($1) { … }"),
            new Hint("^\\s*else\\s*:", "if (…) { … } else { … }"),
            new Hint("^\\s*(try|except\\b.*|finally)\\s*:", "try { … } catch (RuntimeException e) { … }"),
            new Hint("^\\s*with\\s+(.+?)\\s+as\\s+(\\w+)", "try (var $2 = …) { … }; pickle.load(\"file.pkl\") opens its file itself."),
            new Hint("^\\s*raise\\s+(\\w+)", "throw new IllegalArgumentException(\"…\")"),
            new Hint("^\\s*pass$", "nothing to do is written { }."),
            new Hint("^\\s*del\\s+(\\w+)", "/drop $1 forgets a variable."),
            new Hint("^\\s*not\\s+(.+)", "!$1 of a truth value, np.logicalNot($1) of an array."),
            new Hint("^\\s*print\\s+([^(].*)", "print($1), with parentheses."),
            new Hint("load_mnist",
                    "var mnist = loadMnist(normalize(true), flatten(true)), then mnist.xTrain(), mnist.tTrain(), mnist.xTest(), mnist.tTest()."));

    /// What stands anywhere in it, a slice before an index, an index before a name.
    private static final List<Hint> EXPRESSIONS = List.of(
            new Hint("\\bf['\"]", "a text is put together by +: \"x = \" + x").said("expected"),
            new Hint("\\[(.+)\\s+for\\s+(\\w+)\\s+in\\s+([^\\]]+)\\]", "a loop that adds to a list: for (var $2 : $3) { list.add($1); }"),
            new Hint("\\blambda\\s+(\\w+)\\s*:\\s*", "a function as a value: $1 -> …"),
            new Hint(NAME + "\\.asType\\(", "$1.astype(np.int64), np.float64 or np.bool."), // spellings of this project's past
            new Hint(NAME + "\\.setWhere\\(([^,]+),\\s*(.+)\\)", "$1.at($2).set($3)"),
            new Hint(NAME + "\\.slice\\(([^)]*)\\)", "$1.get(slice($2))"),
            new Hint("(\\d[\\w.]*)\\s*\\*\\*\\s*(\\d[\\w.]*)", "Math.pow($1, $2)"),
            new Hint("(\\d[\\w.]*)\\s*\\*\\*\\s*([\\w.]+)", "Math.pow($1, $2) for numbers, np.power($1, $2) for an array."),
            new Hint(NAME + "\\s*\\*\\*\\s*([\\w.]+)", "$1.pow($2) for an array, Math.pow($1, $2) for numbers."),
            new Hint("([\\w.()]+)\\s+@\\s+([\\w.()]+)", "np.dot($1, $2)"),
            new Hint("\\bnp\\.(concatenate|stack)\\(\\[([^\\]]*)\\],\\s*axis\\s*=\\s*(-?\\w+)", "np.$1($3, $2)"),
            new Hint("\\bnp\\.(concatenate|stack|vstack|hstack)\\(\\[([^\\]]*)\\]", "np.$1($2)"),
            new Hint("([\\w.]+)\\(([^=]+),\\s*axis\\s*=\\s*(-?\\w+)\\s*,\\s*keepdims\\s*=\\s*True", "$1($2, $3, np.keepdims)"),
            new Hint("([\\w.]+)\\(([^=]+),\\s*axis\\s*=\\s*(-?\\w+)", "$1($2, $3)"),
            new Hint("([\\w.]+)\\(axis\\s*=\\s*(-?\\w+)\\s*,\\s*keepdims\\s*=\\s*True", "$1($2, np.keepdims)"),
            new Hint("([\\w.]+)\\(axis\\s*=\\s*(-?\\w+)", "$1($2)"),
            new Hint("keepdims\\s*=\\s*True", "np.keepdims behind the axis: np.sum(x, 0, np.keepdims)"),
            new Hint("\\bint\\(" + NAME + "\\[(-?\\w+)\\]\\)", "$1.getInt($2)"),
            new Hint("\\bfloat\\(" + NAME + "\\[(-?\\w+)\\]\\)", "$1.getDouble($2)"),
            new Hint("\\bdtype\\s*=|\\.astype\\((int|float|bool)\\)", "a type is np.float64, np.int64 or np.bool, without a name before it."),
            new Hint("figsize\\s*=\\s*\\(([^)]*)\\)", "plt.figure($1)"),
            new Hint("plt\\.(\\w+)\\(([^=]+?),\\s*(" + FLUENT + ")\\s*=\\s*([^,)]+)", "plt.$1($2).$3($4)"),
            new Hint("plt\\.(\\w+)\\((" + FLUENT + ")\\s*=\\s*([^,)]+)", "plt.$1().$2($3)"),
            new Hint("\\((?:.*,)?\\s*(\\w+)\\s*=(?!=)\\s*\\(?([^(),]+)",
                    "an argument has no name before it here; Tab after the parenthesis shows what is taken.")
                    .said(UNKNOWN + "$1\\b"),
            new Hint(NAME + "\\(\\(([-\\w\\s,]+)\\)", "$1($2)").said("expected"),
            new Hint(NAME + "\\((.+),\\s*\\(([-\\w\\s,]+)\\)", "$1($2, $3)").said("expected"),
            new Hint("np\\.array\\(\\[(\\[[-\\d,\\s\\[\\]]*\\])\\]", "np.array(new int[][] {$b1})"),
            new Hint("np\\.array\\(\\[(\\[[^()]*\\])\\]", "np.array(new double[][] {$b1})"),
            new Hint("np\\.array\\(\\[([^\\[\\]]*)\\]", "np.array($1)"),
            new Hint("(\\w+)\\s*=\\s*\\{\\s*\\}", "var $1 = new HashMap<String, NDArray>()"),
            new Hint("\\{\\s*['\"](\\w+)['\"]\\s*:\\s*([^,}]+)", "Map.of(\"$1\", $2)"),
            new Hint("(\\w+)\\s*=\\s*\\[\\s*\\]", "var $1 = new ArrayList<Double>()"),
            new Hint("^\\s*(\\w+)\\s*=\\s*\\[([^\\[\\]]*)\\]", "var $1 = List.of($2), or np.array($2)."),
            new Hint("^\\s*(\\w+)\\s*=\\s*\\(([^()]*,[^()]*)\\)", "var $1 = List.of($2)").said("expected"),
            new Hint("^\\s*\\[([^\\[\\]]*)\\]", "List.of($1), or np.array($1)."),
            new Hint(NAME + "\\[(['\"]\\w+['\"])\\]\\s*=(?!=)\\s*(.+)", "$1.put($2, $3)"),
            new Hint(NAME + "\\[(['\"]\\w+['\"])\\]", "$1.get($2)"),
            new Hint(NAME + "\\.append\\((.*)\\)", "$1.add($2)").said("symbol: +method append"),
            new Hint(NAME + "\\.(items|keys)\\(\\)", "$1.entrySet() or $1.keySet()").said("symbol: +method"),
            new Hint(NAME + "\\[:,\\s*(?:np\\.newaxis|None)\\]", "np.expandDims($1, 1)"),
            new Hint(NAME + "\\[(?:np\\.newaxis|None)\\s*(?:,\\s*:)?\\]", "np.expandDims($1, 0)"),
            new Hint(NAME + "\\[\\.\\.\\.\\]\\s*=(?!=)\\s*(.+)", "$1.at(all).set($2)"),
            new Hint(NAME + "\\[\\.\\.\\.\\]", "$1.get(all)"),
            new Hint(NAME + "\\.shape\\[(-?\\w+)\\]", "$1.shape($2)"),
            new Hint(NAME + "\\[([^\\]]*:[^\\]]*)\\]\\s*([-+*/]?)=(?!=)", "slices are written by at: $1.at(all, 0).set(v), $1.at(slice(0, 2)).subi(v)."),
            new Hint(NAME + "\\[([^\\]]*)\\]\\s*=(?!=)", "$1.at($2).set(…)"),
            new Hint(NAME + "\\[([^\\]]*)\\]\\s*-=", "$1.at($2).subi(…)"),
            new Hint(NAME + "\\[([^\\]]*)\\]\\s*\\+=", "$1.at($2).addi(…)"),
            new Hint(NAME + "\\[:,\\s*(-?\\w+)\\]", "$1.get(all, $2)"),
            new Hint(NAME + "\\[(-?\\w+),\\s*:\\]", "$1.get($2)"),
            new Hint(NAME + "\\[:(-?\\w+)\\]", "$1.get(slice($2))"),
            new Hint(NAME + "\\[(-?\\w+):\\]", "$1.get(slice($2, null))"),
            new Hint(NAME + "\\[(-?\\w+):(-?\\w+)\\]", "$1.get(slice($2, $3))"),
            new Hint(NAME + "\\[::(-?\\w+)\\]", "$1.get(slice(null, null, $2))"),
            new Hint(NAME + "\\[(-?\\w+):(-?\\w+):(-?\\w+)\\]", "$1.get(slice($2, $3, $4))"),
            new Hint(NAME + "\\[[^\\]]*:[^\\]]*\\]", "$1.get(…), with all for a colon alone, slice(1, 3) for 1:3, a comma between the axes."),
            new Hint(NAME + "\\[([^\\]\\[]+)\\]\\[([^\\]\\[]+)\\]", "$1.get($2, $3)"),
            new Hint(NAME + "\\[(.+)\\]", "$1.get($2)"),
            new Hint(NAME + "\\.dtype\\b", "$1.type()"),
            new Hint("([\\w.]+|[\\w.]+\\(.*\\))\\.(shape|size|ndim|T|max|min|sum|mean|std|var|copy|flatten|ravel|item)\\b(?!\\()",
                    "$1.$2() is a method here."),
            new Hint("([\\w.]+)\\s+is\\s+not\\s+None", "$1 != null"),
            new Hint("([\\w.]+)\\s+is\\s+None", "$1 == null"),
            new Hint("([\\w.]+|['\"]\\w+['\"])\\s+in\\s+([\\w.]+)", "$2.contains($1) of a list, $2.containsKey($1) of a map."),
            new Hint("\\btype\\((\\w+)\\)", "$1.type() of an array, $1.getClass() of anything else."),
            new Hint("\\bisinstance\\((\\w+),\\s*(\\w+)\\)", "$1 instanceof $2"),
            new Hint("\\bint\\(([^()]+)\\)", "(int) $1, of an array with one value (int) x.item()."),
            new Hint("\\bfloat\\(([^()]+)\\)", "(double) $1, of an array with one value x.item()."),
            new Hint("(?<!\\.)\\b(sum|max|min|abs|round|all|any)\\((.*)\\)", "np.$1($2)").said("symbol: +method $1\\("),
            new Hint("\\bmath\\.(\\w+)", "Math.$1(…)").said(UNKNOWN + "math"),
            new Hint("\\bos\\.(\\w+)", "files are Java's own: Path.of(\"\").toAbsolutePath(), Files.exists(path), …").said(UNKNOWN + "os"),
            new Hint("\\bnp\\.(int|float|bool)\\b", "np.int64, np.float64 or np.bool.").said("expected"),
            new Hint("\\btime\\.time\\(\\)", "System.nanoTime() / 1e9").said(UNKNOWN + "time"),
            new Hint("\\bself\\.(\\w+)", "this.$1, or $1 alone.").said(UNKNOWN + "self"),
            new Hint("(\"[^\"]*\")\\s*\\*\\s*(\\w+)", "$1.repeat($2)"),
            new Hint("('[^']*')", "a text stands in double quotes: $1").said("unclosed character literal"),
            new Hint("^\\s*\\(?([A-Za-z_]\\w*)\\s*,\\s*([A-Za-z_]\\w*)\\)?\\s*=(?!=)", "each by itself: var $1 = …; var $2 = …;"),
            new Hint("\\b(True|False|None)\\b", "true, false and null."),
            new Hint("^\\s*([A-Za-z_]\\w*)\\s*=(?!=)\\s*(.+)", "the first time a name needs var: var $1 = $2").said(UNKNOWN + "$1\\b"),
            new Hint("^\\s*([A-Za-z_]\\w*)\\s*=(?!=)\\s*(.+)", "a name keeps its type; var $1 = $2 gives it another.").said("^incompatible types"),
            new Hint("\\b(and|or|not)\\b", "&& || ! for truth values, np.logicalAnd, logicalOr, logicalNot for arrays."));

    private static final List<Hint> MASKS = new ArrayList<>();

    /// What arithmetic of arrays is, which Java has for numbers only.
    private static final List<Hint> OPERATORS = new ArrayList<>();

    static {
        var number = "(-?\\d[\\w.]*)";
        var array = "([A-Za-z_][\\w.]*(?:\\([^()]*\\))?)";
        ARITHMETIC.forEach((operator, method) -> {
            var said = "operator '" + Pattern.quote(operator) + "'";
            var quoted = "\\s*" + Pattern.quote(operator);
            OPERATORS.add(new Hint(array + quoted + "=\\s*(.+)", operator.equals("%") ? "$1.at(all).set($1.mod($2))" : "$1." + method + "i($2)").said(said));
            OPERATORS.add(new Hint(array + quoted + "\\s*" + array, "np." + method + "($1, $2)").said(said + "\\s+first type: +(double|int)"));
            OPERATORS.add(new Hint(number + quoted + "\\s*" + array, "np." + method + "($1, $2)").said(said));
            OPERATORS.add(new Hint(array + quoted + "\\s*([\\w.]+(?:\\([^()]*\\))?)", "$1." + method + "($2)").said(said));
        });
        COMPARISONS.forEach((operator, method) -> {
            var compared = array + "\\s*" + operator + "\\s*(-?[\\w.]+)";
            OPERATORS.add(new Hint(compared, "$1." + method + "($2)").said("operator '" + operator + "'|incomparable"));
            MASKS.add(new Hint(NAME + "\\[" + compared + "\\]\\s*=(?!=)\\s*(.+)", "$1.at($2." + method + "($3)).set($4)"));
            MASKS.add(new Hint(NAME + "\\[" + compared + "\\]", "$1.get($2." + method + "($3))"));
        });
        OPERATORS.add(new Hint("-\\s*" + array, "$1.neg()").said("unary operator '-'"));
        OPERATORS.add(new Hint("(?:\\+\\+\\s*)?" + NAME, "$1.addi(1)").said("operator '\\+\\+'"));
        OPERATORS.add(new Hint("(?:--\\s*)?" + NAME, "$1.subi(1)").said("operator '--'"));
        OPERATORS.add(new Hint("[~!]\\s*" + array, "np.logicalNot($1)").said("unary operator '[~!]'"));
        OPERATORS.add(new Hint("(.+?)&", "np.logicalAnd(…, …), of comparisons such as x.gt(0).").said("operator '&&?'"));
        OPERATORS.add(new Hint("(.+?)\\|", "np.logicalOr(…, …), of comparisons such as x.gt(0).").said("operator '\\|\\|?'"));
    }

    private PythonHints() {}

    /// What to write instead of a snippet that didn't compile.
    ///
    /// @param snippet  what was typed
    /// @param messages what the compiler said of it
    public static Optional<String> of(String snippet, String messages) {
        var typed = snippet.replaceFirst(";\\s*$", "").stripTrailing();
        var first = messages.matches("(?s).*(bad operand type|incomparable types).*NDArray.*") ? OPERATORS : List.<Hint>of();
        return firstOf(Stream.of(first, STATEMENTS), typed, messages)
                .or(() -> camelCase(typed, messages))
                .or(() -> firstOf(Stream.of(MASKS, EXPRESSIONS), typed, messages));
    }

    private static Optional<String> firstOf(Stream<List<Hint>> hints, String typed, String messages) {
        return hints.flatMap(List::stream).flatMap(hint -> hint.of(typed, messages).stream()).findFirst();
    }

    /// What to write instead of `print x`, which JShell takes for the declaration of an x of type print.
    ///
    /// @param message what it says to that
    public static Optional<String> ofDeclaration(String message) {
        var matcher = DECLARED.matcher(message);
        return !matcher.find() ? Optional.empty() : of(matcher.group(3) + " " + matcher.group(2), "")
                .map(hint -> hint + (matcher.group(1).equals("created")
                        ? "" : " (" + matcher.group(2) + " was declared anew by this: give it its value again.)"));
    }

    private static Optional<String> camelCase(String typed, String messages) {
        var name = UNDERSCORED.matcher(messages + (messages.contains("cannot find symbol") ? CALLED.matcher(typed).replaceAll("symbol: method $1 ") : ""));
        return !name.find() ? Optional.empty() : Optional.of("names have capitals where Python's have underscores: "
                + Pattern.compile("_(\\w)").matcher(name.group(1)).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)));
    }

    /// What is the same in any expression: quotes and truth values.
    private static String java(String python) {
        return python.replaceAll("'([^']*)'", "\"$1\"").replaceAll("\\bTrue\\b", "true").replaceAll("\\bFalse\\b", "false")
                .replaceAll("\\bNone\\b", "null");
    }
}
