package common.script;

//COMPILE_OPTIONS -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC
//DEPS ../rooms.java
// The serial collector, which starts soonest, where no page or reader asks for another one (two that are asked for are an error).
//RUNTIME_OPTIONS -XX:+NeverActAsServerClassMachine -XX:CompilationMode=default
//RUNTIME_OPTIONS -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockExperimentalVMOptions -XX:+EnableVectorSupport
//RUNTIME_OPTIONS --add-exports java.base/jdk.internal.module=ALL-UNNAMED
// The vectors' loops are compiled at their first calls, others wait for less inlining: a training's second core is the compiler's
// for its first seconds, and a vector that passes through code not yet compiled costs a hundred times as much.
//RUNTIME_OPTIONS -XX:CompileCommand=quiet -XX:CompileCommand=CompileThresholdScaling,common.numpy.VectorT*::*,0.005
//RUNTIME_OPTIONS -XX:CompileCommand=CompileThresholdScaling,common.numpy.VectorLanes::*,0.005
//RUNTIME_OPTIONS -XX:CompileCommand=BackgroundCompilation,common.numpy.VectorT*::*,false
//RUNTIME_OPTIONS -XX:CompileCommand=BackgroundCompilation,common.numpy.VectorLanes::*,false
//RUNTIME_OPTIONS -XX:CompileCommand=inline,common.numpy.Vector*::load -XX:CompileCommand=inline,common.numpy.Vector*::broadcast
//RUNTIME_OPTIONS -XX:CompileCommand=dontinline,common.numpy.Loops::* -XX:CompileCommand=dontinline,common.numpy.Kernels::overRows
//RUNTIME_OPTIONS -XX:InlineSmallCode=1000

import java.util.Optional;

/// Starts the pages: `//MAIN common.script.Script` in a script's head makes JBang run [#main], which reads the command
/// line into the page's own variables and calls the page's `main()`. A page holds no word about options:
///
/// ```java
/// int itersNum = 10000; // how many steps
/// ```
///
/// at the top of the file is `--iters`, its type, its default and its help. From the start on, stdout is UTF-8 with `\n`
/// on every system, and an error ends the script with one message and the exit status that fits (see [Exit]).
///
/// For the page itself there is `import static common.script.Script.*`, which brings [#trange].
///
/// A page names this file and the faces of other rooms in its `//SOURCES`; what lies behind them JBang builds once, for all
/// pages, from `common/rooms.java`.
public final class Script {

    private Script() {}

    /// Runs the page whose jar this is.
    public static void main(String... args) throws Throwable {
        Launcher.start(Script.class, args);
    }

    /// The numbers 0 to `count` - 1 for a long loop, as Python's tqdm calls them: how far it is stands on stderr, Ctrl-C
    /// ends the loop, and the page goes on behind it with what was reached. Of loops in loops only the outermost does that.
    ///
    /// ```java
    /// for (int i : trange(itersNum)) {
    /// ```
    ///
    /// @throws IllegalArgumentException if count is negative
    public static Iterable<Integer> trange(int count) {
        return Launcher.trange(count);
    }

    /// A training that `--checkpoint FILE` keeps, and goes on with where FILE is there: the loop then begins at the number
    /// behind the last one done, everything is put back as it was, and what was printed is printed again. It ends after
    /// `--iters` of them, if so many are asked for.
    ///
    /// @param learner holds in its fields, and in what they hold, what the training learns and counts (see [FieldState]): the
    ///                book's Trainer for instance; or it is a [RunState], which says that itself
    public static Iterable<Integer> trange(int count, Object learner) {
        return Launcher.trange(count, learner);
    }

    /// What the command line says for an option, `--save` for instance; empty where it says nothing. A switch that is
    /// given has an empty text.
    public static Optional<String> given(String option) {
        return Launcher.given(option);
    }

    /// What the shell hands to the JVM in which it runs snippets, so that they take what its own command line said: an
    /// option of that JVM.
    public static String forShell() {
        return Launcher.forShell();
    }

    /// For the shell's first snippet: takes that.
    public static void inShell() throws ReflectiveOperationException {
        Launcher.inShell();
    }
}
