package common.numpy;

import common.numpy.Calls.Row;
import common.numpy.Calls.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program of reference/oracle.py: a few statements of Python, run with np and NDArray. */
final class Program {
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)(\\[.*])? ([-+*/]?)= (.*)");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\\d+\\.?\\d*(?:e[-+]?\\d+)?|'[^']*'|\"[^\"]*\"|[A-Za-z_]\\w*|\\*\\*|[<>=!]=|\\.\\.\\.|.)");
    private static final Map<String, NDArray.Type> TYPES = Map.of("bool", NDArray.Type.BOOL, "int", NDArray.Type.INT64, "float", NDArray.Type.FLOAT64);

    /** The module np, and np.random. */
    private enum Module { NP, RANDOM }

    private final Map<String, Object> variables;
    private final List<String> tokens;
    private int next;

    private Program(String text, Map<String, Object> variables) {
        this.tokens = TOKEN.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(ArrayList::new));
        this.tokens.add("");
        this.variables = variables;
    }

    /** What Python would show of the last statement's value. */
    static String run(String program) {
        var variables = new HashMap<String, Object>();
        var statements = program.split("; ");
        for (int i = 0; i < statements.length - 1; i++) {
            execute(statements[i], variables);
        }
        return Shown.of(new Program(statements[statements.length - 1], variables).expressions());
    }

    private static void execute(String statement, Map<String, Object> variables) {
        var assignment = ASSIGNMENT.matcher(statement);
        if (!assignment.matches()) {
            new Program(statement, variables).expressions();
            return;
        }
        var name = assignment.group(1);
        var value = new Program(assignment.group(4), variables).expressions();
        var change = Map.of("+", "addi", "-", "subi", "*", "muli", "/", "divi", "", "set").get(assignment.group(3));
        if (assignment.group(2) != null) {
            var index = new Program(assignment.group(2), variables).brackets();
            Calls.method(Calls.method(variables.get(name), "at", index), change, List.of(value));
        } else if (change.equals("set")) {
            variables.put(name, value);
        } else {
            Calls.method(variables.get(name), change, List.of(value));
        }
    }

    // The grammar, from the loosest binding on

    private Object expressions() {
        var first = expression();
        if (!peek(",")) {
            return first;
        }
        var values = new ArrayList<>(List.of(first));
        while (accept(",")) {
            values.add(expression());
        }
        return new Tuple(values);
    }

    private Object expression() {
        var left = sum();
        var comparison = Map.of(">", "gt", ">=", "gte", "<", "lt", "<=", "lte", "==", "eq", "!=", "neq").get(token());
        if (comparison == null) {
            return left;
        }
        next++;
        return Calls.method(left, comparison, List.of(sum()));
    }

    private Object sum() {
        var left = product();
        while (peek("+") || peek("-")) {
            boolean plus = tokens.get(next++).equals("+");
            left = plus ? operate("add", left, product(), Double::sum) : operate("sub", left, product(), (a, b) -> a - b);
        }
        return left;
    }

    private Object product() {
        var left = unary();
        while (peek("*") || peek("/") || peek("%")) {
            left = switch (tokens.get(next++)) {
                case "*" -> operate("mul", left, unary(), (a, b) -> a * b);
                case "/" -> operate("div", left, unary(), (a, b) -> a / b);
                default -> operate("mod", left, unary(), (a, b) -> a % b);
            };
        }
        return left;
    }

    private Object unary() {
        if (!accept("-")) {
            return power();
        }
        return switch (unary()) {
            case Integer n -> -n;
            case Long n -> -n;
            case Double x -> -x;
            case Object array -> Calls.method(array, "neg", List.of());
        };
    }

    private Object power() {
        var base = postfix();
        return accept("**") ? operate(base instanceof NDArray ? "pow" : "power", base, unary(), Math::pow) : base;
    }

    /** `array.name(right)`, or `np.name(number, array)`. */
    private static Object operate(String name, Object left, Object right, BinaryOperator<Double> numbers) {
        if (left instanceof Number a && right instanceof Number b) {
            double value = numbers.apply(a.doubleValue(), b.doubleValue());
            return a instanceof Integer && b instanceof Integer && !name.equals("div") ? (Object) (int) value : (Object) value;
        }
        return left instanceof NDArray ? Calls.method(left, name, List.of(right)) : Calls.function(name, List.of(left, right));
    }

    private Object postfix() {
        var value = atom();
        while (true) {
            if (peek("[")) {
                var index = brackets();
                value = value instanceof Shape shape ? (Object) shape.get((int) index.getFirst()) : Calls.method(value, "get", index);
            } else if (accept(".")) {
                value = attribute(value, tokens.get(next++));
            } else {
                return value;
            }
        }
    }

    private Object attribute(Object value, String name) {
        if (value == Module.NP) {
            return switch (name) {
                case "random" -> Module.RANDOM;
                case "nan" -> Double.NaN;
                case "inf" -> Double.POSITIVE_INFINITY;
                case "int64" -> NDArray.Type.INT64;
                case "float64" -> NDArray.Type.FLOAT64;
                case "float16" -> np.float16;
                case "r_" -> Calls.function(name, brackets());
                case "array" -> array(arguments());
                default -> Calls.function(name, arguments());
            };
        }
        if (value == Module.RANDOM) {
            return Calls.method(np.random, name, arguments());
        }
        return Calls.method(value, name, peek("(") ? arguments() : List.of());
    }

    private static Object array(List<Object> arguments) {
        return arguments.size() == 1 ? Calls.array(arguments.getFirst()) : Calls.function("array", arguments);
    }

    private Object atom() {
        var token = tokens.get(next++);
        return switch (token) {
            case "(" -> {
                var values = sequence(")");
                yield values.size() == 1 && !tokens.get(next - 2).equals(",") ? values.getFirst() : new Tuple(values);
            }
            case "[" -> new Row(sequence("]"));
            case "{" -> dict();
            case "np" -> Module.NP;
            case "True", "False" -> token.equals("True");
            case "None" -> null;
            case "float", "int", "bool" -> peek("(") ? Calls.builtin(token, arguments()) : TYPES.get(token);
            default -> {
                char first = token.charAt(0);
                if (first == '\'' || first == '"') {
                    yield token.substring(1, token.length() - 1);
                }
                if (Character.isDigit(first)) {
                    yield number(token);
                }
                yield peek("(") ? Calls.builtin(token, arguments()) : variables.get(token);
            }
        };
    }

    private static Object number(String token) {
        if (token.contains(".") || token.contains("e")) {
            return Double.parseDouble(token);
        }
        long whole = Long.parseLong(token);
        return (int) whole == whole ? (Object) (int) whole : (Object) whole;
    }

    private Object dict() {
        var dict = new LinkedHashMap<>();
        while (!accept("}")) {
            var key = expression();
            next++; // the colon
            dict.put(key, expression());
            accept(",");
        }
        return dict;
    }

    private List<Object> sequence(String end) {
        var values = new ArrayList<>();
        while (!accept(end)) {
            values.add(expression());
            accept(",");
        }
        return values;
    }

    /** In parentheses; what is named comes in the order in which it is written. */
    private List<Object> arguments() {
        next++;
        var values = new ArrayList<>();
        while (!accept(")")) {
            if (accept("*")) { // rand(*x.shape)
                values.add(expression());
            } else if (tokens.get(next + 1).equals("=")) {
                var name = token();
                next += 2;
                var value = expression();
                boolean printing = List.of("precision", "suppress", "threshold", "linewidth").contains(name);
                values.add(printing ? Calls.function(name, List.of(value)) : value);
            } else {
                values.add(expression());
            }
            accept(",");
        }
        return values;
    }

    private List<Object> brackets() {
        next++;
        var index = new ArrayList<>();
        while (!accept("]")) {
            index.add(accept("...") ? builtins.all : index());
            accept(",");
        }
        return index;
    }

    private Object index() {
        var start = peek(":") ? null : expression();
        if (!accept(":")) {
            return start;
        }
        var stop = peek(":") || peek(",") || peek("]") ? null : expression();
        var step = accept(":") ? expression() : null;
        return new Slice((Integer) start, (Integer) stop, (Integer) step);
    }

    private String token() {
        return tokens.get(next);
    }

    private boolean peek(String token) {
        return token().equals(token);
    }

    private boolean accept(String token) {
        boolean here = peek(token);
        next += here ? 1 : 0;
        return here;
    }
}
