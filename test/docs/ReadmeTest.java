//SOURCES ../scripts/Catalog.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import module java.base;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs name is there: scripts, options, files. */
class ReadmeTest {
    private static final Pattern COMMAND = Pattern.compile("\\./jbang ([^`\\n#|)\"&]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|[^|]*\\| `\\./jbang (\\S+\\.java)` \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(#[^)]*)?\\)|src=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    private static final Set<String> OF_JBANG = Set.of("info", "edit", "export", "run");

    private static List<Path> pages() throws IOException {
        try (var files = Files.find(Path.of(""), 2, (file, _) -> file.toString().endsWith(".md"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void theTableHoldsEachScript(String readme) throws IOException {
        var listed = ROW.matcher(Files.readString(Path.of(readme))).results().map(row -> Path.of(row.group(1))).toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(Catalog.scripts());
    }

    @Test
    void bothLanguagesShowTheSameCommandsAndLinks() throws IOException {
        var english = Files.readString(Path.of("README.md"));
        var japanese = Files.readString(Path.of("README.ja.md"));
        assertThat(commands(japanese)).containsExactlyElementsOf(commands(english));
        assertThat(pairs(japanese)).containsExactlyInAnyOrderElementsOf(pairs(english));
    }

    /** Where its links lead, a page's two languages taken for one. */
    private static Set<String> pairs(String text) {
        return targets(text).stream().map(target -> target.replace(".ja.md", ".md")).collect(Collectors.toSet());
    }

    @Test
    void eachFigureIsShown() throws IOException {
        var shown = new HashSet<String>();
        for (var page : pages()) {
            targets(Files.readString(page)).forEach(target -> shown.add(page.resolveSibling(target).normalize().toString()));
        }
        try (var figures = Files.list(Path.of("docs/figures"))) {
            assertThat(shown).containsAll(figures.map(Path::toString).toList());
        }
    }

    /** What a page of a chapter names, both its languages name. */
    @ParameterizedTest
    @ValueSource(strings = {"ch01", "ch02", "ch03", "ch04", "ch05", "ch06", "ch07", "ch08"})
    void bothLanguagesOfAChapterNameTheSame(String chapter) throws IOException {
        var english = Files.readString(Path.of(chapter, "README.md"));
        var japanese = Files.readString(Path.of(chapter, "README.ja.md"));
        assertThat(commands(japanese)).containsExactlyInAnyOrderElementsOf(commands(english));
        assertThat(pairs(japanese)).containsExactlyInAnyOrderElementsOf(pairs(english));
    }

    @Test
    void eachLinkLeadsSomewhere() throws IOException {
        for (var page : pages()) {
            var text = Files.readString(page);
            var anchors = HEADING.matcher(text).results().map(heading -> "#" + slug(heading.group(1))).toList();
            LINK.matcher(text).results().forEach(link -> {
                var target = Optional.ofNullable(link.group(1)).orElse(link.group(3));
                assertThat(page.resolveSibling(target).normalize()).as("%s: %s", page, link.group()).exists();
                if (target.isEmpty()) {
                    assertThat(anchors).as("%s: %s", page, link.group()).contains(link.group(2));
                }
            });
        }
    }

    /** A heading's anchor, as GitHub makes it. */
    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    /** Each script that a page names prints its help, which holds the options that go with it there. */
    @TestFactory
    List<DynamicTest> scriptsTakeTheOptionsThatThePagesShow() throws IOException {
        var options = new TreeMap<String, Set<String>>();
        for (var page : pages()) {
            if (page.startsWith("docs")) {
                continue; // what errors say, not what a reader types
            }
            for (var command : commands(Files.readString(page))) {
                var words = new ArrayList<>(List.of(command.split(" ")));
                if (OF_JBANG.contains(words.getFirst())) {
                    words.removeIf(word -> !word.endsWith(".java"));
                    assertThat(Path.of(words.getFirst())).exists();
                } else if (words.getFirst().equals("test")) {
                    words.stream().skip(1).forEach(part -> assertThat(part).matches(name -> Files.isDirectory(Path.of("test", name))
                            || Files.isRegularFile(Path.of("test", name + ".java")), "a suite or a class of tests"));
                } else {
                    var script = Catalog.aliases().getOrDefault(words.getFirst(), Path.of(words.getFirst()));
                    assertThat(Catalog.scripts()).as(command).contains(script);
                    options.computeIfAbsent(script.toString(), _ -> new TreeSet<>(Set.of("--help")))
                            .addAll(words.stream().filter(word -> OPTION.matcher(word).matches()).toList());
                }
            }
        }
        options.remove("test/main.java");
        return options.entrySet().stream().map(entry -> dynamicTest(entry.getKey(),
                () -> assertThat(help(entry.getKey())).startsWith("Usage: ").contains(entry.getValue()))).toList();
    }

    @Test
    void aPlainJShellKnowsCommonToo() throws Exception {
        var command = Files.readString(Path.of("README.md")).lines().filter(line -> line.startsWith("jshell ")).findFirst().orElseThrow();
        var jshell = Path.of(System.getProperty("java.home"), "bin/jshell");
        var output = run("printf 'sigmoid(np.array(-1.0, 1.0, 2.0))\\n' | " + command.replaceFirst("jshell", "'" + jshell + "'"));
        assertThat(output).contains("$1 ==> [0.26894142 0.73105858 0.88079708]");
    }

    private static String help(String script) throws IOException, InterruptedException {
        return run("./jbang " + script + " --help");
    }

    private static String run(String command) throws IOException, InterruptedException {
        var err = Files.createTempFile("run", ".err");
        try {
            var process = new ProcessBuilder("sh", "-c", command).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(command + "\n" + Files.readString(err)).isZero();
            return output;
        } finally {
            Files.delete(err);
        }
    }

    private static List<String> commands(String text) {
        return COMMAND.matcher(text).results().map(command -> command.group(1).strip()).toList();
    }

    private static Set<String> targets(String text) {
        return LINK.matcher(text).results().map(link -> Optional.ofNullable(link.group(1)).orElse(link.group(3))).collect(Collectors.toSet());
    }
}
