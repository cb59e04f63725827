package common.script;

/// Whether this is the JVM in which JShell runs snippets. There stdout is JShell's own, and what would end a script, an
/// error for instance, ends a snippet.
final class InShell {
    private static final boolean HERE = System.getProperty("sun.java.command", "").startsWith("jdk.jshell.");

    private InShell() {}

    static boolean isHere() {
        return HERE;
    }
}
