package common;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/// What Python passes on as `**optimizer_param`: arguments by name. The function called takes those that it knows; what is
/// not given has its default, and what nobody takes is refused.
final class KeywordArguments {
    private final Map<String, Double> left;

    private KeywordArguments(Map<String, Double> given) {
        left = new HashMap<>(given);
    }

    /// Takes the argument of this name.
    double get(String name, double otherwise) {
        return left.containsKey(name) ? left.remove(name) : otherwise;
    }

    /// `functions[name](**given)`
    ///
    /// @param kind what the functions make, for the message
    /// @throws IllegalArgumentException if there is no function of this name, or if it does not take an argument that is given
    static <T> T call(String kind, Map<String, Function<KeywordArguments, T>> functions, String name, Map<String, Double> given) {
        if (!functions.containsKey(name)) {
            throw new IllegalArgumentException("no " + kind + " is called '" + name + "': " + String.join(", ", new TreeSet<>(functions.keySet())));
        }
        var arguments = new KeywordArguments(given);
        T made = functions.get(name).apply(arguments);
        if (!arguments.left.isEmpty()) {
            throw new IllegalArgumentException(name + "() got an unexpected keyword argument '" + arguments.left.keySet().iterator().next() + "'");
        }
        return made;
    }
}
