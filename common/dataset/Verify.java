package common.dataset;

import common.files.Draft;
import common.files.Failure;
import common.files.Printable;
import common.files.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks at what learning relies on (data, weights, JBang's folder, the JDK) and says of each whether it is good. Downloads nothing, changes nothing.
public final class Verify {

    private static final int JAVA = 25;
    /// What training with all of MNIST in memory takes.
    private static final long HEAP_MIB = 256;

    /// What was found: as it should be, not there (which the scripts can live with), or in need of repair.
    public enum Verdict { GOOD, ABSENT, BAD }

    /// @param subject what was looked at
    /// @param says    what was found and, where it isn't good, what to do
    public record Finding(Verdict verdict, String subject, String says) {}

    private final List<Finding> findings = new ArrayList<>();

    private Verify() {}

    /// All findings, for the data folder that the command line means.
    public static List<Finding> everything() {
        var verify = new Verify();
        verify.java();
        verify.jbang();
        var folder = DataFolder.of(DataSource.current());
        verify.folder(folder);
        for (var set : Dataset.values()) {
            if (set == Dataset.MNIST || Files.exists(folder.path().resolve(set.folder()))) {
                set.files().forEach(file -> verify.file(folder, file, IdxFile::read));
            }
        }
        verify.file(folder, PublishedWeights.SAMPLE.file(), PublishedWeights::verified);
        verify.bundledWeights();
        return List.copyOf(verify.findings);
    }

    private void add(boolean good, String subject, String found, String orElse) {
        findings.add(new Finding(good ? Verdict.GOOD : Verdict.BAD, subject, good ? found : found + ": " + orElse));
    }

    private void java() {
        var version = Runtime.version();
        add(version.feature() >= JAVA, "JDK", version + ", " + System.getProperty("java.home"),
                "install a JDK " + JAVA + " or newer, or set JAVA_HOME to one");
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        add(heap >= HEAP_MIB * 9 / 10, "memory", "Java may use " + heap + " MB, on "
                + Runtime.getRuntime().availableProcessors() + " cores", "training takes -Xmx" + HEAP_MIB + "m");
    }

    private void jbang() {
        var folder = DataFolder.variable(System.getenv(), "JBANG_DIR").map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".jbang"));
        add(Files.isWritable(folder), "JBang's folder", folder.toString(),
                "it can't be written to; set JBANG_DIR to a folder that can");
    }

    private void folder(DataFolder folder) {
        var path = folder.path();
        if (Files.notExists(path)) {
            absent("data folder", path + " will be made when something is downloaded");
            return;
        }
        add(Files.isDirectory(path) && Files.isReadable(path), "data folder", path.toString(),
                "it can't be read; name another with --data-dir DIR or DLFS_DATA_DIR");
        try (var files = Files.walk(path, 2)) {
            files.filter(file -> Draft.isDraft(file) || file.toString().matches(".*(-ubyte(\\.gz)?|\\.pkl)\\.bad\\d*"))
                    .sorted().forEach(file -> absent("left over", file + " may be deleted"));
        } catch (IOException e) {
            add(false, "data folder", path.toString(), Reason.of(e));
        } catch (UncheckedIOException e) {
            add(false, "data folder", path.toString(), "a folder in it can't be read (" + Printable.line(e.getCause().getMessage()) + ")");
        }
    }

    private void file(DataFolder folder, PublishedFile file, Downloads.Check<?> check) {
        var subject = folder.locate(file).toString();
        try {
            switch (new DataFiles(folder, Downloads.standard()).look(file, check)) {
                case DataFiles.Found.Good<?> _ -> add(true, subject, "as published", "");
                case DataFiles.Found.Missing<?> _ -> absent(subject, "is not there: it is downloaded when it is needed");
                case DataFiles.Found.Bad<?>(_, var why) -> add(false, subject, why,
                        "the next script that needs it downloads a good copy and keeps this one as .bad");
            }
        } catch (Failure unreadable) {
            add(false, subject, "can't be read", unreadable.getMessage());
        }
    }

    private void bundledWeights() {
        for (var network : List.of(PublishedWeights.SAMPLE, PublishedWeights.CONVNET, PublishedWeights.DEEP_CONVNET)) {
            var file = "data" + network.resource();
            try {
                Weights.bundled(network);
                add(true, "this project's " + file, "whole, for when the book's are not to be had", "");
            } catch (Failure e) {
                add(false, "this project's " + file, e.getMessage(), "get it from the repository again");
            }
        }
    }

    private void absent(String subject, String says) {
        findings.add(new Finding(Verdict.ABSENT, subject, says));
    }
}
