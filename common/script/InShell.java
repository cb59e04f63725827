package common.script;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether this is the JVM in which JShell runs snippets. There stdout is JShell's own, and what would end a script, an
/// error for instance, ends a snippet. Its command line is the shell's, which hands it over as a property.
final class InShell {
    private static final String PROPERTY = "dlfs.given";
    private static final boolean HERE = System.getProperty("sun.java.command", "").startsWith("jdk.jshell.");

    private InShell() {}

    static boolean isHere() {
        return HERE;
    }

    /// What the shell was given; nothing elsewhere.
    static Map<String, String> given() {
        String property = System.getProperty(PROPERTY);
        if (property == null || property.isEmpty()) {
            return Map.of();
        }
        var given = new LinkedHashMap<String, String>();
        for (String each : property.split("&")) {
            int end = each.indexOf('=');
            given.put(URLDecoder.decode(each.substring(0, end), StandardCharsets.UTF_8),
                    URLDecoder.decode(each.substring(end + 1), StandardCharsets.UTF_8));
        }
        return given;
    }

    /// The JVM's option that hands over what was given: letters, digits and a few signs, whatever a value holds.
    static String option(Map<String, String> given) {
        return given.entrySet().stream().map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&", "-D" + PROPERTY + "=", ""));
    }
}
