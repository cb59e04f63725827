package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The READMEs' table of NumPy and ours names all that there is, and nothing else. */
class TableTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern OF_NP = Pattern.compile("np\\.(?:random\\.)?(\\w+)");
    private static final Pattern NAME = Pattern.compile("\\w+");

    /** What a reader of the book has no use for. */
    private static final Set<String> BEHIND = Set.of("of", "scalar", "pixels", "storage", "values", "toArray", "isContiguous", "addDot",
            "forEach", "spliterator", "iterator", "equals", "hashCode", "toString", "state", "restore", "N", "Grid", "class");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void namesAllOfNp(String readme) throws IOException {
        var named = table(readme).flatMap(code -> NAME.matcher(code).results()).map(match -> match.group()).collect(Collectors.toSet());
        assertThat(names(np.class, NDArray.class, At.class, NumpyRandom.class)).isSubsetOf(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void namesNothingElse(String readme) throws IOException {
        var named = table(readme).flatMap(code -> OF_NP.matcher(code).results()).map(match -> match.group(1)).collect(Collectors.toSet());
        assertThat(names(np.class, NumpyRandom.class)).containsAll(named);
    }

    /** The code of the table's right column, but for the rows of which it says that both are the same: of those the left one. */
    private static Stream<String> table(String readme) throws IOException {
        return Files.readString(Path.of(readme)).lines()
                .filter(line -> line.startsWith("| `") && line.contains(" | ") && !line.contains("./jbang") && !line.contains("plt."))
                .map(line -> line.replace("\\|", ""))
                .flatMap(TableTest::rightColumn);
    }

    private static Stream<String> rightColumn(String row) {
        var columns = row.split("\\|");
        boolean same = columns[2].strip().startsWith("the same") || columns[2].strip().startsWith("同じ");
        return CODE.matcher((same ? columns[1] : "") + columns[2]).results().map(code -> code.group(1));
    }

    private static Set<String> names(Class<?>... types) {
        return Arrays.stream(types).flatMap(type -> Stream.<Member>concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getFields())))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && member.getDeclaringClass() != Object.class)
                .map(Member::getName).filter(name -> !BEHIND.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }
}
