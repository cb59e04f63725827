//SOURCES ../testing/RealData.java Shell.java

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import testing.RealData;

/** Each page of a chapter in the shell, one after the other in one session: {@code /open}, its variables made small, {@code main()}. */
class OpenedPagesTest {
    private static final Pattern ERROR = Pattern.compile("(?m)^\\|  .*");
    private static final Pattern MAIN = Pattern.compile("(?m)^ *void main\\(\\) \\{");
    /** How long a page takes; a curve of chapter 6 is smoothed over 11 steps. */
    private static final Map<String, Integer> LENGTHS =
            Map.of("itersNum", 3, "maxIterations", 12, "maxEpochs", 1, "epochs", 1, "epocs", 1, "optimizationTrial", 1);
    private static final String NEEDS_A_DISPLAY = "there is no display to draw on";

    static List<String> chapters() throws IOException {
        try (var folders = Files.list(Path.of(""))) {
            return folders.map(Path::toString).filter(name -> name.matches(System.getProperty("test.chapter", "ch\\d+"))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void eachOpensAndRuns(String chapter) throws Exception {
        RealData.require();
        var pages = pages(Path.of(chapter).toAbsolutePath());
        var inputs = new ArrayList<String>();
        for (var page : pages) {
            var text = Files.readString(page);
            inputs.add("/open " + page);
            inputs.add(LENGTHS.entrySet().stream().filter(length -> text.contains("\nint " + length.getKey() + " = "))
                    .map(length -> length.getKey() + " = " + length.getValue() + ";").collect(Collectors.joining("\n")));
            inputs.add(MAIN.matcher(text).find() ? "main()" : "");
        }
        var folder = Files.createTempDirectory("pages"); // some write their weights where they run
        try {
            var outputs = Shell.outputs(folder, List.of("--save", "figure.png", "--train-size", "200", "--test-size", "100"), inputs);
            int figures = 0;
            for (int i = 0; i < pages.size(); i++) {
                var page = pages.get(i).toString();
                var text = Files.readString(pages.get(i));
                assertThat(outputs.get(3 * i)).as(page).isEmpty();
                assertThat(outputs.get(3 * i + 1)).as(page).isEmpty();
                var output = outputs.get(3 * i + 2);
                if (!output.contains(NEEDS_A_DISPLAY)) {
                    assertThat(output).as(page).doesNotContainPattern(ERROR);
                    var isEmpty = text.contains("void main() {\n}") || inputs.get(3 * i + 2).isEmpty();
                    assertThat(!output.isEmpty() || text.contains("plt.show()") || isEmpty).as(page + " has done something").isTrue();
                    figures += text.contains("plt.show()") ? 1 : 0;
                } else {
                    assertThat(page).endsWith("ch08/draw_digit.java".replace('/', File.separatorChar));
                }
            }
            try (var files = Files.list(folder)) {
                assertThat(files.filter(file -> file.toString().endsWith(".png")).count()).isGreaterThanOrEqualTo(figures);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** But for one that needs libraries of its own, which the shell doesn't have. */
    private static List<Path> pages(Path chapter) throws IOException {
        var pages = new ArrayList<Path>();
        try (var files = Files.list(chapter)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                if (!Files.readString(file).contains("\n//DEPS ")) {
                    pages.add(file);
                }
            }
        }
        return pages;
    }
}
