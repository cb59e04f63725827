package common.files;

//SOURCES ../testing/Stderr.java
//SOURCES ../../common/files/Failure.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import testing.Stderr;

/**
 * Names of files made at random of pieces that names are made of: what is written has that name and no other, or it is
 * refused in words. A tenth of what DLFS_FUZZ says (2000 if it says nothing; the whole takes 100000).
 */
class NameFuzzTest {

    private static final int COUNT = Integer.parseInt(System.getenv().getOrDefault("DLFS_FUZZ", "2000")) / 10; // each goes down to the disk
    private static final List<String> PIECES = List.of("a", "b", ".png", ".npz", ".", "..", "/", "./", "../", "folder/", "file/",
            "link", "loop", " ", "\n", "\r", "\t", "\u001b[31m", "\u202e", "\u0000", "図", "é", "e\u0301", "💥", "\ud800", "\uffff",
            "-", "--", "~", "$HOME", "\\", ":", "*", "?", "\"", "'", "%s", "con", ".dlfs-0123456789abcdef.part", "x".repeat(100), "図".repeat(50));

    @RegisterExtension
    final Stderr stderr = new Stderr();

    @TempDir
    Path temporary;

    @Test
    void whatIsWrittenBearsItsName() throws IOException {
        var folder = Files.createDirectory(temporary.resolve("own"));
        Files.createDirectory(folder.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("folder/target"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        int refused = 0;
        for (int seed = 0; seed < COUNT; seed++) {
            Files.writeString(folder.resolve("file"), "older");
            var random = new Random(seed);
            var name = new StringBuilder();
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                name.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var said = "seed %d: %s".formatted(seed, Printable.name(name));
            Path written = null;
            try {
                var file = Path.of(folder + "/" + Input.named(name.toString()));
                if (file.normalize().startsWith(folder)) {
                    Output.check(file, "a file");
                    Output.save(file, new byte[] {1, 2, 3});
                    written = Output.place(file);
                    assertThat(file).as(said).hasBinaryContent(new byte[] {1, 2, 3});
                }
            } catch (Failure e) {
                refused++;
                assertThat(e.getMessage()).as(said).isNotBlank().doesNotContain("Exception", "null").doesNotContain("\u001b", "\u202e");
            }
            assertThat(entries(folder)).as(said).isEqualTo(written == null || written.equals(folder.toRealPath().resolve("file")) ? 4 : 5);
            if (written != null) {
                Files.delete(written);
            }
        }
        assertThat(refused).isBetween(COUNT / 10, COUNT - 1);
        assertThat(stderr.toString()).doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(temporary.toFile().list()).containsExactly("own");
    }

    private static long entries(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.count() - 1;
        }
    }
}
