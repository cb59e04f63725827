import module java.base;

/**
 * Runs of scripts and what they must print, read from a text file that looks like a terminal:
 * <pre>
 * # Section 3.6.1
 * &#64;needs mnist
 * $ ch03-mnist_show --no-show
 * 5
 * (784,)
 * (28, 28)
 * </pre>
 * A line that starts with {@code $} starts a run: the alias or file of a script, and its arguments (quoted with ' where
 * they hold spaces). The lines below it, up to a blank line, are what stdout must be, byte for byte. Lines above it may say
 * <ul>
 * <li>{@code @needs mnist}: it is skipped where there is no real MNIST;
 * <li>{@code @offline}: it runs with an empty data folder and no server to download from;
 * <li>{@code @matches}: the expected lines are regular expressions;
 * <li>{@code @status 2}: the exit status, by default 0;
 * <li>{@code @stderr REGEX}: stderr must hold a match; {@code @writes FILE}: the run leaves this file in its working folder;
 * <li>{@code @stdin LINE}: a line of its input; {@code @env NAME=VALUE}: a variable of its environment;
 * <li>{@code @minutes 5}: how long it may take, by default 3.
 * </ul>
 */
record Transcript(String name, List<String> command, List<String> expected, Map<String, List<String>> settings) {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Set<String> KNOWN =
            Set.of("needs", "offline", "matches", "status", "stderr", "writes", "stdin", "env", "minutes");

    static List<Transcript> read(Path file) {
        var found = new ArrayList<Transcript>();
        var settings = new LinkedHashMap<String, List<String>>();
        var isOutput = false;
        for (var line : lines(file)) {
            if (line.startsWith("$ ")) {
                found.add(new Transcript(line.substring(2), words(line.substring(2)), new ArrayList<>(), settings));
                settings = new LinkedHashMap<>();
                isOutput = true;
            } else if (line.isBlank()) {
                isOutput = false;
            } else if (isOutput) {
                found.getLast().expected.add(line);
            } else if (line.startsWith("@")) {
                var parts = line.substring(1).split(" ", 2);
                if (!KNOWN.contains(parts[0])) {
                    throw new IllegalArgumentException("%s: unknown setting %s".formatted(file, line));
                }
                settings.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts.length == 2 ? parts[1] : "");
            } else if (!line.startsWith("#")) {
                throw new IllegalArgumentException("%s: what is this line? %s".formatted(file, line));
            }
        }
        return found;
    }

    boolean has(String setting) {
        return settings.containsKey(setting);
    }

    List<String> all(String setting) {
        return settings.getOrDefault(setting, List.of());
    }

    int number(String setting, int otherwise) {
        return all(setting).stream().mapToInt(Integer::parseInt).findFirst().orElse(otherwise);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2)).toList();
    }
}
