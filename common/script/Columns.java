package common.script;

//COMPILE_OPTIONS -XDignore.symbol.file=true

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import sun.misc.Signal;

/// The columns of the terminal that stderr is, if it is one.
final class Columns {

    private static final int USUAL = 80;

    private volatile int columns;

    /// How many there are now; where the system doesn't tell, as many as terminals usually have.
    int get() {
        if (columns == 0) {
            columns = asked();
        }
        return columns;
    }

    private int asked() {
        try {
            Signal.handle(new Signal("WINCH"), _ -> columns = 0); // another size: ask again
            var stty = new ProcessBuilder("/bin/sh", "-c", "stty size <&2").redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip().split(" ");
            int told = Integer.parseInt(size[1]);
            return told > 0 ? told : USUAL;
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return USUAL; // Windows has no stty
        }
    }

    /// Java tells only whether stdin and stdout both are a terminal, so the system is asked.
    boolean areThere() {
        try {
            Path stderr = Path.of("/proc/self/fd/2");
            if (Files.exists(stderr)) {
                String target = Files.readSymbolicLink(stderr).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            }
            if (Files.isExecutable(Path.of("/bin/test"))) {
                return new ProcessBuilder("/bin/test", "-t", "2").inheritIO().start().waitFor() == 0;
            }
            return System.console() != null && System.console().isTerminal();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
