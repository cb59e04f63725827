package common.script;

//SOURCES ../testing/SmallDisk.java ../testing/Faults.java Started.java

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import testing.Faults;
import testing.SmallDisk;

/** Figures that can't be shown or saved never cost a script what it prints. */
@Execution(ExecutionMode.CONCURRENT)
class FigureFaultsTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Scripts: figures");

    private static final String SCRIPT = "ch03/three_layer_net.java";
    private static final String PRINTED = "[0.31682708 0.69627909]\n";

    @TempDir
    Path folder;

    private void row(String fault, Started.Ended ended, int status) {
        assertThat(ended.stdout()).isEqualTo(PRINTED);
        assertThat(ended.status()).isEqualTo(status);
        FAULTS.row(fault, ended.seen(), Faults.files(folder));
    }

    @Test
    void withoutADisplayThereIsAFile() throws Exception {
        var ended = Started.run(folder, SCRIPT);
        assertThat(ended.stderr()).contains("three_layer_net.png");
        row("no display", ended, 0);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDisplayThatDoesNotAnswerIsNone() throws Exception {
        var ended = Started.in(folder, Map.of("DISPLAY", ":987"), SCRIPT).end();
        assertThat(folder.resolve("three_layer_net.png")).isNotEmptyFile();
        row("a display that does not answer", ended, 0);
    }

    @Test
    void aFolderUnderTheFiguresName() throws Exception {
        Files.createDirectory(folder.resolve("net.png"));
        var ended = Started.run(folder, SCRIPT, "--save", "net.png");
        assertThat(ended.stderr()).contains("net.png can't be written: it is a folder");
        assertThat(ended.status()).isEqualTo(2);
        FAULTS.row("--save net.png, which is a folder", ended.seen(), Faults.files(folder));
    }

    @Test
    void aFolderThatCanNotBeWritten() throws Exception {
        try (var _ = SmallDisk.readOnly(folder)) {
            row("--save net.png in a read-only folder", Started.run(folder, SCRIPT, "--save", "net.png"), 1);
        }
    }

    @Test
    void aDiskThatIsFull() throws Exception {
        try (var _ = SmallDisk.full(folder, 4096)) {
            var ended = Started.run(folder, SCRIPT, "--save", "net.png");
            assertThat(ended.stderr()).contains("No space left on device");
            assertThat(Faults.files(folder)).isEqualTo("filler");
            row("--save net.png on a full disk", ended, 1);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aMachineWithoutFonts(@TempDir Path elsewhere) throws Exception {
        var config = Files.writeString(elsewhere.resolve("fonts.conf"), """
                <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig><cachedir>%s</cachedir></fontconfig>
                """.formatted(elsewhere));
        // Java keeps what it once found in the home folder.
        var ended = Started.in(folder, Map.of("FONTCONFIG_FILE", config.toString()),
                "-R-Duser.home=" + elsewhere, SCRIPT, "--save", "net.png").end();
        assertThat(ended.stderr()).contains("no fonts that Java could find", "--no-show");
        assertThat(folder).isEmptyDirectory();
        row("no fonts", ended, 1);
    }
}
