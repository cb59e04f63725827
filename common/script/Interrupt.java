package common.script;

//COMPILE_OPTIONS -XDignore.symbol.file=true

import common.files.Printable;
import java.util.HashMap;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Ctrl-C, and the system's wish that a process ends (SIGTERM, SIGHUP), for a training that would rather end well than at
/// once. Only as long as [#heed] says so: else Java ends the script at once, with 128 + the signal's number too.
public final class Interrupt {

    private static final Map<Signal, SignalHandler> JAVAS = new HashMap<>();
    private static volatile boolean seen;

    private Interrupt() {}

    /// From now on a loop asks [#seen].
    static void heed() {
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            try {
                var signal = new Signal(name);
                JAVAS.put(signal, Signal.handle(signal, Interrupt::interrupted));
            } catch (IllegalArgumentException e) {
                // Windows has no SIGHUP
            }
        }
    }

    /// No loop asks any more.
    static void ignore() {
        JAVAS.forEach(Signal::handle);
        JAVAS.clear();
    }

    /// Whether the user has pressed Ctrl-C, or the system asked for an end, while a training was running.
    public static boolean seen() {
        return seen;
    }

    /// Ends a training as Ctrl-C does, without a word.
    static void stop() {
        seen = true;
    }

    private static void interrupted(Signal signal) {
        int status = Exit.SIGNAL + signal.getNumber();
        if (seen) {
            Runtime.getRuntime().halt(status);
        }
        Exit.note(status);
        Progress.clear();
        Printable.say("interrupted: ending with what was reached"
                + (signal.getName().equals("INT") ? " (Ctrl-C once more stops at once)" : ""));
        seen = true; // last: the loop, which may end at once, has something to say too
    }
}
