package common.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page as it was written: what its variables are for stands behind them. JBang puts the text beside the classes, as the
/// page's `//FILES` says.
///
/// @param name the page's
/// @param text all of the file; empty where it isn't there
record PageText(String name, String text) {

    static PageText of(Class<?> page) {
        String name = page.getSimpleName();
        try (InputStream in = page.getResourceAsStream("/" + name + ".java")) {
            return new PageText(name, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the page is, in a sentence: JBang's `//DESCRIPTION`.
    String description() {
        return first("(?m)^//DESCRIPTION\\s+(.*)$").orElse(name);
    }

    /// The comment in the line of a variable.
    Optional<String> words(String variable) {
        return first("(?m)^\\s*(?:[^\\s;=]+\\s+)+" + Pattern.quote(variable) + "\\s*(?:=.*)?;\\s*//\\s*(.*)$");
    }

    private Optional<String> first(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    /// How to start the page: a chapter's from the folder that holds the chapters, another from the working folder. The file must be the
    /// very one that is running, since chapters 4 and 5 both have a train_neuralnet.
    String command() {
        Path here = Path.of("").toAbsolutePath();
        var launcher = Optional.ofNullable(System.getenv("JBANG_LAUNCH_CMD")).map(command -> Path.of(command).toAbsolutePath());
        var home = launcher.map(Path::getParent);
        var wrapped = home.flatMap(this::find);
        if (wrapped.isPresent()) {
            return "./jbang " + relative(home.get(), wrapped.get());
        }
        return (home.filter(here::equals).isPresent() ? "./jbang " : "jbang ")
                + Stream.iterate(here, folder -> folder != null, Path::getParent)
                        .map(this::find).flatMap(Optional::stream).findFirst().map(file -> relative(here, file)).orElse(name + ".java");
    }

    private static String relative(Path from, Path file) {
        return from.relativize(file).toString().replace('\\', '/');
    }

    private Optional<Path> find(Path root) {
        try (var folders = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path folder : folders) {
                var file = folder.resolve(name + ".java");
                if (Files.isRegularFile(file) && Files.readString(file).equals(text)) {
                    return Optional.of(file);
                }
            }
        } catch (IOException e) {
            // not to be read: not the folder that is looked for
        }
        return Optional.empty();
    }
}
