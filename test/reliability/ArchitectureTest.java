package common.script;

//DEPS com.tngtech.archunit:archunit:1.5.1
//DEPS org.slf4j:slf4j-nop:2.0.17

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The walls of the house, and its supply chain: who leans on whom, what is fetched, from where, and what nobody does. */
class ArchitectureTest {

    private static final JavaClasses COMMON = new ClassFileImporter().withImportOption(location -> location.contains("/shared/"))
            .importPackages("common");

    // The rooms

    @Test
    void theRoomsLeanOnEachOtherInOneDirection() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("files").definedBy("common.files")
                .layer("numpy").definedBy("common.numpy")
                .layer("script").definedBy("common.script")
                .layer("matplotlib").definedBy("common.matplotlib")
                .layer("dataset").definedBy("common.dataset")
                .layer("the book's common").definedBy("common")
                .layer("the shell").definedBy("common.shell")
                .whereLayer("files").mayNotAccessAnyLayer()
                .whereLayer("numpy").mayOnlyAccessLayers("files")
                .whereLayer("script").mayOnlyAccessLayers("numpy", "files")
                .whereLayer("matplotlib").mayOnlyAccessLayers("numpy", "files", "script")
                .whereLayer("dataset").mayOnlyAccessLayers("numpy", "files", "script")
                .whereLayer("the shell").mayNotBeAccessedByAnyLayer()
                .whereLayer("the book's common").mayOnlyAccessLayers("numpy", "script")
                .check(COMMON);
    }

    @Test
    void thereAreNoOtherRoomsAndNoCircles() {
        classes().should().resideInAnyPackage("common", "common.files", "common.numpy", "common.script", "common.matplotlib", "common.dataset", "common.shell")
                .check(COMMON);
        slices().matching("common.(*)..").should().beFreeOfCycles().check(COMMON);
    }

    @Test
    void kernelsKnowArraysOfDoublesOnly() {
        noClasses().that().areAssignableTo(nameMatching("common\\.numpy\\.(Lanes|Tiles)"))
                .or().haveFullyQualifiedName("common.numpy.Team").or().haveFullyQualifiedName("common.numpy.Panel")
                .should().dependOnClassesThat().haveNameMatching("common\\.numpy\\.(NDArray|np|Shape)").check(COMMON);
    }

    @Test
    void nothingBelowNpCallsNp() {
        noClasses().that().resideInAPackage("common.numpy").and().doNotHaveSimpleName("np").and().doNotHaveSimpleName("NumpyPrint")
                .should().dependOnClassesThat().haveFullyQualifiedName("common.numpy.np").check(COMMON);
    }

    @Test
    void aPageMeetsFacesOnly() throws IOException {
        var internal = Pattern.compile("(?m)^import (?:static )?common\\.numpy\\.(Kernels|Lanes|Team|Storage|Product|Elementwise|Tiles|VectorLanes)\\b");
        for (var file : sources(chapters())) {
            assertThat(code(file)).as(name(file)).doesNotContainPattern(internal);
        }
    }

    // What is dangerous is done in one place

    /** What, how it is recognized, and the classes that do it. */
    static Stream<Arguments> privileges() {
        return Stream.of(
                Arguments.of("opens connections", to("java\\.net\\.http\\.HttpClient|java\\.net\\.(Server|Datagram)?Socket|"
                        + "java\\.net\\.(Http|Jar)?URLConnection|java\\.nio\\.channels\\.(Socket|ServerSocket|Datagram)Channel"),
                        List.of("dataset.HttpDownload", "dataset.FileRequest", "matplotlib.Display", // the X server that DISPLAY names
                                "script.Relay")), // the shell's own two JVMs
                Arguments.of("listens on a port",
                        calls("java\\.net\\.ServerSocket|java\\.nio\\.channels\\.\\w+|com\\.sun\\.net\\.httpserver.*", "bind|create|accept"),
                        List.of("script.Relay")), // on the loopback address, for one connection
                Arguments.of("starts parallel work", calls("java\\.util\\.stream\\.\\w*Stream|java\\.util\\.Collection|java\\.util\\.Arrays", "parallel\\w*"),
                        List.of("numpy.Kernels")),
                Arguments.of("keeps threads of its own", calls("java\\.util\\.concurrent\\.(ForkJoinPool|Executor\\w*|StructuredTaskScope)",
                        "<init>|new\\w+|commonPool|submit|execute|invoke\\w*|fork"), List.of("numpy.Kernels", "numpy.Team")),
                Arguments.of("writes files", calls("java\\.nio\\.file\\.Files", "write\\w*|new(OutputStream|BufferedWriter|ByteChannel)|copy")
                        .or(calls("java\\.io\\.(FileOutputStream|RandomAccessFile|FileWriter|PrintWriter)", "<init>"))
                        .or(calls("java\\.nio\\.channels\\.FileChannel", "write")),
                        List.of("files.Draft", "script.Stdout", "dataset.Pictures", "dataset.FolderLock", "shell.SourcePath")), // to be read again
                Arguments.of("moves files", calls("java\\.nio\\.file\\.Files", "move"), List.of("files.Draft", "dataset.DataFiles")), // aside, as .bad
                Arguments.of("runs other programs", to("java\\.lang\\.ProcessBuilder"), List.of("script.Columns")),
                Arguments.of("ends the process", calls("java\\.lang\\.(System|Runtime)", "exit|halt"),
                        List.of("script.Exit", "script.Interrupt", "script.Launcher", "script.Stdout")),
                Arguments.of("takes signals", to("sun\\.misc\\..*"), List.of("script.Interrupt", "script.Columns")),
                Arguments.of("replaces standard streams", calls("java\\.lang\\.System", "set(Out|Err|In)"), List.of("script.Stdout")),
                Arguments.of("looks into other classes by reflection", calls("java\\.lang\\.reflect\\.\\w+", "setAccessible|set\\w*"),
                        List.of("script.FieldState", "script.Page", "script.PageVariable", "numpy.PythonText", "shell.OpenCommand", "shell.SourcePath")),
                Arguments.of("deserializes", to("java\\.io\\.ObjectInputStream|java\\.beans\\.XMLDecoder"), List.of()),
                Arguments.of("knows picocli", to("picocli\\..*"), List.of("script.Picocli")),
                Arguments.of("knows the progress bar's library", to("me\\.tongfei\\..*"), List.of("script.Progress")),
                Arguments.of("knows commons-compress", to("org\\.apache\\..*"), List.of("dataset.IdxFile")));
    }

    /** Which classes belong to that name. */
    private static DescribedPredicate<JavaAccess<?>> to(String names) {
        return calls(names, ".*");
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String owners, String methods) {
        return DescribedPredicate.describe(owners + "." + methods, access -> access.getTargetOwner().getName().matches("(?:" + owners + ")(\\$.*)?")
                && access.getName().matches(methods));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("privileges")
    void onlyTheseClasses(String what, DescribedPredicate<JavaAccess<?>> does, List<String> allowed) {
        var those = COMMON.stream().flatMap(type -> type.getAccessesFromSelf().stream()).filter(does)
                .map(access -> access.getOriginOwner().getName().replaceFirst("\\$.*", "").replaceFirst("^common\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(those).as(what).containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void onlyMatplotlibDraws() {
        noClasses().that().resideOutsideOfPackage("common.matplotlib").and().doNotHaveFullyQualifiedName("common.dataset.Pictures")
                .and().doNotHaveFullyQualifiedName("common.dataset.DigitInput") // a drawing to be recognised
                .should().dependOnClassesThat(resideInAPackage("java.awt..").or(resideInAPackage("javax.swing.."))
                        .or(resideInAPackage("org.jfree.."))).check(COMMON);
    }

    @Test
    void theVectorApiStaysInOnePlace() {
        classes().that(DescribedPredicate.describe("use it", type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().getPackageName().startsWith("jdk.incubator"))))
                .should().resideInAPackage("common.numpy").andShould().notBePublic().check(COMMON);
    }

    @Test
    void onlyTheLauncherReadsArguments() {
        methods().that().haveName("main").and().arePublic().and().areStatic()
                .should().beDeclaredIn("common.script.Script").check(COMMON);
    }

    // The scripts' files

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Pattern DEPS = Pattern.compile("(?m)^//DEPS +(.+)$");
    private static final Pattern SOURCES = Pattern.compile("(?m)^//SOURCES +(.+)$");
    private static final Pattern CODE_LINE = Pattern.compile("(?m)^(?!\\s*(//|/?\\*)).*$");

    private static String[] chapters() {
        return ROOT.toFile().list((folder, name) -> name.matches("ch\\d\\d"));
    }

    /** The programs: all but tests and benchmarks, which may do more. */
    private static List<Path> programs() throws IOException {
        return sources(Stream.concat(Stream.of("common", "data"), Stream.of(chapters())).toArray(String[]::new));
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
            throw new UncheckedIOException(e);
        }
    }

    /** Without comments that fill a line. */
    private static String code(Path file) {
        return CODE_LINE.matcher(read(file)).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<String> words(Pattern directive, Path file) {
        return directive.matcher(read(file)).results().flatMap(match -> Stream.of(match.group(1).strip().split("\\s+")));
    }

    @Test
    void scriptsLeaveDangerousThingsToTheRooms() throws IOException {
        var dangerous = Pattern.compile("\\bargs\\b|ProcessBuilder|HttpClient|URLConnection|\\bSocket\\b|ServerSocket|parallelStream|\\.parallel\\(\\)"
                + "|ObjectInputStream|org\\.jfree|picocli|jdk\\.incubator|sun\\.misc|System\\.exit");
        for (var file : sources(chapters())) {
            assertThat(code(file)).as(name(file)).doesNotContainPattern(dangerous);
        }
    }

    @Test
    void eachScriptIsStartedByTheLauncherAndBringsItsText() throws IOException {
        for (var file : sources(Stream.concat(Stream.of("data", "bench"), Stream.of(chapters())).toArray(String[]::new))) {
            var text = read(file);
            if (text.startsWith("///usr/bin/env jbang")) {
                assertThat(text).as(name(file)).contains("\n//MAIN common.script.Script\n", "\n//FILES " + file.getFileName() + "\n");
            }
        }
    }

    @Test
    void eachDependencyIsPinnedToOneVersion() throws IOException {
        var all = new TreeSet<String>();
        for (var file : Stream.concat(programs().stream(), sources("bench", "test").stream()).toList()) {
            words(DEPS, file).filter(dependency -> !dependency.endsWith(".java")).forEach(all::add);
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
        assertThat(hosts).isSubsetOf(Set.of("ossci-datasets.s3.amazonaws.com", "storage.googleapis.com", "raw.githubusercontent.com",
                "fashion-mnist.s3-website.eu-central-1.amazonaws.com", "codh.rois.ac.jp",
                "git-lfs", "apache.org")); // the last two are no addresses: what a bad file may begin with, a feature of XML
    }

    /** A script names its own chapter's classes and faces of the rooms; in common nothing is named by two spellings of its path. */
    @Test
    void chaptersDontReachIntoEachOtherNorCommonIntoChapters() throws IOException {
        for (var file : programs()) {
            var folder = name(file).split("/")[0];
            words(SOURCES, file).forEach(source -> {
                assertThat(source).as(name(file)).doesNotContain("*").doesNotStartWith("/");
                var other = name(file.resolveSibling(source).normalize()).split("/")[0];
                assertThat(other).as("%s leans on %s", name(file), source).isIn(folder, "common");
                assertThat(file.resolveSibling(source)).as(name(file)).exists();
                if (folder.equals("common")) {
                    assertThat(source).as(name(file)).doesNotContain("..");
                }
            });
        }
    }

    /** A room's package-info lists the room, but for its faces, which the scripts name. */
    @ParameterizedTest
    @ValueSource(strings = {"files/Failure", "numpy/np", "script/Script", "matplotlib/plt", "dataset/Mnist dataset/pickle"})
    void aRoomListsItsFiles(String faces) throws IOException {
        var room = ROOT.resolve("common").resolve(faces.split("/")[0]);
        var known = Stream.concat(Stream.of(faces.split(" ")).map(face -> ROOT.resolve("common/" + face + ".java")), Stream.concat(
                Stream.of(room.resolve("package-info.java")), words(SOURCES, room.resolve("package-info.java")).map(room::resolve))).toList();
        assertThat(new TreeSet<>(known)).containsExactlyElementsOf(sources("common/" + room.getFileName()));
    }

    @Test
    void filesAreShortEnoughToReadInOneSitting() throws IOException {
        for (var file : programs()) {
            int most = name(file).equals("common/Layers.java") ? 400 : 300; // layers.py is one file in the book too
            assertThat(read(file).lines().count()).as(name(file)).isLessThanOrEqualTo(most);
        }
    }
}
