package common.numpy;

//SOURCES ../testing/Reference.java
//SOURCES Calls.java Program.java Shown.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import testing.Reference;

/**
 * Thousands of programs made up at random, and what NumPy prints for each (reference/oracle.py): np and NDArray print the
 * same text, and refuse in the same words what NumPy refuses.
 */
class OracleTest {
    /** Where the C library and NumPy's own vector loops may differ from us, and from each other, in the last digit. */
    private static final Pattern LAST_DIGIT = Pattern.compile(
            "np\\.(exp|log|log2|log10|sin|cos|tan|tanh|power|logspace|kaiser|random\\.(randn|normal))\\(|\\*\\*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d*)?(?:e[-+]\\d+)?");

    private static final Path FILE = Optional.ofNullable(System.getenv("DLFS_ORACLE")).map(Path::of).orElse(Reference.file("oracle.txt"));

    private static int same;
    private static int lastDigit;

    private record Case(String program, String expected) {}

    @TestFactory
    Stream<DynamicTest> printsWhatNumpyPrints() throws IOException {
        return groups().entrySet().stream().map(group -> dynamicTest(group.getKey(), () -> {
            var wrong = new ArrayList<String>();
            for (var each : group.getValue()) {
                var actual = result(each.program);
                if (actual.equals(each.expected)) {
                    same++;
                } else if (LAST_DIGIT.matcher(each.program).find() && differInTheLastDigit(actual, each.expected)) {
                    lastDigit++;
                } else {
                    wrong.add("%s%n  NumPy: %s%n  here:  %s".formatted(each.program, each.expected, actual));
                }
            }
            assertThat(wrong).as("%d of %d", wrong.size(), group.getValue().size()).isEmpty();
        }));
    }

    @Test
    void coversMoreThanAHundredAndTwentyFormsFortyTimesEach() throws IOException {
        assertThat(groups()).hasSizeGreaterThan(120).allSatisfy((_, cases) -> assertThat(cases).hasSizeGreaterThanOrEqualTo(40));
    }

    /** But for what NumPy hasn't, and what other tests hold: a function that is new here is new in the oracle. */
    @Test
    void asksForEveryFunctionOfNp() throws IOException {
        var unasked = Set.of("np.inBatches", "np.vectorize", "np.nditer", "np.str", "np.repr", "np.setPrintoptions", "NumpyRandom.state", "NumpyRandom.restore",
                "NDArray.abs", "NDArray.addDot", "NDArray.asType", "NDArray.exp", "NDArray.forEach",
                "NDArray.getDouble", "NDArray.getInt", "NDArray.isContiguous",
                "NDArray.iterator", "NDArray.log", "NDArray.map", "NDArray.of", "NDArray.pixels", "NDArray.scalar", "NDArray.set", "NDArray.setWhere",
                "NDArray.slice", "NDArray.spliterator", "NDArray.sqrt", "NDArray.storage", "NDArray.toArray", "NDArray.toString", "NDArray.values");
        groups().values().stream().flatMap(List::stream).forEach(each -> result(each.program));
        var missing = new TreeSet<String>();
        for (var type : List.of(np.class, NumpyRandom.class, NDArray.class)) {
            Calls.byName(type).keySet().stream().map(name -> type.getSimpleName() + "." + name)
                    .filter(name -> !Calls.called.contains(name) && !unasked.contains(name)).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @AfterAll
    static void saysHowManyDiffer() {
        System.out.println("like NumPy: " + same + " programs, " + lastDigit + " more but for the last digit");
    }

    private static String result(String program) {
        np.setPrintoptions(_ -> PrintOptions.DEFAULT);
        try {
            return Program.run(program).replace("\n", "\\n");
        } catch (Calls.Missing e) {
            return "missing: " + e.getMessage();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException | UnsupportedOperationException e) {
            return "! " + e.getMessage().split("\n")[0].strip();
        } catch (RuntimeException e) {
            return "broken: " + e;
        }
    }

    /** The same text but for numbers, each of which is off by one in its last digit at most, or by two of the last bits. */
    private static boolean differInTheLastDigit(String a, String b) {
        if (!NUMBER.matcher(a).replaceAll("#").replaceAll("\\s+", "").equals(NUMBER.matcher(b).replaceAll("#").replaceAll("\\s+", ""))) {
            return false;
        }
        var ours = NUMBER.matcher(a).results().map(match -> new BigDecimal(match.group())).toList();
        var theirs = NUMBER.matcher(b).results().map(match -> new BigDecimal(match.group())).toList();
        for (int i = 0; i < ours.size(); i++) {
            var step = ours.get(i).ulp().max(theirs.get(i).ulp()).max(new BigDecimal(2 * Math.ulp(theirs.get(i).doubleValue())));
            if (ours.get(i).subtract(theirs.get(i)).abs().compareTo(step) > 0) {
                return false;
            }
        }
        return true;
    }

    private static LinkedHashMap<String, List<Case>> groups() throws IOException {
        var groups = new LinkedHashMap<String, List<Case>>();
        List<Case> cases = null;
        for (var line : Files.readAllLines(FILE)) {
            if (line.equals("# docs/NUMPY.md")) { // NumpyPageTest has these
                break;
            }
            if (line.startsWith("# ")) {
                groups.put(line.substring(2), cases = new ArrayList<>());
            } else {
                var parts = line.split("\t", 2);
                cases.add(new Case(parts[0], parts[1]));
            }
        }
        return groups;
    }
}
