package common.dataset;

//SOURCES Samples.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import common.dataset.Verify.Finding;
import common.dataset.Verify.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `./jbang verify`: what it says of a data folder, which it never changes. */
class VerifyTest {

    @TempDir
    Path folder;

    @BeforeEach
    void meansTheFolder() {
        DataSource.use(new DataSource(Optional.empty(), Optional.of(folder)));
    }

    @AfterEach
    void meansNothingAnyMore() {
        DataSource.use(DataSource.unspecified());
    }

    private static List<String> said(Verdict verdict, String about) {
        return Verify.everything().stream().filter(finding -> finding.verdict() == verdict && (finding.subject() + finding.says()).contains(about))
                .map(Finding::says).toList();
    }

    @Test
    void whatIsNotThereIsNoFault() {
        assertThat(said(Verdict.BAD, folder.toString())).isEmpty();
        assertThat(said(Verdict.ABSENT, "train-images-idx3-ubyte.gz")).containsExactly("is not there: it is downloaded when it is needed");
    }

    @Test
    void aBadFileIsSaidWithWhatItIs() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("mnist")).resolve("t10k-labels-idx1-ubyte.gz"), Samples.HTML);
        assertThat(said(Verdict.BAD, "t10k-labels")).hasSize(1).first().asString().contains("is an HTML page titled 'Sign in to Hotel WiFi'");
    }

    /** Of what lies there only what this project left is called left over. */
    @Test
    void filesOfTheUsersOwnAreNotCalledLeftOver() throws IOException {
        for (var name : List.of("thesis.part", "my.bad", ".dlfs-notes.part")) {
            Files.writeString(folder.resolve(name), "mine");
        }
        assertThat(said(Verdict.ABSENT, "may be deleted")).isEmpty();
        var left = Files.writeString(folder.resolve(".dlfs-0123456789abcdef.part"), "left");
        var bad = Files.writeString(folder.resolve("sample_weight.pkl.bad2"), "left");
        assertThat(said(Verdict.ABSENT, "may be deleted")).containsExactlyInAnyOrder(left + " may be deleted", bad + " may be deleted");
    }

    @Test
    void aFolderInItThatCanNotBeReadIsSaid() throws IOException {
        var closed = Files.createDirectory(folder.resolve("closed"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        assumeFalse(Files.isReadable(closed), "root may read everything");
        assertThat(said(Verdict.BAD, "a folder in it can't be read")).hasSize(1);
    }
}
