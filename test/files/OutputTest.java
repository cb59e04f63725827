package common.files;

//SOURCES ../testing/Faults.java ../testing/SmallDisk.java ../testing/Stderr.java
//SOURCES ../../common/files/Failure.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.Faults;
import testing.SmallDisk;
import testing.Stderr;

/** Nothing of a user's is lost by what is written: devices, pipes, links, older files, files of others beside it. */
class OutputTest {

    private static final byte[] NEW = {1, 2, 3};

    @RegisterExtension
    static final Faults FAULTS = Faults.table("What is written");

    @RegisterExtension
    final Stderr stderr = new Stderr();

    @TempDir
    Path folder;

    @Test
    void aNewFileIsWritten() throws IOException {
        Output.save(folder.resolve("図 a.png"), NEW);
        assertThat(folder.resolve("図 a.png")).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("図 a.png");
        assertThat(stderr.toString()).isEqualTo("saved " + folder.resolve("図 a.png") + "\n");
    }

    @Test
    void thatAnOlderOneWasReplacedIsSaid() throws IOException {
        var file = Files.writeString(folder.resolve("a.png"), "older");
        Output.save(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
        FAULTS.row("a file of that name is there", stderr.toString(), Faults.files(folder) + ", the new one");
        assertThat(stderr.toString()).endsWith("in place of an older one)\n");
    }

    @Test
    void aLinkStaysAndItsTargetIsWritten() throws IOException {
        var target = Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("x.png"), "older");
        var link = Files.createSymbolicLink(folder.resolve("a.png"), Path.of("real/x.png"));
        var second = Files.createSymbolicLink(folder.resolve("b.png"), Path.of("a.png"));
        Output.save(second, NEW);
        assertThat(target).hasBinaryContent(NEW);
        assertThat(link).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        FAULTS.row("a link to a link to a file", stderr.toString(), "both links, and the new file where they lead");
    }

    @Test
    void aLinkToNothingIsFilled() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("a.png"), folder.resolve("new.png"));
        Output.save(link, NEW);
        assertThat(link).isSymbolicLink().hasBinaryContent(NEW);
    }

    @Test
    void aPipeIsRefusedAndStays() throws Exception {
        var pipe = folder.resolve("pipe.png");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        refused("a pipe", pipe, "it is a pipe, a device or the like");
        assertThat(Files.isRegularFile(pipe, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void aDeviceIsRefusedAndStays() throws IOException {
        refused("a device", Path.of("/dev/null"), "it is a pipe, a device or the like");
        var link = Files.createSymbolicLink(folder.resolve("null.png"), Path.of("/dev/null"));
        refused("a link to a device", link, "it is a pipe, a device or the like");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aFolderAndALinkToItselfAreRefused() throws IOException {
        refused("a folder", Files.createDirectory(folder.resolve("a.png")), "it is a folder");
        refused("a link to itself", Files.createSymbolicLink(folder.resolve("b.png"), Path.of("b.png")), "it is a link that leads to itself");
    }

    /** What is wrong with a name is said before the work, not behind it. */
    @Test
    void whatANameLeadsToIsSeenBeforehand() throws IOException {
        var dangling = Files.createSymbolicLink(folder.resolve("a.png"), Path.of("no/such/x.png"));
        assertThatThrownBy(() -> Output.check(dangling, "a figure's file")).isInstanceOf(Failure.class).hasMessageContaining("isn't there: make it first");
        var tooLong = folder.resolve("a".repeat(252) + ".png");
        assertThatThrownBy(() -> Output.check(tooLong, "a figure's file")).isInstanceOf(Failure.class).hasMessageContaining("File name too long");
        var file = Files.writeString(folder.resolve("file"), "mine");
        assertThatThrownBy(() -> Output.check(file.resolve("a.png"), "a figure's file")).isInstanceOf(Failure.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderThatIsReadOnlyIsSeenBeforehand() throws Exception {
        try (var _ = SmallDisk.readOnly(folder)) {
            assertThatThrownBy(() -> Output.checkFolder(folder.resolve("w.npz"))).isInstanceOf(Failure.class)
                    .hasMessageContaining("nothing may be written to the folder").extracting(e -> ((Failure) e).status()).isEqualTo(Failure.USAGE);
        }
        Output.checkFolder(folder.resolve("w.npz"));
    }

    private void refused(String name, Path file, String said) {
        var before = catchThrowableOfType(Failure.class, () -> Output.check(file, "a figure's file"));
        assertThat(before).hasMessageContaining(said).extracting(Failure::status).isEqualTo(Failure.USAGE);
        var later = catchThrowableOfType(Failure.class, () -> Output.save(file, NEW));
        assertThat(later).hasMessageContaining(said).hasMessageContaining("Next step: ");
        assertThatThrownBy(() -> StateFile.open(file)).isInstanceOf(Failure.class).hasMessageContaining(said);
        FAULTS.row(name + " bears the name", before.getMessage(), "it, untouched");
    }

    @Test
    void endingsAndFoldersAreCheckedBeforehand() {
        assertThatThrownBy(() -> Output.check(folder.resolve("thesis.txt"), "a file of weights", ".npz")).isInstanceOf(Failure.class)
                .hasMessageContaining("a file of weights ends in .npz, not like '");
        assertThatThrownBy(() -> Output.check(folder.resolve(".npz"), "a file of weights", ".npz")).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> Output.check(folder.resolve("no/a.npz"), "a file of weights", ".npz")).isInstanceOf(Failure.class)
                .hasMessageContaining("mkdir -p");
        Output.check(folder.resolve("A.NPZ"), "a file of weights", ".npz");
    }

    @Test
    void theLongestNameThatASystemTakes() throws IOException {
        var file = folder.resolve("a".repeat(251) + ".png");
        Output.save(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
        StateFile.open(file).close();
        assertThatThrownBy(() -> Output.save(folder.resolve("a".repeat(252) + ".png"), NEW)).isInstanceOf(Failure.class)
                .hasMessageContaining("File name too long");
        assertThat(names()).hasSize(1);
        assertThat(stderr.toString()).doesNotContain("left behind");
    }

    @Test
    void aStateTouchesNothingOfItsNeighbours() throws IOException {
        var mine = Files.writeString(folder.resolve("run.npz.part"), "mine");
        var far = Files.writeString(folder.resolve("far"), "mine");
        try (var state = StateFile.open(folder.resolve("run.npz"))) {
            state.write(NEW);
            state.write(new byte[] {4});
        }
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("run.npz")).hasBinaryContent(new byte[] {4});
        assertThat(names()).containsExactly("far", "run.npz", "run.npz.part");

        Path draft;
        try (var only = Draft.only(folder.resolve("run.npz"))) {
            draft = only.path();
        }
        Files.createSymbolicLink(draft, far);
        try (var state = StateFile.open(folder.resolve("run.npz"))) {
            state.write(NEW);
        }
        assertThat(far).hasContent("mine");
        FAULTS.row("files of a user's own beside a checkpoint: run.npz.part, and a link under its draft's name", "nothing",
                Faults.files(folder) + "; what the link leads to is untouched");
    }

    @Test
    void twoRunsCannotWriteOneState() {
        var file = folder.resolve("run.npz");
        try (var _ = StateFile.open(file)) {
            var second = catchThrowableOfType(Failure.class, () -> StateFile.open(file));
            assertThat(second).hasMessageContaining("another run is writing it");
            FAULTS.row("a second run with the same checkpoint", second.getMessage(), "the first run's");
        }
    }

    /** Of a run's outputs one is its state: a figure numbered `a-2.png`, for instance, never takes its place. */
    @Test
    void noOutputReplacesTheRunsState() throws IOException {
        var file = folder.resolve("a-2.png");
        var link = Files.createSymbolicLink(folder.resolve("link.png"), Path.of("a-2.png"));
        try (var state = StateFile.open(file)) {
            state.write(NEW);
            for (var name : List.of(file, link)) {
                assertThatThrownBy(() -> Output.save(name, new byte[1])).isInstanceOf(Failure.class).hasMessageContaining("this run keeps its state there");
            }
        }
        assertThat(file).hasBinaryContent(NEW);
        assertThat(Output.place(link)).isEqualTo(Output.place(folder.resolve("./a-2.png")));
    }

    /** A file that others may not read is not laid open by what takes its place. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsStay() throws IOException {
        for (var permissions : List.of("rw-------", "rw-rw-rw-", "rwxr-x---")) {
            var file = Files.writeString(folder.resolve(permissions + ".npz"), "older");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            Output.save(file, NEW);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(permissions);
            try (var state = StateFile.open(file)) {
                state.write(NEW);
                state.write(NEW);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(permissions);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4096})
    void aFullDiskLosesNothing(int room) throws Exception {
        var file = Files.writeString(folder.resolve("kept"), "older");
        try (var disk = SmallDisk.full(folder, room)) {
            var refused = catchThrowableOfType(Failure.class, () -> Output.save(folder.resolve("a.png"), new byte[100_000]));
            assertThat(refused).hasMessageContaining("No space left on device");
            assertThat(names()).containsExactly("filler");
            FAULTS.row("a full disk with room for " + room + " more", refused.getMessage(), "nothing new");
        }
        assertThat(file).exists();
    }

    @Test
    void draftsOfKilledProcessesGoAndNoOthers() throws IOException {
        Files.writeString(folder.resolve(".dlfs-0123456789abcdef.part"), "left");
        Files.writeString(folder.resolve(".dlfs-mine.part"), "mine");
        var far = Files.writeString(folder.resolve("far"), "mine");
        Files.createSymbolicLink(folder.resolve(".dlfs-0000000000000000.part"), far);
        try (var open = Draft.beside(folder.resolve("a"))) {
            Draft.sweep(folder);
            assertThat(open.path()).exists();
        }
        assertThat(names()).containsExactly(".dlfs-0000000000000000.part", ".dlfs-mine.part", "far");
        assertThat(far).hasContent("mine");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
