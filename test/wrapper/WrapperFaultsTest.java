//SOURCES Sandbox.java ../testing/Faults.java ../testing/SmallDisk.java

import static org.assertj.core.api.Assertions.assertThat;

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

/** Locks that nobody holds, locales that aren't there, folders that are gone, disks that are full: ./jbang starts, or says why not. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "jbang.cmd starts scripts there")
class WrapperFaultsTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Starting with ./jbang");

    private static Sandbox sandbox;

    @BeforeAll
    static void aRepositoryWhoseScriptIsBuilt() throws Exception {
        sandbox = new Sandbox();
        assertThat(sandbox.run("echo", "図").stdout()).isEqualTo("図;");
    }

    @AfterAll
    static void close() throws IOException {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "99999999", "nonsense", "LIVE", "\u0000\u0001"})
    void aLockThatNobodyHoldsIsTaken(String content) throws Exception {
        for (var path : List.of(System.getenv("PATH"), withoutFlock())) {
            sandbox.forgetCommands();
            Files.writeString(sandbox.jbangDir.resolve("jbang.lock"), content.replace("LIVE", ProcessHandle.current().pid() + ""));
            var result = sandbox.run(Map.of("PATH", path), "echo", "図");
            assertThat(result).isEqualTo(Sandbox.GOOD);
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

    /** Another start, which has the lock by now. */
    private static Process holding(Path lock) throws IOException {
        var holder = new ProcessBuilder("flock", lock.toString(), "sh", "-c", "echo held; exec sleep 100").start();
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
        return holder;
    }

    @Test
    void aLockThatIsHeldIsNamedAndTakenWhenItIsFree() throws Exception {
        sandbox.forgetCommands();
        var lock = sandbox.jbangDir.resolve("jbang.lock");
        var holder = holding(lock);
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

    /** As `./jbang -R-Xmx512m SCRIPT.java`, which the message for too little memory says: it builds too. */
    @Test
    void optionsBeforeAScriptWaitForTheLockToo() throws Exception {
        var holder = holding(sandbox.jbangDir.resolve("jbang.lock"));
        var waiting = sandbox.start(sandbox.root, Map.of(), "-R-Xmx64m", "ch03/echo.java", "図");
        waiting.getOutputStream().close();
        try (var stderr = waiting.errorReader()) {
            assertThat(stderr.readLine()).startsWith("jbang: waiting for another start that builds");
        } finally {
            holder.descendants().forEach(ProcessHandle::destroy);
            holder.destroy();
        }
        assertThat(waiting.waitFor(Duration.ofMinutes(1))).isTrue();
        assertThat(waiting.exitValue()).isEqualTo(1);
    }

    @Test
    void whatIsInTheLocksPlaceIsNamed() throws Exception {
        sandbox.forgetCommands();
        var lock = sandbox.jbangDir.resolve("jbang.lock");
        Files.deleteIfExists(lock);
        Files.createDirectory(lock);
        var refused = sandbox.run(Map.of(), "echo", "図");
        Files.delete(lock);
        assertThat(refused.stderr()).contains("jbang.lock is no file: remove it");
        FAULTS.row("a folder in the lock's place", sandbox.seen(refused), "the folder");

        var mine = Files.writeString(sandbox.base.resolve("mine"), "mine");
        Files.createSymbolicLink(lock, mine);
        assertThat(sandbox.run(Map.of(), "echo", "図")).isEqualTo(Sandbox.GOOD);
        assertThat(mine).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANG=ja_JP.UTF-8", "LANG=en_US.UTF-8", "LC_CTYPE=UTF-8", "LC_ALL=xx_YY.UTF-8", "LC_ALL=C", "LC_ALL=POSIX", "LANG="})
    void japaneseWorksWhateverTheLocale(String locale) throws Exception {
        var parts = locale.split("=", 2);
        var file = Files.writeString(sandbox.root.resolve("ch03/図.java"), """
                //JAVA 25+
                void main() throws Exception { Files.writeString(Path.of("データ.txt"), "x"); Files.delete(Path.of("データ.txt")); }
                """);
        var made = sandbox.run(Map.of(parts[0], parts[1]), "run", file.toString());
        assertThat(made.status()).as(made.stderr()).isZero();
        assertThat(sandbox.run(Map.of(parts[0], parts[1]), "echo", "図").stdout()).isEqualTo("図;");
    }

    @Test
    void aWorkingFolderThatIsGoneIsSaid() throws Exception {
        var gone = shell("mkdir gone; cd gone; rmdir ../gone; exec sh \"$1\" echo");
        assertThat(gone.stderr()).endsWith("jbang: the working folder isn't there any more: change to one that is (cd).\n");
        FAULTS.row("a working folder that isn't there any more", sandbox.seen(gone).replaceFirst("^sh: .*\n", ""), "nothing new");
    }

    @Test
    void limitsThatAreTooLowAreSaid() throws Exception {
        var files = shell("ulimit -n 12; exec sh \"$1\" echo");
        assertThat(files.stderr()).contains("only 12 files may be open at once here").hasLineCount(1);
        FAULTS.row("ulimit -n 12", sandbox.seen(files), "nothing new");
        var memory = shell("ulimit -v 1000000; exec sh \"$1\" echo");
        assertThat(memory.stderr()).contains("only 1000000 KB of address space").hasLineCount(1);
        FAULTS.row("ulimit -v 1000000", sandbox.seen(memory), "nothing new");
    }

    @Test
    void aFolderThatJavaTakesForTwoIsSaid() throws Exception {
        for (var variable : List.of("JBANG_DIR", "JBANG_REPO")) {
            var result = sandbox.run(Map.of(variable, sandbox.base + "/a:b"), "echo");
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.stderr()).contains("no folder with a colon in its name").contains("/a:b").hasLineCount(1);
            assertThat(sandbox.base.resolve("a:b")).doesNotExist();
            if (variable.equals("JBANG_DIR")) {
                FAULTS.row("JBANG_DIR with a colon in its name", sandbox.seen(result), "nothing");
            }
        }
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
            var result = sandbox.run(Map.of(), args);
            assertThat(result.status()).isZero();
            assertThat(result.stdout()).contains("./jbang --help").contains("ch03/ echo");
        }
    }

    @Test
    void aMistypedNameIsCorrected() throws Exception {
        var alias = sandbox.run(Map.of(), "ecco");
        assertThat(alias).isEqualTo(new Sandbox.Result(2, "",
                "jbang: there is no script 'ecco' here: did you mean echo? (./jbang alone says what there is)\n"));
        assertThat(sandbox.run(Map.of(), "ch03/ecco.java").stderr()).contains("did you mean ch03/echo.java?");
        assertThat(sandbox.run(Map.of(), "something").stderr()).doesNotContain("did you mean");
        assertThat(sandbox.run(Map.of(), "ch03/nosuch.java").stderr()).doesNotContain("did you mean");
        FAULTS.row("a mistyped name", sandbox.seen(alias), "nothing new");
    }

    @Test
    void offlineTheFirstStartSaysThatTheNetworkIsNeededOnce() throws Exception {
        var maven = sandbox.command("mvn", "echo '[ERROR] Could not transfer artifact: repo.maven.apache.org: unknown host'; exit 1");
        var result = sandbox.run(Map.of("JBANG_DIR", sandbox.base.resolve("new").toString(), "HOME", sandbox.base.toString(), "JBANG_REPO", "",
                "PATH", maven + ":" + System.getenv("PATH")), "echo");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.stderr()).contains("the first start needs from the network, once").contains("unknown host");
        FAULTS.row("a first start without a network", sandbox.seen(result), "nothing");
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
        var result = sandbox.run(Map.of("JBANG_DIR", own.toString(), "HOME", "/nonexistent", "JBANG_REPO", "", "PATH", maven + ":" + System.getenv("PATH")),
                "echo", "図");
        assertThat(result.stdout()).as(result.stderr()).isEqualTo("図;");
        assertThat(own.resolve("told")).hasContent(own.resolve("repository").toString());
        FAULTS.row("a user whose home is /nonexistent, JBANG_DIR set", "nothing: it works", "all in JBANG_DIR");
    }

    @Test
    void aFullDiskIsNamed() throws Exception {
        var jar = sandbox.jbangDir.resolve("jbang-0.132.1.jar");
        var folder = Files.createDirectory(sandbox.base.resolve("full"));
        try (var _ = SmallDisk.full(folder, 4096)) {
            Files.createSymbolicLink(folder.resolve("jbang-0.132.1.jar"), jar);
            var result = sandbox.run(Map.of("JBANG_DIR", folder.toString()), "echo", "図");
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.stderr()).contains("there is no room left on the disk of " + folder).doesNotContain("\tat ");
            FAULTS.row("JBANG_DIR on a full disk", sandbox.seen(result).replaceAll("(?m)^\\[jbang].*\n", ""), "nothing new");
        }
    }
}
