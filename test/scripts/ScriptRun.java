//SOURCES Catalog.java Transcript.java

import module java.base;

/** What a script that was started through the wrapper printed, and its exit status. */
record ScriptRun(int status, String stdout, String stderr) {

    /** Runs a script in {@code folder}; one that takes too long is ended and an error. */
    static ScriptRun of(Transcript run, Path folder) throws IOException, InterruptedException {
        var logs = Files.createTempDirectory("script");
        var out = logs.resolve("out");
        var err = logs.resolve("err");
        var in = Files.write(logs.resolve("in"), run.all("stdin"));
        try {
            var command = new ArrayList<>(List.of("sh", Catalog.root().resolve("jbang").toString()));
            var script = run.command().getFirst();
            command.add(script.endsWith(".java") ? Catalog.root().resolve(script).toString() : script);
            command.addAll(run.command().subList(1, run.command().size()));
            var builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
            var environment = builder.environment();
            environment.keySet().removeAll(Set.of("DISPLAY", "WAYLAND_DISPLAY"));
            if (run.has("offline")) {
                environment.put("DLFS_DATA_DIR", logs.resolve("empty").toString());
                environment.put("DLFS_MIRROR", "http://127.0.0.1:1/"); // nothing answers there
            }
            for (var setting : run.all("env")) {
                var parts = setting.split("=", 2);
                environment.put(parts[0], parts[1]);
            }
            var process = builder.start();
            var minutes = run.number("minutes", 3);
            if (!process.waitFor(Duration.ofMinutes(minutes))) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw new AssertionError("still running after %d minutes; stderr:%n%s".formatted(minutes, Files.readString(err)));
            }
            return new ScriptRun(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            try (var files = Files.walk(logs)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
