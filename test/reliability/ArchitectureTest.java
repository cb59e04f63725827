package common.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house, and its supply chain: who leans on whom, what is fetched, from where, and what nobody does. */
class ArchitectureTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Pattern DEPS = Pattern.compile("(?m)^//DEPS +(.+)$");
    private static final Pattern SOURCES = Pattern.compile("(?m)^//SOURCES +(.+)$");
    private static final Pattern CODE_LINE = Pattern.compile("(?m)^(?!\\s*(//|/?\\*)).*$");

    /** The programs: all but tests and benchmarks, which may do more. */
    private static List<Path> programs() throws IOException {
        return sources("ch03", "ch04", "ch05", "common", "data");
    }

    private static List<Path> sources(String... folders) throws IOException {
        var files = Stream.<Path>empty();
        for (var folder : folders) {
            files = Stream.concat(files, Files.walk(ROOT.resolve(folder)));
        }
        return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Without comments that fill a line. */
    private static String code(Path file) {
        return CODE_LINE.matcher(read(file)).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static Set<String> namesMatching(List<Path> files, String regex) {
        var pattern = Pattern.compile(regex);
        return files.stream().filter(file -> pattern.matcher(code(file)).find()).map(ArchitectureTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What, how it looks in code, and the files where it may be. */
    static Stream<Arguments> privileges() {
        return Stream.of(
                Arguments.of("opens connections", "HttpClient|HttpRequest|URLConnection|openStream|openConnection|SocketChannel|new Socket",
                        List.of("Transfer", "Display")), // Downloads' own, and the X server that DISPLAY names
                Arguments.of("starts parallel work", "parallelStream|\\.parallel\\(\\)|ForkJoinPool|Executors\\.|StructuredTaskScope", List.of("Kernels")),
                Arguments.of("knows JFreeChart", "org\\.jfree", List.of("Arrows", "AxesPainter", "FigureWriter", "PlotAxis")),
                Arguments.of("knows picocli", "picocli", List.of("Cli")),
                Arguments.of("reads arguments", "args[\\[.]", List.of("Cli", "repl")),
                Arguments.of("listens on a port", "ServerSocket|HttpServer|DatagramSocket|\\.bind\\(", List.of()),
                Arguments.of("deserializes", "ObjectInputStream|readObject|XMLDecoder|readUnshared", List.of()),
                Arguments.of("runs other programs", "ProcessBuilder|Runtime\\.getRuntime\\(\\)\\.exec", List.of("Progress")),
                Arguments.of("knows the Vector API", "jdk\\.incubator", List.of("VectorLanes", "VectorModule", "VectorTiles", "WideTiles")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("privileges")
    void onlyTheseFiles(String what, String regex, List<String> allowed) throws IOException {
        assertThat(namesMatching(programs(), regex)).isSubsetOf(allowed.stream().map(name -> "common/" + name + ".java").toList());
    }

    @Test
    void eachDependencyIsPinnedToOneVersion() throws IOException {
        var all = new TreeSet<String>();
        for (var file : sources("ch03", "ch04", "ch05", "common", "data", "bench", "test")) {
            DEPS.matcher(read(file)).results().flatMap(match -> Stream.of(match.group(1).strip().split("\\s+"))).forEach(all::add);
        }
        assertThat(all).allSatisfy(dependency -> assertThat(dependency).as("group:artifact:version")
                .matches("[\\w.-]+:[\\w.-]+:\\d[\\w.-]*(:[\\w-]+)?").doesNotContainIgnoringCase("latest", "snapshot", "release"));
        var versions = all.stream().collect(Collectors.groupingBy(dependency -> dependency.split(":")[0] + ":" + dependency.split(":")[1],
                Collectors.mapping(dependency -> dependency.split(":")[2], Collectors.toSet())));
        assertThat(versions).as("versions of one library").allSatisfy((_, some) -> assertThat(some).hasSize(1));
        for (var file : programs()) {
            assertThat(read(file)).as(name(file)).doesNotContain("//REPOS", "@Grab");
        }
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        var hosts = new TreeSet<String>();
        var pattern = Pattern.compile("https?://([A-Za-z0-9.-]+)");
        for (var file : programs()) {
            pattern.matcher(code(file)).results().forEach(match -> hosts.add(match.group(1)));
        }
        assertThat(hosts).isSubsetOf("ossci-datasets.s3.amazonaws.com", "storage.googleapis.com", "raw.githubusercontent.com",
                "fashion-mnist.s3-website.eu-central-1.amazonaws.com", "codh.rois.ac.jp",
                "git-lfs", "apache.org"); // the last two are no addresses: what a bad file may begin with, a feature of XML
    }

    @Test
    void chaptersDontReachIntoEachOtherNorCommonIntoChapters() throws IOException {
        for (var file : programs()) {
            var folder = name(file).split("/")[0];
            SOURCES.matcher(read(file)).results().flatMap(match -> Stream.of(match.group(1).strip().split("\\s+"))).forEach(source -> {
                assertThat(source).as(name(file)).doesNotContain("*").doesNotStartWith("/");
                var other = name(file.resolveSibling(source).normalize()).split("/")[0];
                assertThat(other).as("%s leans on %s", name(file), source).isIn(folder, "common");
                assertThat(file.resolveSibling(source)).as(name(file)).exists();
            });
        }
    }

    /** The three floors of common: kernels, learning, the outside world. */
    @Test
    void kernelsKnowNothingElse() throws IOException {
        var outside = Pattern.compile("\\b(plt|Cli|Mnist|Downloads|Progress|Failure|Training|MultiLayerNet|Layers|Functions)\\b");
        for (var file : List.of("NDArray", "Kernels", "NumpyRandom", "Shape", "Product", "Panel", "Team", "Lanes", "WarmUp", "Storage", "Elementwise", "Reductions")) {
            assertThat(code(ROOT.resolve("common/" + file + ".java"))).as(file).doesNotContainPattern(outside);
        }
    }

    @Test
    void filesAreShortEnoughToReadInOneSitting() throws IOException {
        for (var file : programs()) {
            assertThat(read(file).lines().count()).as(name(file)).isLessThanOrEqualTo(350);
        }
    }
}
