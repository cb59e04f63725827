package testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A page that runs in this JVM, so that a test can look at what it leaves behind, `np.random` for instance. */
public final class InProcess {
    private InProcess() {}

    /**
     * Runs a page's main and returns the lines that it printed.
     *
     * @param page      its class's name, which is its file's
     * @param variables the page's own variables that shall have other values
     */
    public static List<String> run(String page, Map<String, Object> variables) throws Throwable {
        var type = Class.forName(page);
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        var instance = constructor.newInstance();
        for (var variable : variables.entrySet()) {
            var field = type.getDeclaredField(variable.getKey());
            field.setAccessible(true);
            field.set(instance, variable.getValue());
        }
        var main = type.getDeclaredMethod("main");
        main.setAccessible(true);
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            main.invoke(instance);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** As {@link #run}, for where only unchecked exceptions may pass. */
    public static List<String> unchecked(String page, Map<String, Object> variables) {
        try {
            return run(page, variables);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
