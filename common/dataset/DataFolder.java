package common.dataset;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the data lie: the folder that holds `mnist/`, `fashion-mnist/`, `kmnist/`, `sample_weight.pkl`,
/// `ch07/params.pkl`, `ch08/deep_convnet_params.pkl` and, where the user has them, `lena.png` and `lena_gray.png`. It is, in
/// this order, what `--data-dir` names, what `DLFS_DATA_DIR` names, the repository's `data/`, and for a script run from a URL
/// the user's cache folder.
public record DataFolder(Path path) {

    /// The folder for what a command line said.
    public static DataFolder of(DataSource source) {
        return of(source, System.getenv(), Path.of(""));
    }

    static DataFolder of(DataSource source, Map<String, String> env, Path workingFolder) {
        var path = source.dataDir()
                .or(() -> variable(env, "DLFS_DATA_DIR").map(Path::of))
                .or(() -> repository(env, workingFolder).map(root -> root.resolve("data")))
                .orElseGet(() -> cache(env));
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /// Where a published file lies, or will.
    Path locate(PublishedFile file) {
        return path.resolve(file.folder()).resolve(file.name());
    }

    /// Where a published file is: at its place, or unpacked beside it, or under the name with a dot that some programs give it
    /// (`train-images.idx3-ubyte`); its own place if it is nowhere.
    Path find(PublishedFile file) {
        var place = locate(file);
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return place;
        }
        return file.otherNames().stream().map(place::resolveSibling).filter(Files::isRegularFile).findFirst().orElse(place);
    }

    /// JBang runs a jar in its own cache that knows nothing of the source's place. But the repository's
    /// `./jbang` says where it stands in JBANG_LAUNCH_CMD, and else the working folder may be inside.
    private static Optional<Path> repository(Map<String, String> env, Path workingFolder) {
        var launcher = variable(env, "JBANG_LAUNCH_CMD").map(command -> Path.of(command).toAbsolutePath().getParent());
        var above = Stream.iterate(workingFolder.toAbsolutePath(), folder -> folder != null, Path::getParent);
        return Stream.concat(launcher.stream(), above)
                .filter(folder -> Files.isRegularFile(folder.resolve("common/dataset/DataFolder.java")))
                .findFirst();
    }

    private static Path cache(Map<String, String> env) {
        var home = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path caches;
        if (system.startsWith("windows")) {
            caches = variable(env, "LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData/Local"));
        } else if (system.startsWith("mac")) {
            caches = home.resolve("Library/Caches");
        } else {
            caches = variable(env, "XDG_CACHE_HOME").map(Path::of).filter(Path::isAbsolute)
                    .orElse(home.resolve(".cache"));
        }
        return caches.resolve("dlfs");
    }

    /// An environment variable that is set and not empty.
    static Optional<String> variable(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name)).filter(value -> !value.isBlank());
    }
}
