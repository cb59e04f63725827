///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION JShell with np, plt and the rest of common at hand, to type along with the book
//SOURCES Functions.java Gradient.java Layers.java MultiLayerNet.java Optimizers.java TwoLayerGradient.java files/Failure.java numpy/np.java matplotlib/plt.java dataset/Mnist.java script/Cli.java
//FILES startup.jsh
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1

import common.script.Cli;
import java.lang.management.ManagementFactory;
import jdk.jshell.tool.JavaShellToolBuilder;

/*
 * ./jbang repl                              a session
 * ./jbang repl --save a.png                 figures go to files
 * echo 'np.arange(3)' | ./jbang repl        snippets from a pipe, without a prompt
 */

static final String BANNER = """
        np, plt, NDArray, sigmoid, softmax, numericalGradient, Affine, SGD, loadMnist, … are here: type along with the book.
        The classes and scripts of the chapters, from the repository's folder: /open ch04/two_layer_net.java
        Ctrl-C stops what is running, /vars lists your variables, /exit ends.
        """;
static final String FAST_START = "-XX:TieredStopAtLevel=1"; // right for JShell itself, wrong for what it runs

void main(String... args) throws Exception {
    Cli.parse(args, "common/repl", "Starts JShell with everything from the folder common imported; reads a pipe too.");
    var terminal = System.console() != null;
    if (terminal) {
        IO.print(BANNER);
    }
    var shell = JavaShellToolBuilder.builder();
    if (!terminal) {
        // A pipe: JShell shall not echo it, nor print prompts. That needs an input other than System.in.
        shell.in(new BufferedInputStream(System.in), InputStream.nullInputStream()).interactiveTerminal(false)
                .out(System.out, new PrintStream(OutputStream.nullOutputStream()), System.out);
    }
    System.exit(shell.start(options(args)));
}

/** JShell runs snippets in a JVM of their own. It gets the class path and the options of this one. */
String[] options(String... args) throws IOException {
    var remote = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> !option.equals(FAST_START)).map(option -> "-R" + option);
    return Stream.concat(Stream.of("--class-path", System.getProperty("java.class.path"), "--feedback", "concise",
            "--startup", startup(args).toString()), remote).toArray(String[]::new);
}

/** The file of what JShell runs first: imports and, where some were given, the options for figures. */
Path startup(String... args) throws IOException {
    var file = Files.createTempFile("startup", ".jsh");
    file.toFile().deleteOnExit();
    try (var imports = Cli.class.getResourceAsStream("/startup.jsh")) {
        var figures = args.length == 0 ? "" : "Cli.parse(\"%s\".split(\"\\n\"), \"figure\", \"\");%n"
                .formatted(String.join("\\n", args).replace("\"", "\\\""));
        return Files.writeString(file, new String(imports.readAllBytes(), StandardCharsets.UTF_8) + figures);
    }
}
