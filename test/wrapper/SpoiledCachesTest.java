//SOURCES Sandbox.java ../testing/Faults.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.Faults;

/** What ./jbang and JBang keep between two starts: spoiled, or older than what it was made of. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "jbang.cmd starts scripts there")
class SpoiledCachesTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Starting with ./jbang: caches");

    private static Sandbox sandbox;

    @BeforeAll
    static void aRepositoryWhoseScriptIsBuilt() throws Exception {
        sandbox = new Sandbox();
        Files.writeString(sandbox.root.resolve("ch03/uses.java"), """
                //JAVA 25+
                //DEPS ../common/rooms.java
                void main() { IO.println("uses " + common.np.answer()); }
                """);
        Files.createDirectories(sandbox.root.resolve("common"));
        Files.writeString(sandbox.root.resolve("common/rooms.java"), "//SOURCES np.java\nclass rooms {}\n");
        answer("int", "42");
        assertThat(sandbox.run("echo", "図").stdout()).isEqualTo("図;");
    }

    private static void answer(String type, String value) throws IOException {
        Files.writeString(sandbox.root.resolve("common/np.java"),
                "package common;\npublic class np { public static " + type + " answer() { return " + value + "; } }\n");
    }

    @AfterAll
    static void close() throws IOException {
        sandbox.close();
    }

    private static Path builtJar() throws IOException {
        try (var files = Files.walk(sandbox.jbangDir.resolve("cache/jars"))) {
            return files.filter(file -> file.endsWith("echo.jar")).findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "half", "garbage", "one byte", "gone"})
    void aSpoiledBuildIsBuiltAnew(String how) throws Exception {
        for (boolean warm : new boolean[] {true, false}) {
            var jar = builtJar();
            var good = Files.readAllBytes(jar);
            var flipped = good.clone();
            flipped[good.length / 2] ^= 1;
            switch (how) {
                case "empty" -> Files.write(jar, new byte[0]);
                case "half" -> Files.write(jar, Arrays.copyOf(good, good.length / 2));
                case "garbage" -> Files.writeString(jar, "garbage".repeat(1000));
                case "one byte" -> Files.write(jar, warm ? flipped : new byte[] {'P'});
                default -> Files.delete(jar);
            }
            if (!warm) {
                sandbox.forgetCommands();
            }
            var result = sandbox.run(Map.of(), "echo", "図");
            assertThat(result.stdout()).as(result.stderr()).isEqualTo("図;");
            if (how.equals("half") && warm) {
                FAULTS.row("a script's built jar, cut off", sandbox.seen(result), "a good one");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "}", "{ \"a\": [ }", "[]",
            "{\n  \"a:b:1\": [\n    {\n      \"gav\": 5\n    }\n  ]\n}", "{\n  \"a\": null\n}", "\u0000}"})
    void spoiledNotesAreMadeAnew(String content) throws Exception {
        sandbox.forgetCommands();
        Files.writeString(sandbox.jbangDir.resolve("cache/dependency_cache.json"), content);
        assertThat(sandbox.run(Map.of(), "echo", "図")).isEqualTo(Sandbox.GOOD);
        if (content.equals("{")) {
            FAULTS.row("JBang's notes of libraries, spoiled", "nothing", "good ones");
        }
    }

    /** What all scripts share is built once, not by each of them that was kept before. */
    @Test
    void aSpoiledBuildThatIsSharedIsBuiltAnewOnce() throws Exception {
        var catalog = sandbox.root.resolve("jbang-catalog.json");
        var text = Files.readString(catalog);
        var shared = Files.writeString(sandbox.root.resolve("common/shared.java"), "public class shared { static int answer() { return 42; } }\n");
        for (var name : List.of("first", "second")) {
            Files.writeString(sandbox.root.resolve("ch03/" + name + ".java"),
                    "//JAVA 25+\n//DEPS ../common/shared.java\nvoid main() { IO.print(shared.answer()); }\n");
            Files.writeString(catalog, Files.readString(catalog).replaceFirst("\\{\\s*\"aliases\": \\{",
                    "$0\n    \"%s\": {\n      \"script-ref\": \"ch03/%s.java\"\n    },".formatted(name, name)));
        }
        for (var name : List.of("first", "second", "first", "second")) {
            assertThat(sandbox.run(Map.of(), name).stdout()).isEqualTo("42");
        }
        Path jar;
        try (var files = Files.walk(sandbox.jbangDir.resolve("cache/jars"))) {
            jar = files.filter(file -> file.endsWith("shared.jar")).findFirst().orElseThrow();
        }
        var bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        assertThat(sandbox.run(Map.of(), "first").stdout()).isEqualTo("42");
        var anew = Files.readAllBytes(jar);
        assertThat(anew).isNotEqualTo(bytes);
        assertThat(sandbox.run(Map.of(), "second").stdout()).isEqualTo("42");
        assertThat(Files.readAllBytes(jar)).isEqualTo(anew);
        Files.delete(shared);
        Files.writeString(catalog, text);
    }

    /** A script is compiled anew with what it depends on: it would not find the method otherwise. */
    @Test
    void aChangeOfWhatIsBuiltOnceReachesTheScripts() throws Exception {
        assertThat(sandbox.run(Map.of(), "run", "ch03/uses.java").stdout()).isEqualTo("uses 42\n");
        answer("String", "\"forty-two\"");
        assertThat(sandbox.run(Map.of(), "run", "ch03/uses.java").stdout()).isEqualTo("uses forty-two\n");
    }

    /** What is kept from a time to come tells nothing of what was changed since. */
    @Test
    void anEditIsSeenThoughTheClockWasSetBack() throws Exception {
        assertThat(sandbox.run(Map.of(), "echo", "図")).isEqualTo(Sandbox.GOOD);
        try (var kept = Files.list(sandbox.jbangDir.resolve("cache/commands"))) {
            for (var file : kept.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(3600)));
            }
        }
        var text = Files.readString(sandbox.script);
        Files.writeString(sandbox.script, text.replace("\";\"", "\" edited \""));
        assertThat(sandbox.run(Map.of(), "echo", "図").stdout()).isEqualTo("図 edited ");
        Files.writeString(sandbox.script, text);
        assertThat(sandbox.run(Map.of(), "echo", "図").stdout()).isEqualTo("図;");
    }

    /** Texts and pictures that //FILES take into a jar, whatever their ending. */
    @Test
    void aChangeOfAFileInTheJarReachesTheScript() throws Exception {
        var text = Files.writeString(sandbox.root.resolve("common/words.txt"), "before");
        Files.writeString(sandbox.root.resolve("ch03/says.java"), """
                //JAVA 25+
                //FILES said.txt=../common/words.txt
                void main() throws Exception {
                    try (var said = getClass().getResourceAsStream("/said.txt")) { IO.print(new String(said.readAllBytes())); }
                }
                """);
        var catalog = sandbox.root.resolve("jbang-catalog.json");
        Files.writeString(catalog, Files.readString(catalog).replaceFirst("\\{\\s*\"aliases\": \\{",
                "$0\n    \"says\": {\n      \"script-ref\": \"ch03/says.java\"\n    },"));
        assertThat(sandbox.run(Map.of(), "says").stdout()).isEqualTo("before");
        var modified = Files.getLastModifiedTime(text);
        Files.writeString(text, "behind");
        Files.setLastModifiedTime(text, modified); // as cp -p or rsync leave it
        assertThat(sandbox.run(Map.of(), "says").stdout()).isEqualTo("behind");
        assertThat(sandbox.run(Map.of(), "says").stderr()).isEmpty();
    }

    @Test
    void aLibraryThatIsCutOffIsNamed() throws Exception {
        var repository = Path.of(System.getProperty("user.home"), ".m2/repository");
        var name = "info/picocli/picocli/4.7.7/";
        assumeTrue(Files.exists(repository.resolve(name + "picocli-4.7.7.jar")), "needs picocli in ~/.m2");
        var own = Files.createDirectories(sandbox.base.resolve("repository").resolve(name)).getParent().getParent().getParent().getParent();
        try (var files = Files.list(repository.resolve(name))) {
            for (var file : files.toList()) {
                Files.copy(file, own.resolve(name).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(sandbox.root.resolve("ch03/library.java"),
                "//JAVA 25+\n//DEPS info.picocli:picocli:4.7.7\nvoid main() { IO.println(picocli.CommandLine.VERSION); }\n");
        var environment = Map.of("JBANG_REPO", own.toString());
        assertThat(sandbox.run(environment, "run", "ch03/library.java").stdout()).isNotEmpty();
        var jar = own.resolve(name + "picocli-4.7.7.jar");
        Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), 100_000));
        var result = sandbox.run(environment, "run", "ch03/library.java");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.stderr()).contains("picocli-4.7.7.jar is damaged: remove it, and it is fetched again").doesNotContain("\tat ");
        FAULTS.row("a library's jar, cut off", sandbox.seen(result).replaceAll("(?m)^\\[jbang].*\n", ""), "it, untouched");
    }
}
