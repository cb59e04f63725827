package common.script;

import common.files.Failure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The page that is run: a class without a package, which javac makes of a script's file, or which the file names itself.
final class Page {

    private final Class<?> type;
    private final Object instance;
    private List<PageVariable> variables;

    Page(Class<?> type) throws ReflectiveOperationException {
        this.type = type;
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        instance = constructor.newInstance();
    }

    /// The page in whose jar a class is.
    ///
    /// @throws Failure if it can't be told which one that is
    static Page find(Class<?> beside) throws ReflectiveOperationException {
        try {
            var place = new File(beside.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new Page(find(place, beside.getClassLoader()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// JBang's jar bears the name of the script. In an export the page is the class without a package that has a `main` and
    /// is not used by another such class.
    static Class<?> find(File place, ClassLoader loader) throws ClassNotFoundException {
        String name = place.getName();
        if (place.isFile() && name.endsWith(".jar")) {
            try {
                return Class.forName(name.substring(0, name.length() - ".jar".length()), false, loader);
            } catch (ClassNotFoundException e) {
                // another name: an export
            }
        }
        var candidates = new ArrayList<Class<?>>();
        for (String each : classesWithoutPackage(place)) {
            var type = Class.forName(each, false, loader);
            if (mainOf(type) != null) {
                candidates.add(type);
            }
        }
        var pages = candidates.stream().filter(type -> candidates.stream()
                .noneMatch(other -> other != type && new References(other).to(type.getName()))).toList();
        if (pages.size() != 1) {
            throw new Failure(place + " holds " + (pages.isEmpty() ? "no script" : "several scripts: "
                    + String.join(", ", pages.stream().map(Class::getName).toList()))
                    + ".\nNext step: run a script's own file, with JBang: jbang SCRIPT.java");
        }
        return pages.getFirst();
    }

    private static List<String> classesWithoutPackage(File place) {
        try (var files = place.isFile() ? new JarFile(place) : null) {
            var names = files != null ? files.stream().map(entry -> entry.getName()) : Stream.of(place.list());
            return names.filter(name -> name.endsWith(".class") && !name.contains("/") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The `main` that Java would start: `main(String[])`, else `main()`; null if the class has neither.
    private static Method mainOf(Class<?> type) {
        Method found = null;
        for (var method : type.getDeclaredMethods()) {
            var parameters = method.getParameterTypes();
            boolean takesArguments = parameters.length == 1 && parameters[0] == String[].class;
            if (method.getName().equals("main") && !Modifier.isPrivate(method.getModifiers())
                    && (takesArguments || parameters.length == 0 && found == null)) {
                found = method;
            }
        }
        return found;
    }

    /// Runs it.
    void main() throws Throwable {
        var main = mainOf(type);
        main.setAccessible(true);
        try {
            if (main.getParameterCount() == 0) {
                main.invoke(instance);
            } else {
                main.invoke(instance, (Object) new String[0]);
            }
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    Class<?> type() {
        return type;
    }

    /// `train_neuralnet`.
    String name() {
        return type.getSimpleName();
    }

    /// Whether one of its variables says how long a training is.
    boolean isTraining() {
        for (var field : type.getDeclaredFields()) {
            if (PageVariable.saysHowLong(field)) {
                return true;
            }
        }
        return false;
    }

    /// The variables that are options, in the order of the file.
    List<PageVariable> variables() {
        if (variables == null) {
            var found = new ArrayList<PageVariable>();
            for (var field : type.getDeclaredFields()) {
                if (PageVariable.isOption(field)) {
                    found.add(new PageVariable(instance, field, text()));
                }
            }
            variables = found;
        }
        return variables;
    }

    PageText text() {
        return PageText.of(type);
    }

    /// How to start it: `./jbang ch04/train_neuralnet.java`.
    String command() {
        return text().command();
    }
}
