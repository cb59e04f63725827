//SOURCES Sandbox.java ../testing/Faults.java ../testing/SmallDisk.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.Faults;
import testing.SmallDisk;

/** Locks that nobody holds, caches that are spoiled, locales that aren't there, folders that are gone: ./jbang starts, or says why not. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "jbang.cmd has its own")
class WrapperFaultsTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Starting with ./jbang");

    private static final Sandbox.Result GOOD = new Sandbox.Result(1, "図;", "");

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

    private static Sandbox.Result run(Map<String, String> environment, String... args) throws Exception {
        return sandbox.run(sandbox.root, environment, "", args);
    }

    private static String seen(Sandbox.Result result) {
        return (result.stdout() + result.stderr()).replace(sandbox.base.toString(), "…") + "\nexit status " + result.status();
    }

    /** Makes JBang necessary: a warm start needs no lock. */
    private static void forgetCommands() throws IOException {
        try (var kept = Files.list(sandbox.jbangDir.resolve("cache/commands"))) {
            for (var file : kept.toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "99999999", "nonsense", "LIVE", "\u0000\u0001"})
    void aLockThatNobodyHoldsIsTaken(String content) throws Exception {
        for (var path : List.of(System.getenv("PATH"), withoutFlock())) {
            forgetCommands();
            Files.writeString(sandbox.jbangDir.resolve("jbang.lock"), content.replace("LIVE", ProcessHandle.current().pid() + ""));
            var result = run(Map.of("PATH", path), "echo", "図");
            assertThat(result).isEqualTo(GOOD);
        }
        if (content.equals("LIVE")) {
            FAULTS.row("a lock with the number of another live process", "nothing: it is taken", "nothing new");
        }
    }

    /** All that is on the PATH but flock, as on macOS. */
    private static String withoutFlock() throws IOException {
        var folder = sandbox.base.resolve("bin-all");
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
            for (var each : System.getenv("PATH").split(":")) {
                var files = Path.of(each).toFile().listFiles();
                for (var file : files == null ? new File[0] : files) {
                    var link = folder.resolve(file.getName());
                    if (!file.getName().equals("flock") && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                        Files.createSymbolicLink(link, file.toPath());
                    }
                }
            }
        }
        return folder.toString();
    }

    @Test
    void aLockThatIsHeldIsNamedAndTakenWhenItIsFree() throws Exception {
        forgetCommands();
        var lock = sandbox.jbangDir.resolve("jbang.lock");
        var holder = new ProcessBuilder("flock", lock.toString(), "sleep", "100").start();
        Thread.sleep(500);
        var waiting = sandbox.start(sandbox.root, Map.of(), "echo", "図");
        waiting.getOutputStream().close();
        try (var stderr = waiting.errorReader()) {
            var said = stderr.readLine();
            assertThat(said).startsWith("jbang: waiting for another start that builds").contains("jbang.lock");
            holder.descendants().forEach(ProcessHandle::destroy);
            holder.destroy();
            assertThat(waiting.waitFor(Duration.ofMinutes(1))).isTrue();
            FAULTS.row("another start that builds", said.replace(sandbox.base.toString(), "…") + " (after two seconds)", "nothing new");
        }
        assertThat(waiting.exitValue()).isEqualTo(1);
    }

    @Test
    void whatIsInTheLocksPlaceIsNamed() throws Exception {
        forgetCommands();
        var lock = sandbox.jbangDir.resolve("jbang.lock");
        Files.deleteIfExists(lock);
        Files.createDirectory(lock);
        var refused = run(Map.of(), "echo", "図");
        Files.delete(lock);
        assertThat(refused.stderr()).contains("jbang.lock is no file: remove it");
        FAULTS.row("a folder in the lock's place", seen(refused), "the folder");

        var mine = Files.writeString(sandbox.base.resolve("mine"), "mine");
        Files.createSymbolicLink(lock, mine);
        assertThat(run(Map.of(), "echo", "図")).isEqualTo(GOOD);
        assertThat(mine).hasContent("mine");
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
                forgetCommands();
            }
            var result = run(Map.of(), "echo", "図");
            assertThat(result.stdout()).as(result.stderr()).isEqualTo("図;");
            if (how.equals("half") && warm) {
                FAULTS.row("a script's built jar, cut off", seen(result), "a good one");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "}", "{ \"a\": [ }", "[]", "{\n  \"a:b:1\": [\n    {\n      \"gav\": 5\n    }\n  ]\n}", "{\n  \"a\": null\n}", "\u0000}"})
    void spoiledNotesAreMadeAnew(String content) throws Exception {
        forgetCommands();
        Files.writeString(sandbox.jbangDir.resolve("cache/dependency_cache.json"), content);
        assertThat(run(Map.of(), "echo", "図")).isEqualTo(GOOD);
        if (content.equals("{")) {
            FAULTS.row("JBang's notes of libraries, spoiled", "nothing", "good ones");
        }
    }

    /** A script is compiled anew with what it depends on: it would not find the method otherwise. */
    @Test
    void aChangeOfWhatIsBuiltOnceReachesTheScripts() throws Exception {
        assertThat(run(Map.of(), "run", "ch03/uses.java").stdout()).isEqualTo("uses 42\n");
        answer("String", "\"forty-two\"");
        assertThat(run(Map.of(), "run", "ch03/uses.java").stdout()).isEqualTo("uses forty-two\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG=ja_JP.UTF-8", "LANG=en_US.UTF-8", "LC_CTYPE=UTF-8", "LC_ALL=xx_YY.UTF-8", "LC_ALL=C", "LC_ALL=POSIX", "LANG="})
    void japaneseWorksWhateverTheLocale(String locale) throws Exception {
        var parts = locale.split("=", 2);
        var file = Files.writeString(sandbox.root.resolve("ch03/図.java"), """
                //JAVA 25+
                void main() throws Exception { Files.writeString(Path.of("データ.txt"), "x"); Files.delete(Path.of("データ.txt")); }
                """);
        var made = run(Map.of(parts[0], parts[1]), "run", file.toString());
        assertThat(made.status()).as(made.stderr()).isZero();
        assertThat(run(Map.of(parts[0], parts[1]), "echo", "図").stdout()).isEqualTo("図;");
    }

    @Test
    void aWorkingFolderThatIsGoneIsSaid() throws Exception {
        var gone = shell("mkdir gone; cd gone; rmdir ../gone; exec sh \"$1\" echo");
        assertThat(gone.stderr()).endsWith("jbang: the working folder isn't there any more: change to one that is (cd).\n");
        FAULTS.row("a working folder that isn't there any more", seen(gone).replaceFirst("^sh: .*\n", ""), "nothing new");
    }

    @Test
    void limitsThatAreTooLowAreSaid() throws Exception {
        var files = shell("ulimit -n 12; exec sh \"$1\" echo");
        assertThat(files.stderr()).contains("only 12 files may be open at once here").hasLineCount(1);
        FAULTS.row("ulimit -n 12", seen(files), "nothing new");
        var memory = shell("ulimit -v 1000000; exec sh \"$1\" echo");
        assertThat(memory.stderr()).contains("only 1000000 KB of address space").hasLineCount(1);
        FAULTS.row("ulimit -v 1000000", seen(memory), "nothing new");
    }

    private static Sandbox.Result shell(String commands) throws Exception {
        var process = new ProcessBuilder("sh", "-c", commands, "sh", sandbox.root.resolve("jbang").toString()).directory(sandbox.base.toFile());
        process.environment().put("JBANG_DIR", sandbox.jbangDir.toString());
        var started = process.start();
        started.getOutputStream().close();
        var stdout = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var stderr = new String(started.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Sandbox.Result(started.waitFor(), stdout, stderr);
    }

    @Test
    void withoutAWordItSaysWhatThereIs() throws Exception {
        for (var args : new String[][] {{}, {"-h"}}) {
            var result = run(Map.of(), args);
            assertThat(result.status()).isZero();
            assertThat(result.stdout()).contains("./jbang --help").contains("ch03/ echo");
        }
    }

    @Test
    void aMistypedNameIsCorrected() throws Exception {
        var alias = run(Map.of(), "ecco");
        assertThat(alias).isEqualTo(new Sandbox.Result(2, "", "jbang: there is no script 'ecco' here: did you mean echo? (./jbang alone says what there is)\n"));
        assertThat(run(Map.of(), "ch03/ecco.java").stderr()).contains("did you mean ch03/echo.java?");
        assertThat(run(Map.of(), "something").stderr()).doesNotContain("did you mean");
        FAULTS.row("a mistyped name", seen(alias), "nothing new");
    }

    @Test
    void offlineTheFirstStartSaysThatTheNetworkIsNeededOnce() throws Exception {
        var maven = sandbox.command("mvn", "echo '[ERROR] Could not transfer artifact: repo.maven.apache.org: unknown host'; exit 1");
        var result = run(Map.of("JBANG_DIR", sandbox.base.resolve("new").toString(), "HOME", sandbox.base.toString(), "JBANG_REPO", "",
                "PATH", maven + ":" + System.getenv("PATH")), "echo");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.stderr()).contains("the first start needs from the network, once").contains("unknown host");
        FAULTS.row("a first start without a network", seen(result), "nothing");
    }

    /** Which folder JBang and Maven are told to keep libraries in. */
    @Test
    void withoutAHomeJbangDirIsEnough() throws Exception {
        var jar = sandbox.jbangDir.resolve("jbang-0.132.1.jar");
        var maven = sandbox.command("mvn", """
                for argument; do
                  case $argument in
                    -Dmaven.repo.local=*) echo "${argument#*=}" >"$JBANG_DIR/told" ;;
                    -DoutputDirectory=*) cp '%s' "${argument#*=}/jbang-cli-0.132.1-all.jar" ;;
                  esac
                done""".formatted(jar));
        var own = sandbox.base.resolve("dir of its own");
        var result = run(Map.of("JBANG_DIR", own.toString(), "HOME", "/nonexistent", "JBANG_REPO", "", "PATH", maven + ":" + System.getenv("PATH")),
                "echo", "図");
        assertThat(result.stdout()).as(result.stderr()).isEqualTo("図;");
        assertThat(own.resolve("told")).hasContent(own.resolve("repository").toString());
        FAULTS.row("a user whose home is /nonexistent, JBANG_DIR set", "nothing: it works", "all in JBANG_DIR");
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
        assertThat(run(environment, "run", "ch03/library.java").stdout()).isNotEmpty();
        var jar = own.resolve(name + "picocli-4.7.7.jar");
        Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), 100_000));
        var result = run(environment, "run", "ch03/library.java");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.stderr()).contains("picocli-4.7.7.jar is damaged: remove it, and it is fetched again").doesNotContain("\tat ");
        FAULTS.row("a library's jar, cut off", seen(result).replaceAll("(?m)^\\[jbang].*\n", ""), "it, untouched");
    }

    @Test
    void aFullDiskIsNamed() throws Exception {
        var jar = sandbox.jbangDir.resolve("jbang-0.132.1.jar");
        var folder = Files.createDirectory(sandbox.base.resolve("full"));
        try (var _ = SmallDisk.full(folder, 4096)) {
            Files.createSymbolicLink(folder.resolve("jbang-0.132.1.jar"), jar);
            var result = run(Map.of("JBANG_DIR", folder.toString()), "echo", "図");
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.stderr()).contains("there is no room left on the disk of " + folder).doesNotContain("\tat ");
            FAULTS.row("JBANG_DIR on a full disk", seen(result).replaceAll("(?m)^\\[jbang].*\n", ""), "nothing new");
        }
    }
}
