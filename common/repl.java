///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION JShell with np, plt and the rest of common at hand, to type along with the book
//MAIN common.script.Script
//FILES repl.java
//SOURCES Functions.java Gradient.java Layers.java MultiLayerNet.java MultiLayerNetExtend.java Optimizers.java Trainer.java
//SOURCES TwoLayerGradient.java Util.java
//SOURCES shell/GradientCheck.java shell/OpenCommand.java shell/SourcePath.java
//SOURCES files/Failure.java numpy/np.java matplotlib/plt.java dataset/Mnist.java script/Script.java
//FILES startup.jsh
//FILES META-INF/services/jdk.jshell.spi.ExecutionControlProvider=echo.service
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1

import common.dataset.Mnist;
import common.matplotlib.plt;
import common.numpy.np;
import common.script.Script;
import common.shell.HintedOutput;
import common.shell.OpenCommand;
import common.shell.PipedSnippets;
import common.shell.SourcePath;
import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.jshell.tool.JavaShellToolBuilder;

/*
 * ./jbang repl                              a session
 * ./jbang repl --save a.png                 figures go to files
 * echo 'np.arange(3)' | ./jbang repl        snippets from a pipe, without a prompt
 */

static final String BANNER = """
        np, plt, NDArray, sigmoid, softmax, numericalGradient, Affine, SGD, loadMnist, … are here: type along with the book.
        The classes and scripts of the chapters, from the repository's folder: /open ch03/step_function.java, then main()
        Ctrl-C stops what is running, /vars lists your variables, /exit ends.
        """;
static final List<Class<?>> AT_HAND = List.of(np.class, plt.class, Mnist.class); // whose options hold for the snippets
static final Logger PREFERENCES = Logger.getLogger("java.util.prefs"); // where JShell keeps its history
static final String FAST_START = "-XX:TieredStopAtLevel=1"; // right for JShell itself, wrong for what it runs

void main() throws Exception {
    var terminal = System.console() != null;
    if (terminal) {
        IO.print(BANNER);
        Thread.startVirtualThread(() -> repository().ifPresent(SourcePath::add));
    }
    var told = HintedOutput.of(System.out);
    PREFERENCES.setLevel(Level.SEVERE); // a folder made for them is no news
    var shell = JavaShellToolBuilder.builder().out(told, System.out, System.out);
    if (!terminal) {
        // A pipe: JShell shall not echo it, nor print prompts, nor keep it as history. That needs an input other than System.in.
        shell.persistence(new HashMap<>()).in(new PipedSnippets(System.in), InputStream.nullInputStream()).interactiveTerminal(false)
                .out(told, new PrintStream(OutputStream.nullOutputStream()), System.out);
    }
    int status = OpenCommand.start(shell, options());
    System.exit(status == 0 && !terminal && HintedOutput.failed() ? 1 : status); // of a pipe one wants to know
}

/** JShell runs snippets in a JVM of their own. It gets the class path and the options of this one. */
String[] options() throws IOException {
    var remote = ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> !option.equals(FAST_START));
    return Stream.concat(Stream.of("--class-path", System.getProperty("java.class.path"), "--feedback", "concise",
                    "--execution", "echo", "--startup", startup().toString()),
            Stream.concat(remote, Stream.of(Script.forShell(), "-Ddlfs.wait=" + (System.console() == null)))
                    .map(option -> "-R" + option)).toArray(String[]::new);
}

/** The folder of the wrapper that started this, where the sources of common lie; nothing where it runs from a URL. */
Optional<Path> repository() {
    return Optional.ofNullable(System.getenv("JBANG_LAUNCH_CMD")).map(wrapper -> Path.of(wrapper).toAbsolutePath().getParent())
            .filter(folder -> Files.isDirectory(folder.resolve("common/numpy")));
}

/** The file of what JShell runs first. */
Path startup() throws IOException {
    var file = Files.createTempFile("startup", ".jsh");
    file.toFile().deleteOnExit();
    try (var startup = Script.class.getResourceAsStream("/startup.jsh")) {
        return Files.write(file, startup.readAllBytes());
    }
}
