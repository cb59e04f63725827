package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a benchmark ran on: figures mean little without it.
public final class Machine {
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    /// Of a processor's many flags, those that products care about.
    private static final List<String> FLAGS = List.of("avx2", "fma", "avx512f", "avx512dq", "avx512vl", "asimd", "sve");

    private Machine() {}

    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /// Numbers of threads to compare: one, and two where there are two cores.
    public static List<Integer> threads() {
        return cores() == 1 ? List.of(1) : List.of(1, 2);
    }

    /// Date, processor, load and Java, in a sentence each.
    public static String describe() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return "%s. %s, %d cores, %s; %s %s. Load average at the start %.2f. %s %s.".formatted(LocalDate.now(), processor(),
                cores(), flags().collect(Collectors.joining(" ")), System.getProperty("os.name"), System.getProperty("os.arch"),
                load, System.getProperty("java.vm.vendor"), Runtime.version());
    }

    /// Whether the processor has an instruction set, by its name in /proc/cpuinfo.
    static boolean has(String flag) {
        return flags().anyMatch(flag::equals);
    }

    private static Stream<String> flags() {
        var known = field("flags").or(() -> field("Features")).map(line -> List.of(line.split(" "))).orElse(List.of());
        return FLAGS.stream().filter(known::contains);
    }

    private static String processor() {
        return field("model name").orElse("unknown processor");
    }

    /// The first processor's line of that name, where there is a /proc.
    private static Optional<String> field(String name) {
        if (!Files.exists(CPUINFO)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(CPUINFO)) {
            return lines.filter(line -> line.startsWith(name)).findFirst().map(line -> line.substring(line.indexOf(':') + 1).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
