//SOURCES Shell.java Snippet.java

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/solutions.md: right and wrong code for each item of the chapters' lists 'Try it', and what the checks say of it. */
class ExercisesTest {
    private static final boolean UPDATE = "yes".equals(System.getenv("UPDATE_DOCS"));
    private static final Pattern CHECK = Pattern.compile("(check\\w+|gradientCheck)\\((\"[^\"]+\")?");

    private static Path page(String language) {
        return Path.of("docs/solutions" + language + ".md");
    }

    @Test
    void theChecksSayWhatStandsBelowTheBlocks() throws Exception {
        var lines = Files.readAllLines(page(""));
        var snippets = Snippet.in(lines);
        var outputs = Shell.outputs(snippets.stream().map(snippet -> snippet.code().of(lines)).toList());
        if (UPDATE) {
            for (var language : List.of("", ".ja")) {
                Files.write(page(language), Snippet.withOutputs(Files.readAllLines(page(language)), outputs));
            }
            return;
        }
        for (int i = 0; i < snippets.size(); i++) {
            assertThat(outputs.get(i)).as(snippets.get(i).code().of(lines)).isEqualTo(snippets.get(i).output().map(output -> output.of(lines)).orElse(""));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachCheckOfAChaptersListIsSolvedAndMissed(int chapter) throws IOException {
        var solved = Files.readString(page("")).split("## Chapter \\d\\n")[chapter];
        for (var language : List.of("", ".ja")) {
            var page = Files.readString(Path.of("ch0" + chapter, "README" + language + ".md"));
            var list = page.substring(page.lastIndexOf("\n## "));
            var checks = CHECK.matcher(list).results().map(MatchResult::group).toList();
            assertThat(checks).isNotEmpty().allSatisfy(check -> assertThat(solved).contains(check));
        }
        assertThat(solved).contains("right").contains("off");
    }

    @Test
    void theJapanesePageHoldsTheSameBlocks() throws IOException {
        var fenced = Pattern.compile("(?ms)^```.*?^```$");
        assertThat(fenced.matcher(Files.readString(page(".ja"))).results().map(MatchResult::group).toList())
                .isEqualTo(fenced.matcher(Files.readString(page(""))).results().map(MatchResult::group).toList());
    }
}
