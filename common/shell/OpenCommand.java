package common.shell;

//SOURCES Pages.java
//RUNTIME_OPTIONS --add-opens jdk.jshell/jdk.internal.jshell.tool=ALL-UNNAMED

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.tool.JavaShellToolBuilder;

/// The shell's `/open`: a page after what it needs of its chapter, such as `TwoLayerNet`, and in place of the page that was opened
/// before, whose functions would hide the imports of this one. Then `main()` runs it.
///
/// JShell lets nobody add to its commands, so this reaches into its table of them; should a JDK not have that any more, `/open`
/// opens one file, as ever.
public final class OpenCommand {
    private static final String NAME = "/open";

    private final Object tool;
    private final Field state; // the JShell behind the tool: another one after /reset
    private final Method evaluate;
    private final Function<String, Boolean> open; // JShell's own
    private JShell holder;
    private List<Snippet> page = List.of(); // what the page that was opened last has defined

    private OpenCommand(Object tool, Function<String, Boolean> open) throws ReflectiveOperationException {
        this.tool = tool;
        this.open = open;
        state = field(tool, "state");
        evaluate = tool.getClass().getDeclaredMethod("processSourceCatchingReset", String.class);
        evaluate.setAccessible(true);
    }

    /// @return the exit status of a session of such a shell
    public static int start(JavaShellToolBuilder shell, String... options) throws Exception {
        Object tool;
        Method start;
        try {
            var rawTool = shell.getClass().getMethod("rawTool");
            rawTool.setAccessible(true);
            tool = rawTool.invoke(shell);
            start = tool.getClass().getMethod("start", String[].class);
            start.setAccessible(true);
            replace(tool);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return shell.start(options);
        }
        return (int) start.invoke(tool, (Object) options);
    }

    @SuppressWarnings("unchecked") // the types stand in JShell's source
    private static void replace(Object tool) throws ReflectiveOperationException {
        var commands = (Map<String, Object>) field(tool, "commands").get(tool);
        var command = commands.get(NAME);
        var own = new OpenCommand(tool, (Function<String, Boolean>) field(command, "run").get(command));
        var completions = field(command, "completions");
        var constructor = command.getClass().getDeclaredConstructor(String.class, Function.class, completions.getType());
        constructor.setAccessible(true);
        commands.put(NAME, constructor.newInstance(NAME, (Function<String, Boolean>) own::run, completions.get(command)));
    }

    private static Field field(Object object, String name) throws ReflectiveOperationException {
        var field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private boolean run(String name) {
        try {
            var file = Path.of(name);
            return Pages.isPage(file) ? openPage(file) : open.apply(name);
        } catch (IOException | InvalidPathException | ReflectiveOperationException e) {
            return open.apply(name); // no file, or one that can't be read: /open has words for that
        }
    }

    private boolean openPage(Path file) throws IOException, ReflectiveOperationException {
        var shell = (JShell) state.get(tool);
        if (shell == holder) {
            page.stream().filter(snippet -> shell.status(snippet).isActive()).forEach(shell::drop);
        }
        holder = shell;
        for (var needed : Pages.neededBy(file)) {
            open.apply(needed.toString());
        }
        var before = definitions(shell);
        boolean opened = open.apply(file.toString());
        var main = Pages.mainOf(file);
        if (main.isPresent()) {
            evaluate.invoke(tool, main.get());
        }
        page = definitions(shell).stream().filter(snippet -> !before.contains(snippet)).toList();
        return opened;
    }

    /// Without imports: the page may have repeated one of those that are always there.
    private static List<Snippet> definitions(JShell shell) {
        return shell.snippets().filter(snippet -> shell.status(snippet).isActive() && !(snippet instanceof ImportSnippet)).toList();
    }
}
