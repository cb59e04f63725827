//SOURCES Sandbox.java

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "on Windows the scripts are started with an installed jbang")
class WrapperTest {
    // JBang keeps stdout for the command to run; what it says itself is on stderr.
    private static final Sandbox.Result VERSION = new Sandbox.Result(0, "", "0.132.1\n");

    private Sandbox sandbox;

    @BeforeEach
    void open() throws IOException {
        sandbox = new Sandbox();
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
    }

    @Test
    void passesArgumentsInputAndExitStatusUntouched() throws Exception {
        String[] arguments = {"echo", "a  b", "it's", "\"$HOME\" `id` \\n", "*", "二 行\nあ", ""};
        var expected = String.join("|", Arrays.copyOfRange(arguments, 1, arguments.length)) + ";入力\nx";
        for (var start : List.of("cold", "warm")) {
            var result = sandbox.run(sandbox.root, Map.of(), "入力\nx", arguments);
            assertThat(result.stdout()).as(start).isEqualTo(expected);
            assertThat(result.status()).as(start).isEqualTo(6);
        }
    }

    @Test
    void startsFromAnyFolderByAliasAndByFile() throws Exception {
        assertThat(sandbox.run(sandbox.base, Map.of(), "", "echo", "1").stdout()).isEqualTo("1;");
        assertThat(sandbox.run(sandbox.script.getParent(), Map.of(), "", "echo.java", "2").stdout()).isEqualTo("2;");
        assertThat(sandbox.run("ch03/echo.java", "3").stdout()).isEqualTo("3;");
        assertThat(sandbox.run(sandbox.base, Map.of("LC_ALL", "C"), "", sandbox.script.toString(), "4").stdout()).isEqualTo("4;");
    }

    @Test
    void aBareNameWillDoWhereOneChapterAloneHasIt() throws Exception {
        var entry = "\"%s\": {\n      \"script-ref\": \"%s\"\n    }";
        Files.writeString(sandbox.root.resolve("jbang-catalog.json"), "{\n  \"aliases\": {\n    " + String.join(",\n    ",
                entry.formatted("ch03-echo", "ch03/echo.java"), entry.formatted("ch04-twice", "ch04/twice.java"),
                entry.formatted("ch05-twice", "ch05/twice.java")) + "\n  }\n}\n");
        var elsewhere = sandbox.run(sandbox.base, Map.of(), "", "echo", "図");
        assertThat(elsewhere.stdout()).as(elsewhere.stderr()).isEqualTo("図;");
        assertThat(sandbox.run("twice")).isEqualTo(new Sandbox.Result(2, "",
                "jbang: there is no script 'twice' here: did you mean ch04-twice or ch05-twice? (./jbang alone says what there is)\n"));
    }

    @Test
    void aWarmStartSaysNothingOnStderrAndSeesAnEdit() throws Exception {
        sandbox.run("echo");
        assertThat(sandbox.run("echo").stderr()).isEmpty();

        var modified = Files.getLastModifiedTime(sandbox.script);
        Files.writeString(sandbox.script, Files.readString(sandbox.script).replace("\";\"", "\" edited \""));
        Files.setLastModifiedTime(sandbox.script, modified); // as cp -p or rsync leave it
        assertThat(sandbox.run("echo").stdout()).isEqualTo(" edited ");
    }

    @Test
    void passesJBangsOwnCommandsOn() throws Exception {
        assertThat(sandbox.run("--version")).isEqualTo(VERSION);
        assertThat(sandbox.run("nosuchscript").status()).isNotZero();
    }

    @Test
    void refusesAJBangWithAnotherHash() throws Exception {
        var maven = sandbox.command("mvn", """
                for argument; do
                  case $argument in -DoutputDirectory=*) echo forged >"${argument#*=}/jbang-cli-0.132.1-all.jar" ;; esac
                done""");
        var result = sandbox.run(sandbox.root, Map.of("HOME", sandbox.base.toString(), "PATH", maven + ":" + System.getenv("PATH")), "", "echo");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.stderr()).contains("SHA-256 differs");
        assertThat(sandbox.jbangDir.resolve("jbang-0.132.1.jar")).doesNotExist();
    }

    @Test
    void replacesADamagedJBang() throws Exception {
        sandbox.run("echo");
        var jar = sandbox.jbangDir.resolve("jbang-0.132.1.jar");
        Files.writeString(jar, "damaged");
        assertThat(sandbox.run("--version")).isEqualTo(VERSION);
    }

    @Test
    void saysInOneSentenceWhatIsMissing() throws Exception {
        var unwritable = Map.of("JBANG_DIR", "/dev/null/jbang");
        assertOneSentence(sandbox.run(sandbox.root, unwritable, "", "echo"), "set JBANG_DIR to a folder that can be written.");
        assertOneSentence(sandbox.run(sandbox.root, Map.of("HOME", "", "JBANG_DIR", ""), "", "echo"), "neither HOME nor JBANG_DIR is set");

        var wrapper = sandbox.root.resolve("jbang");
        Files.writeString(wrapper, Files.readString(wrapper).replace("wanted_java=25", "wanted_java=99"));
        assertOneSentence(sandbox.run("echo"), "no JDK 99 or newer found");
    }

    @Test
    void eightFirstStartsAtOnceAllSucceed() throws Exception {
        var processes = new ArrayList<Process>();
        for (var i = 0; i < 8; i++) {
            var process = sandbox.start(sandbox.root, Map.of(), "echo");
            process.getOutputStream().close();
            processes.add(process);
        }
        for (var process : processes) {
            assertThat(process.waitFor(Duration.ofMinutes(2))).isTrue();
            assertThat(process.exitValue()).isZero();
        }
    }

    private static void assertOneSentence(Sandbox.Result result, String part) {
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr()).startsWith("jbang: ").contains(part).hasLineCount(1);
    }
}
