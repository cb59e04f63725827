package testing;

//DEPS com.google.code.gson:gson:2.15.0

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The figures in test/reference, which NumPy and the book's own Python gave. */
public final class Reference {
    private Reference() {}

    /** A file of that folder. */
    public static Path file(String name) {
        return root().resolve("test/reference").resolve(name);
    }

    public static JsonElement read(String name) {
        try {
            return JsonParser.parseString(Files.readString(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of a JSON list, of lists of lists too, one after the other; a number alone is a list of one. */
    public static double[] numbers(JsonElement json) {
        return flatten(json).mapToDouble(JsonElement::getAsDouble).toArray();
    }

    private static Stream<JsonElement> flatten(JsonElement json) {
        return json.isJsonArray() ? json.getAsJsonArray().asList().stream().flatMap(Reference::flatten) : Stream.of(json);
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("test/reference")))
                .findFirst().orElseThrow();
    }
}
