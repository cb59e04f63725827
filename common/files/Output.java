package common.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Writes files, whoever wants them written: figures, weights, graphs, states. Decides which names may be written, writes
/// beside them first ([Draft]) and says what was replaced.
public final class Output {

    /// Files in which this process keeps its state: no other output may take their names.
    private static final Set<Path> STATES = ConcurrentHashMap.newKeySet();
    private static final String NEXT_STEP = ").\nNext step: name a file in a folder that is there, can be written to and has room.";

    private Output() {}

    /// Refuses a name that can't be written to, before any work is done for it.
    ///
    /// @param file    as the user named it
    /// @param what    what is to be written, for the message: "a figure's file"
    /// @param endings the endings that it may have, `.png`; none if it may have any
    /// @throws Failure with the status of a usage error
    public static void check(Path file, String what, String... endings) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (endings.length > 0 && !endsInOne(name, endings)) {
            throw Failure.usage(what + " ends in " + String.join(" or ", endings) + ", not like '" + Printable.name(file) + "'");
        }
        try {
            Path folder = target(file).getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw Failure.usage("the folder of " + Printable.name(file) + " isn't there: make it first (mkdir -p '" + Printable.name(folder) + "')");
            }
        } catch (IOException e) {
            throw Failure.usage(Printable.name(file) + " can't be written: " + Reason.of(e));
        }
    }

    private static boolean endsInOne(String name, String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return true;
            }
        }
        return false;
    }

    /// Refuses a folder that can't be written to: for files without which a run was for nothing.
    ///
    /// @throws Failure with the status of a usage error
    public static void checkFolder(Path file) {
        Path folder = place(file).getParent();
        if (!Files.isWritable(folder)) {
            throw Failure.usage(Printable.name(file) + " can't be written: nothing may be written to the folder " + Printable.name(folder));
        }
    }

    /// Where a name leads in the end: two names of one file lead to the same place.
    public static Path place(Path file) {
        try {
            Path target = target(file);
            return Files.exists(target) ? target.toRealPath() : target.getParent().toRealPath().resolve(target.getFileName());
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    /// Keeps other outputs of this process from that file.
    static void keep(Path state) {
        STATES.add(place(state));
    }

    /// The file that a name leads to, through links: what is written takes its place, and the links stay.
    ///
    /// @throws IOException if something other than a file bears the name (a folder, a pipe, a device), or a read-only one
    static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == 40) {
                throw new IOException("it is a link that leads to itself");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        try {
            Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return target; // what else there is to say of the name comes as another exception: too long, not to be reached
        }
        if (Files.isDirectory(target)) {
            throw new IOException("it is a folder");
        }
        if (!Files.isRegularFile(target)) {
            throw new IOException("it is a pipe, a device or the like, which no file replaces");
        }
        if (!Files.isWritable(target)) {
            throw new IOException("it is there and read-only");
        }
        return target;
    }

    /// Writes a file, over an older one of that name, and says so on stderr.
    ///
    /// @throws Failure if it can't be written; what was there before is there still
    public static void save(Path file, byte[] content) {
        try {
            Path target = target(file);
            if (STATES.contains(place(file))) {
                throw new IOException("this run keeps its state there");
            }
            boolean older = Files.exists(target) && Files.size(target) > 0;
            try (var draft = Draft.beside(target)) {
                draft.write(ByteBuffer.wrap(content));
                draft.force();
                draft.replace(target);
            }
            Printable.say("saved " + Printable.name(file) + (Files.isSymbolicLink(file) ? ", a link to " + Printable.name(target) : "")
                    + (older ? " (in place of an older one)" : ""));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /// Writes a file under a name that is free: `params.pkl`, else `params-2.pkl`, `params-3.pkl` and so on.
    ///
    /// @return the name it got
    /// @throws Failure if it can't be written
    public static Path saveNew(Path wanted, byte[] content) {
        try (var draft = Draft.beside(wanted)) {
            draft.write(ByteBuffer.wrap(content));
            draft.force();
            for (int i = 1; ; i++) {
                try {
                    draft.take(numbered(wanted, i));
                    return numbered(wanted, i);
                } catch (FileAlreadyExistsException e) {
                    // the next one, then
                }
            }
        } catch (IOException e) {
            throw unwritable(wanted, e);
        }
    }

    static Failure unwritable(Path file, IOException e) {
        return new Failure(Printable.name(file) + " can't be written (" + Reason.of(e) + NEXT_STEP, e);
    }

    /// `a.png`, then `a-2.png`, `a-3.png`, …
    public static Path numbered(Path file, int i) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return i == 1 ? file : file.resolveSibling(name.substring(0, dot) + "-" + i + name.substring(dot));
    }
}
