package bench;

//SOURCES ../common/files/Failure.java ../common/script/Script.java

import common.files.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One run of a program as a process of its own.
///
/// @param seconds from its start to its end
/// @param bytes   the most memory that it ever held (VmHWM of /proc), 0 where there is no /proc
/// @param output  its stdout
public record Run(double seconds, double bytes, String output) {
    private static final int POLL_MILLISECONDS = 5;

    /// Runs a command to its end.
    ///
    /// @param environment what to add to this process's own
    /// @throws Failure with the end of its stderr, if its exit status isn't 0
    static Run of(List<String> command, Map<String, String> environment, Path folder) {
        try {
            var out = Files.createTempFile("bench", ".out");
            var err = Files.createTempFile("bench", ".err");
            try {
                var builder = new ProcessBuilder(command).directory(folder.toFile())
                        .redirectOutput(out.toFile()).redirectError(err.toFile());
                builder.environment().putAll(environment);
                long start = System.nanoTime();
                var process = builder.start();
                double peak = 0;
                do { // the peak only grows, so the last look before the end is the one that counts
                    peak = Math.max(peak, peak(process.pid()));
                } while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
                double seconds = (System.nanoTime() - start) / 1e9;
                if (process.exitValue() != 0) {
                    throw new Failure(String.join(" ", command) + ": exit status " + process.exitValue() + "\n"
                            + Files.readString(err).strip());
                }
                return new Run(seconds, peak, Files.readString(out));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new Failure(String.join(" ", command) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new Failure("interrupted", e);
        }
    }

    private static double peak(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).findFirst()
                    .map(line -> 1024 * Double.parseDouble(line.replaceAll("\\D", ""))).orElse(0.0);
        } catch (NoSuchFileException _) {
            return 0; // it has ended
        }
    }
}
