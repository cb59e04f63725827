package common.dataset;

//SOURCES ../testing/Faults.java Mirror.java Samples.java ../testing/SmallDisk.java ../testing/Stderr.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import common.files.Failure;
import common.files.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import testing.Faults;
import testing.SmallDisk;
import testing.Stderr;

/** RELIABILITY's faults of files in the data folder. */
class DamagedFilesTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Files in the data folder");

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    @RegisterExtension
    final Stderr stderr = new Stderr();

    @TempDir
    Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void aFolderWithBlanksAndJapanese() throws IOException {
        folder = temporary.resolve("データ の folder");
        file = Files.createDirectories(folder.resolve("mnist")).resolve(Samples.NAME);
    }

    interface Damage {
        void to(Path file) throws IOException;
    }

    static Stream<Arguments> damages() {
        var good = Samples.LABELS;
        return Stream.of(
                damage("cut off", "ends too early: it has 500 of " + good.length, Arrays.copyOf(good, 500)),
                damage("cut off in its header", "ends too early: it has 5 of " + good.length, Arrays.copyOf(good, 5)),
                damage("a page of HTML", "is an HTML page titled 'Sign in to Hotel WiFi'", Samples.HTML),
                damage("zero bytes", "is empty (0 bytes)", new byte[0]),
                damage("unpacked", "not a gzip file", Samples.labels(10000)),
                damage("a flipped bit", "is damaged", Samples.flipped(good, good.length - 5)),
                damage("bytes after its end", "is damaged", Arrays.copyOf(good, good.length + 1)),
                damage("another file after its end", "goes on after its end", twice(good)),
                damage("9999 labels", "announces 9999 labels", Samples.gzip(Samples.labels(9999))),
                damage("images", "holds images (magic 2051) where labels", Samples.gzip(Samples.images(2, 28, 28))),
                Arguments.of("a folder", "is a folder", (Damage) file -> Files.createDirectories(file.resolve("inside"))));
    }

    private static Arguments damage(String name, String said, byte[] content) {
        return Arguments.of(name, said, (Damage) file -> Files.write(file, content));
    }

    private static byte[] twice(byte[] bytes) {
        var twice = Arrays.copyOf(bytes, 2 * bytes.length);
        System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
        return twice;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aBadFileIsReplacedAndKept(String name, String said, Damage damage) throws Exception {
        damage.to(file);
        var before = Samples.listing(folder);
        try (var mirror = new Mirror(Mirror.sends(Samples.LABELS))) {
            assertThat(load(mirror.base())).isEqualTo(10000);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(Samples.LABELS);
        var bad = file.resolveSibling(Samples.NAME + ".bad");
        assertThat(bad).exists();
        assertThat(Files.isDirectory(bad) || before.containsValue(Sha256.of(bad))).isTrue();
        assertThat(stderr.toString()).contains(file + " ").contains(said).contains("kept as " + bad);
        assertThat(Samples.listing(folder)).hasSize(before.size() + 1);
        FAULTS.row(name + "; a mirror is good", stderr.toString(), Faults.files(folder));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void aBadFileThatCantBeReplacedIsAnErrorAndStays(String name, String said, Damage damage) throws Exception {
        damage.to(file);
        var before = Samples.listing(folder);
        var refused = catchThrowableOfType(Failure.class, () -> load(NOWHERE));
        assertThat(refused).hasMessageContaining(file + " ").hasMessageContaining(said).hasMessageContaining("left as it is")
                .hasMessageContaining("refuses the connection").hasMessageContaining("Next step: ");
        assertThat(Samples.listing(folder)).isEqualTo(before);
        FAULTS.row(name + "; offline", refused.getMessage(), Faults.files(folder) + ", untouched");
    }

    @Test
    void aSecondBadFileDoesNotReplaceTheFirst() throws Exception {
        Files.write(file, Samples.HTML);
        Files.writeString(file.resolveSibling(Samples.NAME + ".bad"), "an older one");
        try (var mirror = new Mirror(Mirror.sends(Samples.LABELS))) {
            load(mirror.base());
        }
        assertThat(file.resolveSibling(Samples.NAME + ".bad")).hasContent("an older one");
        assertThat(file.resolveSibling(Samples.NAME + ".bad2")).hasBinaryContent(Samples.HTML);
    }

    @Test
    void aGoodFileIsNeverTouchedNorAskedFor() throws Exception {
        Files.write(file, Samples.LABELS);
        var time = Files.getLastModifiedTime(file);
        assertThat(load(NOWHERE)).isEqualTo(10000);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
        assertThat(Samples.listing(folder)).hasSize(1);
        assertThat(stderr.toString()).isEmpty();
    }

    @Test
    void badComesBeforeMissing() throws Exception {
        Files.write(file.resolveSibling("t10k-labels-b.gz"), Samples.HTML);
        var files = List.of(Samples.FILE, Samples.published("t10k-labels-b.gz", Samples.LABELS));
        assertThatThrownBy(() -> data(NOWHERE).read(files, IdxFile::read)).isInstanceOf(Failure.class)
                .hasMessageContaining("t10k-labels-b.gz is an HTML page");
    }

    @Test
    void whatAKilledDownloadLeftIsSweptAway() throws Exception {
        Files.write(file.resolveSibling(".dlfs-0123456789abcdef.part"), Arrays.copyOf(Samples.LABELS, 100));
        try (var mirror = new Mirror(Mirror.sends(Samples.LABELS))) {
            load(mirror.base());
        }
        assertThat(Samples.listing(folder)).containsOnlyKeys("mnist/" + Samples.NAME);
        FAULTS.row("what a killed download left", "nothing: it is swept away", Faults.files(folder));
    }

    @Test
    void whatIsTheUsersOwnStays() throws Exception {
        for (var name : List.of("thesis.part", Samples.NAME + ".1234.part", ".lock", ".dlfs-notes.part")) {
            Files.writeString(file.resolveSibling(name), "mine");
        }
        Files.createDirectory(file.resolveSibling("folder.part"));
        try (var mirror = new Mirror(Mirror.sends(Samples.LABELS))) {
            assertThat(load(mirror.base())).isEqualTo(10000);
        }
        assertThat(Samples.listing(folder)).hasSize(5);
        assertThat(file.resolveSibling("thesis.part")).hasContent("mine");
        FAULTS.row("files of a user's own called .lock and *.part", "nothing", Faults.files(folder));
    }

    @Test
    void aLockThatNobodyHoldsIsTaken() throws Exception {
        Files.writeString(file.resolveSibling(".dlfs-download.lock"), "12345");
        try (var mirror = new Mirror(Mirror.sends(Samples.LABELS))) {
            assertThat(load(mirror.base())).isEqualTo(10000);
        }
        assertThat(Samples.listing(folder)).containsOnlyKeys("mnist/" + Samples.NAME);
        FAULTS.row("a lock that nobody holds, with something in it", "nothing: it is taken", Faults.files(folder));
    }

    @Test
    void aLinkUnderTheLocksNameIsNotFollowed() throws Exception {
        var mine = Files.writeString(temporary.resolve("mine.txt"), "mine");
        Files.createSymbolicLink(file.resolveSibling(".dlfs-download.lock"), mine);
        try (var mirror = new Mirror(Mirror.sends(Samples.LABELS))) {
            var refused = catchThrowableOfType(Unavailable.class, () -> load(mirror.base()));
            assertThat(refused).hasMessageContaining(".dlfs-download.lock").hasMessageContaining("remove it");
            FAULTS.row("a link under the lock's name", refused.getMessage(), "the link, and what it leads to, untouched");
        }
        assertThat(mine).hasContent("mine");
    }

    @Test
    void unpackedAndDottedNamesAreFound() throws Exception {
        for (var name : List.of("t10k-labels-idx1-ubyte", "t10k-labels.idx1-ubyte", "t10k-labels.idx1-ubyte.gz")) {
            var other = Files.write(file.resolveSibling(name), name.endsWith(".gz") ? Samples.LABELS : Samples.labels(10000));
            assertThat(load(NOWHERE)).isEqualTo(10000);
            Files.write(other, Samples.labels(9999));
            assertThatThrownBy(() -> load(NOWHERE)).isInstanceOf(Failure.class).hasMessageStartingWith(other + " ");
            Files.delete(other);
        }
        assertThat(stderr.toString()).contains("downloading");
    }

    @Test
    void aDataFolderThatIsAFileIsSaid() throws Exception {
        var place = Files.writeString(temporary.resolve("file"), "x");
        var data = new DataFiles(new DataFolder(place), Samples.downloads(NOWHERE));
        var refused = catchThrowableOfType(Unavailable.class, () -> data.read(List.of(Samples.FILE), IdxFile::read));
        FAULTS.row("a data folder that is a file", refused.getMessage(), Faults.files(temporary));
        assertThat(refused).hasMessageContaining("can't be written to").hasMessageContaining("DLFS_DATA_DIR");
    }

    @Test
    void aReadOnlyFolderWorksWhenItIsComplete() throws Exception {
        Files.write(file, Samples.LABELS);
        try (var _ = SmallDisk.readOnly(folder)) {
            assertThat(load(NOWHERE)).isEqualTo(10000);
            FAULTS.row("a read-only folder, complete", "nothing: it works", Faults.files(folder));
        }
    }

    @Test
    void aReadOnlyFolderThatLacksAFileNamesTheOverride() throws Exception {
        try (var _ = SmallDisk.readOnly(folder)) {
            var refused = catchThrowableOfType(Unavailable.class, () -> load(NOWHERE));
            FAULTS.row("a read-only folder that lacks a file", refused.getMessage(), Faults.files(folder));
            assertThat(refused).hasMessageContaining(file + " is missing").hasMessageContaining("can't be written to")
                    .hasMessageContaining("--data-dir").hasMessageContaining("DLFS_DATA_DIR");
        }
    }

    @Test
    void aBadFileInAReadOnlyFolderIsAnError() throws Exception {
        Files.write(file, Samples.HTML);
        try (var _ = SmallDisk.readOnly(folder)) {
            assertThatThrownBy(() -> load(NOWHERE)).isInstanceOf(Failure.class)
                    .hasMessageContaining("is an HTML page").hasMessageContaining("can't be written to");
        }
        assertThat(file).hasBinaryContent(Samples.HTML);
    }

    @Test
    void aFullDiskIsSaidAndNothingHalfIsLeft() throws Exception {
        for (int room : new int[] {0, 4096}) {
            try (var mirror = new Mirror(Mirror.sends(Samples.LABELS)); var _ = SmallDisk.full(folder, room)) {
                var refused = catchThrowableOfType(Unavailable.class, () -> load(mirror.base()));
                assertThat(refused).hasMessageContaining(file + " is missing").hasMessageContaining("No space left on device");
                assertThat(Samples.listing(folder)).containsOnlyKeys("filler");
                FAULTS.row("a full disk, " + room + " bytes left", refused.getMessage(), "nothing new");
            }
        }
    }

    private int load(URI mirror) throws Unavailable {
        return data(mirror).read(List.of(Samples.FILE), IdxFile::read).getFirst().count();
    }

    private DataFiles data(URI mirror) {
        return new DataFiles(new DataFolder(folder), Samples.downloads(mirror));
    }
}
