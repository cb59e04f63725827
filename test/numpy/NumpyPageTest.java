package common.numpy;

//SOURCES ../testing/Reference.java
//SOURCES Calls.java Program.java Shown.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import testing.Reference;

/** docs/NUMPY.md: what stands on the right, compiled as a reader would compile it, prints what NumPy printed for what stands on the left. */
class NumpyPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*`) \\| (`.*`) \\|$");
    private static final Pattern VARIABLES = Pattern.compile("```java\n(.*)\n```");
    private static final Pattern ASSIGNED = Pattern.compile("(\\w+)(\\[.*])? [-+*/]?= .*");
    private static final Pattern WITHOUT_VALUE = Pattern.compile("np.(set_printoptions|random.shuffle|random.seed).*");
    private static final Set<String> NOT_NUMPYS = Set.of("state", "restore");

    private record Piece(String python, String java) {}

    @Test
    void eachPiecePrintsWhatNumpyPrints(@TempDir Path folder) throws Exception {
        var pieces = pieces();
        var numpys = numpys();
        assertThat(numpys.keySet()).as("run python3 test/reference/oracle").containsExactlyElementsOf(pieces.stream().map(Piece::python).toList());
        compile(folder, pieces);
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            var page = loader.loadClass("Page");
            for (int i = 0; i < pieces.size(); i++) {
                np.random.seed(1);
                try {
                    var value = page.getMethod("piece" + i).invoke(null);
                    var shown = value instanceof Object[] all && !(value instanceof NDArray[])
                            ? Stream.of(all).map(Shown::of).collect(Collectors.joining(" | ")) : Shown.of(value);
                    assertThat(shown.replace("\n", "\\n")).as("%s", pieces.get(i)).isEqualTo(numpys.get(pieces.get(i).python));
                } finally {
                    np.setPrintoptions(_ -> PrintOptions.DEFAULT);
                }
            }
        }
    }

    @Test
    void everyFunctionStandsThere() throws IOException {
        var page = Files.readString(page());
        var missing = new TreeSet<String>();
        for (var type : List.of(np.class, NumpyRandom.class, builtins.class)) {
            Calls.byName(type).keySet().stream().filter(name -> !Pattern.compile("\\b" + name + "\\(").matcher(page).find()).forEach(missing::add);
        }
        assertThat(missing).isSubsetOf(NOT_NUMPYS);
    }

    private static void compile(Path folder, List<Piece> pieces) throws IOException {
        var variables = VARIABLES.matcher(Files.readString(page())).results().findFirst().orElseThrow().group(1);
        var source = new StringBuilder("import common.numpy.*;\nimport java.util.*;\nimport static common.numpy.builtins.*;\npublic class Page {\n");
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var assigned = ASSIGNED.matcher(piece.python);
            var body = assigned.matches() ? piece.java + "; return " + assigned.group(1)
                    : WITHOUT_VALUE.matcher(piece.python).matches() ? piece.java + "; return new Object[] {x.div(3), X.div(3), np.random.rand()}"
                    : "return " + piece.java;
            source.append("public static Object piece%d() { %s %s; }\n".formatted(i, variables, body));
        }
        var file = Files.writeString(folder.resolve("Page.java"), source.append("}\n"));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null,
                "-cp", System.getProperty("java.class.path"), "-proc:none", "-d", folder.toString(), file.toString());
        assertThat(status).as("javac on %n%s", source).isZero();
    }

    private static List<Piece> pieces() throws IOException {
        var pieces = new ArrayList<Piece>();
        ROW.matcher(Files.readString(page())).results().forEach(row -> {
            var python = cells(row.group(1));
            var java = cells(row.group(2));
            assertThat(java).as(row.group()).hasSameSizeAs(python);
            for (int i = 0; i < java.length; i++) {
                pieces.add(new Piece(python[i], java[i]));
            }
        });
        return pieces;
    }

    private static String[] cells(String code) {
        return code.substring(1, code.length() - 1).split("`, `");
    }

    /** What NumPy printed, by piece. */
    private static Map<String, String> numpys() throws IOException {
        return Files.readAllLines(Reference.file("oracle.txt")).stream().dropWhile(line -> !line.equals("# docs/NUMPY.md")).skip(1)
                .map(line -> line.split("\t", 2)).collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, _) -> a, LinkedHashMap::new));
    }

    private static Path page() {
        return Reference.file("oracle.txt").resolve("../../../docs/NUMPY.md").normalize();
    }
}
