package common.script;

//COMPILE_OPTIONS -XDignore.symbol.file=true

import sun.misc.Signal;

/// Ctrl-C, for scripts that would rather end well than at once.
public final class Interrupt {

    private static volatile boolean seen;

    static {
        Signal.handle(new Signal("INT"), _ -> interrupted());
    }

    private Interrupt() {
    }

    /// Whether Ctrl-C was pressed since this was first asked.
    public static boolean seen() {
        return seen;
    }

    private static void interrupted() {
        if (seen) {
            Runtime.getRuntime().halt(Exit.INTERRUPTED);
        }
        seen = true;
        Exit.note(Exit.INTERRUPTED);
        Progress.clear();
        System.err.println("interrupted: ending with what was reached (Ctrl-C once more stops at once)");
    }
}
