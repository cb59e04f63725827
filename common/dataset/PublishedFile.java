package common.dataset;

import common.files.BadFile;
import java.net.URI;
import java.util.List;

/// A file that the world holds under a known hash: what is downloaded must be this and nothing else.
///
/// @param folder  its folder in the data folder, "" for the data folder itself
/// @param name    its name, here and on each mirror
/// @param bytes   its length as first published; a recompressed copy may differ
/// @param maxBytes the most that a copy may have before it is refused
/// @param pin     the hash that a copy must have
/// @param mirrors base URLs, ending in a slash, in the order in which they are tried
record PublishedFile(String folder, String name, long bytes, long maxBytes, Pin pin, List<URI> mirrors) {

    /// What a SHA-256 is taken of: the file as it is, or what unpacks from it (then a copy that was
    /// compressed anew passes too).
    record Pin(Of of, String sha256) {
        enum Of { FILE, UNPACKED }
    }

    /// Compares the hash that was found with the one that was published.
    void requireHash(String found) throws BadFile {
        if (!found.equals(pin.sha256)) {
            throw new BadFile("is whole, but not the published file: its SHA-256 is " + found
                    + ", expected " + pin.sha256);
        }
    }

    /// The URLs to try with the base URLs of `DLFS_MIRROR` in place of the mirrors, if there are any.
    /// Such a base may hold the file itself or be a copy of a data folder.
    List<URI> urls(List<URI> bases) {
        if (bases.isEmpty()) {
            return mirrors.stream().map(mirror -> mirror.resolve(name)).toList();
        }
        return bases.stream()
                .flatMap(base -> paths().stream().map(base::resolve))
                .toList();
    }

    /// Under which it may lie in a data folder besides its own: unpacked where the hash is that of the unpacked bytes.
    List<String> otherNames() {
        if (!name.endsWith(".gz")) {
            return List.of();
        }
        var unpacked = name.substring(0, name.length() - ".gz".length());
        return pin.of == Pin.Of.UNPACKED ? List.of(unpacked, Idx.dotted(unpacked), Idx.dotted(name)) : List.of(Idx.dotted(name));
    }

    /// The bare name means MNIST's file: the others bear the same names and look into their folder first.
    private List<String> paths() {
        if (folder.isEmpty()) {
            return List.of(name);
        }
        var inFolder = folder + "/" + name;
        return folder.equals("mnist") ? List.of(name, inFolder) : List.of(inFolder, name);
    }
}
