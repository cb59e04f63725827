import module java.base;

/** A terminal with {@code ./jbang} in it, as {@code script} (util-linux) makes one: what is typed, and what is seen. */
final class Terminal implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5); // until something is seen, on a busy machine
    private static final Pattern ESCAPES = Pattern.compile("\\x1b\\[[?0-9;]*[a-zA-Z]|\\x1b[=>]|\\r");

    private final Process process;
    private final StringBuilder seen = new StringBuilder();

    static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, "script")));
    }

    Terminal(Map<String, String> environment, String command) throws IOException {
        // A terminal made from a pipe has no size, and JLine no room for its prompt.
        var builder = new ProcessBuilder("script", "-qfec", "stty rows 40 cols 120; sh jbang " + command, "/dev/null").redirectErrorStream(true);
        builder.environment().keySet().removeAll(Set.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(Map.of("TERM", "xterm"));
        builder.environment().putAll(environment);
        process = builder.start();
        Thread.startVirtualThread(this::read);
    }

    private void read() {
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                synchronized (seen) {
                    seen.append((char) c);
                    seen.notifyAll();
                }
            }
        } catch (IOException e) {
            // the terminal is closed
        }
    }

    /** Types keys as they are: {@code \t}, {@code \u0003} for Ctrl-C. */
    void keys(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Types a line, and waits until the shell asks for the next one. */
    String line(String line) throws IOException, InterruptedException {
        keys(line + "\r");
        return await("\njshell> ");
    }

    /** Waits for a text; what was seen up to it is not looked at again. */
    String await(String text) throws InterruptedException {
        var end = System.nanoTime() + LIMIT.toNanos();
        synchronized (seen) {
            while (true) {
                var plain = ESCAPES.matcher(seen).replaceAll("");
                int at = plain.indexOf(text);
                if (at >= 0) {
                    seen.setLength(0);
                    seen.append(plain.substring(at + text.length()));
                    return plain.substring(0, at);
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("'%s' was not seen, but:%n%s".formatted(text, plain));
                }
                seen.wait(left);
            }
        }
    }

    /** The exit status of what ran in it. */
    int end() throws InterruptedException {
        if (!process.waitFor(LIMIT)) {
            throw new AssertionError("still running; seen: " + seen);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
