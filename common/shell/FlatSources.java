package common.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A package's public types with what they inherit within the package written out: `np.argmax` stands in `NpStatistics`, and JShell
/// looks for its documentation in `np`.
///
/// An overload without a comment gets that of the one before it: most are read together.
///
/// This is text for a reader of declarations, not for a compiler: a method may come twice, the type's own first.
final class FlatSources {
    private static final Pattern HEADER = Pattern.compile(
            "(?m)^((?:public |abstract |final |sealed |non-sealed )*)(?:class|interface|record) (\\w+)[^{]*\\{");
    private static final Pattern BASES = Pattern.compile("\\b(?:extends|implements) ([^{]*?)(?= implements | permits |\\s*\\{)");
    private static final Pattern METHOD = Pattern.compile(" {4}\\w[^(=;]* (\\w+)\\(.*");
    private static final String COMMENT = "    ///";
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;$");

    /// A file's type; its body without the braces.
    private record Type(boolean isPublic, String before, String header, String body, List<String> imports, List<String> bases) {}

    private FlatSources() {}

    /// The text for each file of the folder that needs one, by the file's name.
    static Map<String, String> of(Path folder) throws IOException {
        var types = new TreeMap<String, Type>();
        try (var files = Files.newDirectoryStream(folder, "*.java")) {
            for (var file : files) {
                read(Files.readString(file), types);
            }
        }
        var flat = new LinkedHashMap<String, String>();
        types.forEach((name, type) -> {
            var inherited = new LinkedHashSet<Type>();
            addBases(type, types, inherited);
            if (type.isPublic && !inherited.isEmpty()) {
                flat.put(name + ".java", written(type, inherited));
            }
        });
        return flat;
    }

    private static void read(String text, Map<String, Type> types) {
        var header = HEADER.matcher(text);
        if (header.find()) {
            var bases = new ArrayList<String>();
            BASES.matcher(header.group()).results().forEach(list -> bases.addAll(List.of(list.group(1).replaceAll("<[^>]*>", "").strip().split(",\\s*"))));
            types.put(header.group(2), new Type(header.group(1).contains("public "), text.substring(0, header.start()), header.group(),
                    text.substring(header.end(), text.lastIndexOf('}')), IMPORT.matcher(text).results().map(each -> each.group()).toList(), bases));
        }
    }

    private static void addBases(Type type, Map<String, Type> types, Set<Type> inherited) {
        for (var name : type.bases) {
            var base = types.get(name);
            if (base != null && inherited.add(base)) {
                addBases(base, types, inherited);
            }
        }
    }

    private static String written(Type type, Set<Type> inherited) {
        var imports = new LinkedHashSet<String>();
        inherited.forEach(base -> imports.addAll(base.imports));
        type.imports.forEach(imports::remove);
        var end = type.before.indexOf(';') + 1; // of the package's line
        var text = new StringBuilder(type.before.substring(0, end)).append('\n').append(String.join("\n", imports))
                .append(type.before.substring(end)).append(type.header).append(commented(type.body));
        inherited.forEach(base -> text.append(commented(base.body)));
        return text.append("}\n").toString();
    }

    private static String commented(String body) {
        var comments = new HashMap<String, String>(); // of methods, by name
        var comment = new StringBuilder();
        var text = new StringBuilder();
        for (var line : body.split("\n")) {
            var method = METHOD.matcher(line);
            if (line.startsWith(COMMENT)) {
                comment.append(line).append('\n');
            } else if (method.matches()) {
                var name = method.group(1);
                if (comment.isEmpty()) {
                    text.append(comments.getOrDefault(name, ""));
                } else {
                    comments.put(name, comment.toString());
                }
                comment.setLength(0);
            } else if (!line.startsWith("    @")) {
                comment.setLength(0);
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }
}
