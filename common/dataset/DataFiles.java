package common.dataset;

import common.files.BadFile;
import common.files.Draft;
import common.files.Failure;
import common.files.Printable;
import common.files.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/// Published files in a data folder: read where they are good, downloaded where they are missing,
/// replaced where they are bad. A good file is never touched; a bad one is never used and never
/// deleted, but kept as `.bad` beside the good copy that takes its name.
public final class DataFiles {

    private static final String OVERRIDE =
            "name another data folder with --data-dir DIR or the variable DLFS_DATA_DIR.";

    private final DataFolder folder;
    private final Downloads downloads;

    DataFiles(DataFolder folder, Downloads downloads) {
        this.folder = folder;
        this.downloads = downloads;
    }

    /// What lies under a file's name.
    sealed interface Found<T> {
        record Good<T>(T value) implements Found<T> {}

        record Missing<T>() implements Found<T> {}

        /// @param path the file's own place, or another that it may have
        /// @param why  a predicate, as in [BadFile]
        record Bad<T>(Path path, String why) implements Found<T> {}
    }

    /// Reads files of one folder, all at once, and fetches what is not there.
    ///
    /// @throws Unavailable if one is missing and no mirror has it
    /// @throws Failure    if one is bad and no mirror has a good copy
    <T> List<T> read(List<PublishedFile> files, Downloads.Check<T> check) throws Unavailable {
        var found = look(files, check);
        if (!found.stream().allMatch(f -> f instanceof Found.Good)) {
            fetch(files, found, check);
        }
        return found.stream().map(f -> ((Found.Good<T>) f).value()).toList();
    }

    private <T> List<Found<T>> look(List<PublishedFile> files, Downloads.Check<T> check) {
        var looks = files.stream()
                .map(file -> CompletableFuture.supplyAsync(() -> look(file, check), Thread::startVirtualThread))
                .toList();
        try {
            return new ArrayList<>(looks.stream().map(CompletableFuture::join).toList());
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error outOfMemory -> throw outOfMemory;
                default -> throw e;
            }
        }
    }

    /// Reads a file if it is there; nothing is downloaded or moved.
    ///
    /// @throws Failure if the system does not let it be read
    <T> Found<T> look(PublishedFile file, Downloads.Check<T> check) {
        var path = folder.find(file);
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return new Found.Missing<>();
        }
        try {
            return new Found.Good<>(check.read(path, file));
        } catch (BadFile e) {
            return new Found.Bad<>(path, e.getMessage());
        } catch (NoSuchFileException e) {
            return new Found.Missing<>();
        } catch (IOException e) {
            throw new Failure(path + " can't be read (" + Reason.of(e) + ").\nNext step: make it readable, or "
                    + OVERRIDE, e);
        }
    }

    private <T> void fetch(List<PublishedFile> files, List<Found<T>> found, Downloads.Check<T> check) throws Unavailable {
        // bad files first: that one of them can't be replaced is an error, whatever is missing besides
        var wanted = IntStream.range(0, files.size()).boxed()
                .filter(i -> !(found.get(i) instanceof Found.Good))
                .sorted(Comparator.comparing(i -> found.get(i) instanceof Found.Missing))
                .toList();
        var home = folder.locate(files.getFirst()).getParent();
        try {
            Files.createDirectories(home);
            try (var lock = FolderLock.acquire(home, RetryPolicy.STANDARD.waiting())) {
                if (lock.exclusive()) {
                    Draft.sweep(home);
                }
                for (int i : wanted) {
                    found.set(i, fetch(files.get(i), check));
                }
            }
        } catch (IOException e) {
            int first = wanted.getFirst();
            throw notToBeHad(files.get(first), found.get(first), home + " can't be written to (" + Reason.of(e)
                    + ").\nNext step: make room there or make it writable, or " + OVERRIDE);
        }
    }

    private <T> Found<T> fetch(PublishedFile file, Downloads.Check<T> check) throws IOException, Unavailable {
        var path = folder.locate(file);
        var found = look(file, check); // another process may have been faster
        if (found instanceof Found.Good) {
            return found;
        }
        try {
            var copy = downloads.fetch(file, path.getParent(), check);
            try (var draft = copy.draft()) {
                if (found instanceof Found.Bad<T>(var bad, var why)) {
                    Printable.say(bad + " " + why + ": kept as " + setAside(bad) + ", a good copy takes its place");
                }
                draft.replace(path);
            }
            return new Found.Good<>(copy.value());
        } catch (MirrorFailure.All e) {
            throw notToBeHad(file, found, "could not be downloaded:\n" + e.getMessage()
                    + "\nNext step: run again with a network connection, or put a good copy there, or " + OVERRIDE);
        }
    }

    /// Missing files can be stood in for; a bad one ends the run.
    private Unavailable notToBeHad(PublishedFile file, Found<?> found, String why) {
        return switch (found) {
            case Found.Bad<?>(var bad, var what) -> throw new Failure(bad + " " + what + " (expected " + file.name()
                    + " as published, " + file.bytes() + " bytes). It was left as it is; a good copy " + why);
            default -> new Unavailable(folder.locate(file) + " is missing and " + why);
        };
    }

    /// Gives a bad file another name, one that is free.
    private static Path setAside(Path file) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".bad");
        for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
            aside = file.resolveSibling(file.getFileName() + ".bad" + i);
        }
        return Files.move(file, aside);
    }
}
