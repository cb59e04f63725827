import module java.base;

/** {@code ./jbang repl}, fed through a pipe as a reader would feed it by hand; figures go to a folder of their own. */
final class Shell {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Shell() {}

    /** What JShell prints for each of the inputs, entered one after the other in one session. */
    static List<String> outputs(List<String> inputs) throws IOException, InterruptedException {
        return outputs(List.of(), inputs);
    }

    /** The same in a session that has these libraries too. */
    static List<String> outputs(List<String> libraries, List<String> inputs) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("shell");
        try {
            var command = new ArrayList<>(List.of("sh", "jbang"));
            if (!libraries.isEmpty()) {
                command.addAll(List.of("--deps", String.join(",", libraries)));
            }
            command.addAll(List.of("repl", "--save", folder.resolve("figure.png").toString()));
            return run(Path.of(""), folder, command, inputs);
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** The same in a session that runs in this folder, with these options; what it writes stays there. */
    static List<String> outputs(Path folder, List<String> options, List<String> inputs) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", Path.of("jbang").toAbsolutePath().toString(), "repl"));
        command.addAll(options);
        return run(folder, folder, command, inputs);
    }

    private static List<String> run(Path working, Path folder, List<String> command, List<String> inputs) throws IOException, InterruptedException {
        var in = Files.writeString(folder.resolve("in"), marked(inputs));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(command).directory(working.toAbsolutePath().toFile()).redirectInput(in.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(LIMIT)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new AssertionError("the shell was ended after %d minutes:%n%s".formatted(LIMIT.toMinutes(), Files.readString(out)));
        }
        return split(Files.readString(out), inputs.size());
    }

    /** After each input a command that there isn't: JShell says so, and counts no snippet ($1, $2, …) for it. */
    private static String marked(List<String> inputs) {
        var all = new StringBuilder();
        for (int i = 0; i < inputs.size(); i++) {
            all.append(inputs.get(i)).append("\n/mark").append(i).append('\n');
        }
        return all.toString();
    }

    private static List<String> split(String output, int count) {
        var outputs = new ArrayList<String>();
        var rest = output;
        for (int i = 0; i < count; i++) {
            var mark = "|  Invalid command: /mark%d\n".formatted(i);
            var end = rest.indexOf(mark);
            if (end < 0) {
                throw new AssertionError("the shell did not get to the end of input %d; after it:%n%s".formatted(i, rest));
            }
            outputs.add(rest.substring(0, end).replace(" \n", "\n").stripTrailing()); // "$1 ==> " before a matrix
            rest = rest.substring(end + mark.length());
        }
        return outputs;
    }
}
