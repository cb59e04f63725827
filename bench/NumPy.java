package bench;

//SOURCES Machine.java Run.java Section.java
//SOURCES ../common/files/Failure.java ../common/script/Script.java

import common.files.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The programs of bench/numpy/, run by a Python that has NumPy.
///
/// OpenBLAS does not recognise many a virtual machine's processor and falls back to its oldest kernels ('Prescott', five
/// times slower): so that NumPy shows its best, the kernels that fit the processor's flags are named to it.
///
/// @param coreType what to set OPENBLAS_CORETYPE to, empty where OpenBLAS chooses by itself
/// @param version  of NumPy and of its BLAS
public record NumPy(String python, Optional<String> coreType, String version) {

    /// The first Python that has NumPy, if there is one: Debian's, then that of the PATH.
    public static Optional<NumPy> find() {
        return Stream.of("/usr/bin/python3", "python3").flatMap(python -> {
            try {
                var numPy = new NumPy(python, bestCoreType(), "");
                return Stream.of(new NumPy(python, numPy.coreType, numPy.run("versions.py", Map.of()).output().strip()));
            } catch (Failure _) {
                return Stream.empty();
            }
        }).findFirst();
    }

    /// What is there, in a sentence.
    public static String describe(Optional<NumPy> found) {
        return found.map(numPy -> numPy.version + numPy.coreType.map(" (set by OPENBLAS_CORETYPE=%s)"::formatted).orElse("") + ".")
                .orElse("No NumPy here (apt-get install python3-numpy libopenblas0-pthread): left out.");
    }

    private static Optional<String> bestCoreType() {
        return Optional.ofNullable(System.getenv("OPENBLAS_CORETYPE"))
                .or(() -> Machine.has("avx512f") ? Optional.of("SkylakeX") : Optional.empty())
                .or(() -> Machine.has("avx2") ? Optional.of("Haswell") : Optional.empty());
    }

    /// Runs a program of bench/numpy/ with its arguments.
    public Run run(String program, Map<String, String> environment) {
        var command = new ArrayList<>(List.of(python));
        command.addAll(List.of(program.split(" ")));
        var variables = new HashMap<>(environment);
        variables.put("PYTHONDONTWRITEBYTECODE", "1");
        coreType.ifPresent(name -> variables.put("OPENBLAS_CORETYPE", name));
        return Run.of(command, variables, Section.repository().resolve("bench/numpy"));
    }
}
