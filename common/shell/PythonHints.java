package common.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What to write instead, for those who typed Python into the shell: one line below the compiler's own words.
public final class PythonHints {

    private record Hint(Pattern typed, String instead) {
        Hint(String regex, String instead) {
            this(Pattern.compile(regex), instead);
        }
    }

    private static final String NAME = "([A-Za-z_][\\w.]*)";
    private static final List<Hint> HINTS = List.of(
            new Hint("^\\s*(quit|exit)\\s*(\\(\\))?;?\\s*$", "/exit ends the shell."),
            new Hint("^\\s*(help|dir)\\b", "/help is JShell's help; Tab after a dot lists what there is, Tab once more shows the documentation."),
            new Hint("^\\s*(import numpy|import matplotlib|from \\w+(\\.\\w+)* import)", "np, plt and all of common are imported already."),
            new Hint("^\\s*def\\s+(\\w+)", "a function in Java: NDArray $1(NDArray x) { return x; }"),
            new Hint("^\\s*class\\s+\\w+.*:\\s*$", "a class in Java: class Name { … }"),
            new Hint("^\\s*for\\s+(\\w+)\\s+in\\s+([^:]+):?", "for (int $1 : $2) { … }"),
            new Hint("^\\s*(if|while)\\s+([^({][^:]*):\\s*$", "$1 ($2) { … }"),
            new Hint("^\\s*print\\s+[^(]", "print(…), with parentheses."),
            new Hint("\\blambda\\s+(\\w+)\\s*:\\s*", "a function as a value: $1 -> …"),
            new Hint(NAME + "\\.asType\\(", "$1.astype(np.int64), np.float64 or np.bool."), // spellings of this project's past
            new Hint(NAME + "\\.setWhere\\(([^,]+),\\s*(.+)\\)", "$1.at($2).set($3)"),
            new Hint(NAME + "\\.slice\\(([^)]*)\\)", "$1.get(slice($2))"),
            new Hint(NAME + "\\s*\\*\\*\\s*([\\w.]+)", "$1.pow($2) for an array, Math.pow($1, $2) for numbers."),
            new Hint(NAME + "\\[([^\\]]*:[^\\]]*)\\]\\s*([-+*/]?)=(?!=)", "slices are written by at: $1.at(all, 0).set(v), $1.at(slice(0, 2)).subi(v)."),
            new Hint(NAME + "\\[([^\\]]*)\\]\\s*=(?!=)", "$1.at($2).set(…)"),
            new Hint(NAME + "\\[([^\\]]*)\\]\\s*-=", "$1.at($2).subi(…)"),
            new Hint(NAME + "\\[([^\\]]*)\\]\\s*\\+=", "$1.at($2).addi(…)"),
            new Hint(NAME + "\\[:,\\s*(-?\\w+)\\]", "$1.get(all, $2)"),
            new Hint(NAME + "\\[(-?\\w+),\\s*:\\]", "$1.get($2)"),
            new Hint(NAME + "\\[:(-?\\w+)\\]", "$1.get(slice($2))"),
            new Hint(NAME + "\\[(-?\\w+):\\]", "$1.get(slice($2, null))"),
            new Hint(NAME + "\\[(-?\\w+):(-?\\w+)\\]", "$1.get(slice($2, $3))"),
            new Hint(NAME + "\\[(-?\\w+):(-?\\w+):(-?\\w+)\\]", "$1.get(slice($2, $3, $4))"),
            new Hint(NAME + "\\[([^\\]:]+)\\]", "$1.get($2)"),
            new Hint(NAME + "\\.(shape|size|ndim|T|dtype)\\b(?!\\()", "$1.$2() is a method here."),
            new Hint("np\\.array\\(\\[\\[", "np.array(new double[][] {{1, 2}, {3, 4}})"),
            new Hint("np\\.array\\(\\[([^\\[\\]]*)\\]\\)", "np.array($1)"),
            new Hint("\\b(True|False|None)\\b", "true, false and null."),
            new Hint("^\\s*([A-Za-z_]\\w*)\\s*=(?!=)\\s*(.+?);?\\s*$", "the first time a name needs var: var $1 = $2"),
            new Hint("\\b(and|or|not)\\b", "&& || ! for truth values, np.logicalAnd, logicalOr, logicalNot for arrays."),
            new Hint("#", "a comment begins with //."));
    private static final List<Hint> OPERATORS = List.of(
            new Hint("(-?\\d[\\w.]*)\\s*/\\s*" + NAME, "np.div($1, $2)"),
            new Hint("(-?\\d[\\w.]*)\\s*-\\s*" + NAME, "np.sub($1, $2)"),
            new Hint("(-?\\d[\\w.]*)\\s*\\+\\s*" + NAME, "np.add($1, $2)"),
            new Hint("(-?\\d[\\w.]*)\\s*\\*\\s*" + NAME, "np.mul($1, $2)"),
            new Hint(NAME + "\\s*\\+=\\s*(.+)", "$1.addi($2)"),
            new Hint(NAME + "\\s*-=\\s*(.+)", "$1.subi($2)"),
            new Hint(NAME + "\\s*\\*=\\s*(.+)", "$1.muli($2)"),
            new Hint(NAME + "\\s*/=\\s*(.+)", "$1.divi($2)"),
            new Hint(NAME + "\\s*\\+\\s*([\\w.]+)", "$1.add($2)"),
            new Hint(NAME + "\\s*-\\s*([\\w.]+)", "$1.sub($2)"),
            new Hint(NAME + "\\s*\\*\\s*([\\w.]+)", "$1.mul($2)"),
            new Hint(NAME + "\\s*/\\s*([\\w.]+)", "$1.div($2)"),
            new Hint(NAME + "\\s*>=\\s*([\\w.]+)", "$1.gte($2)"),
            new Hint(NAME + "\\s*<=\\s*([\\w.]+)", "$1.lte($2)"),
            new Hint(NAME + "\\s*>\\s*([\\w.]+)", "$1.gt($2)"),
            new Hint(NAME + "\\s*<\\s*([\\w.]+)", "$1.lt($2)"),
            new Hint("-\\s*" + NAME, "$1.neg()"));

    private PythonHints() {}

    /// What to write instead of a snippet that didn't compile.
    ///
    /// @param snippet  what was typed
    /// @param messages what the compiler said of it
    public static Optional<String> of(String snippet, String messages) {
        var hints = new ArrayList<Hint>();
        if (messages.contains("bad operand type") && messages.contains("NDArray")) {
            hints.addAll(OPERATORS);
        }
        hints.addAll(HINTS);
        for (var hint : hints) {
            var matcher = hint.typed.matcher(snippet.replaceFirst(";$", ""));
            if (matcher.find()) {
                var instead = hint.instead;
                for (int group = matcher.groupCount(); group > 0; group--) {
                    instead = instead.replace("$" + group, matcher.group(group) == null ? "" : matcher.group(group).strip());
                }
                return Optional.of(instead);
            }
        }
        return Optional.empty();
    }
}
