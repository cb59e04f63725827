package common.script;

import static common.numpy.builtins.str;
import static jdk.jshell.execution.JdiExecutionControlProvider.PARAM_HOST_NAME;
import static jdk.jshell.execution.JdiExecutionControlProvider.PARAM_REMOTE_AGENT;
import static jdk.jshell.execution.JdiExecutionControlProvider.PARAM_TIMEOUT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import jdk.jshell.execution.JdiDefaultExecutionControl.JdiStarter.TargetDescription;
import jdk.jshell.execution.JdiExecutionControlProvider;
import jdk.jshell.execution.JdiInitiator;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/// Runs the shell's snippets as JShell does by itself, and writes what they give as Python does: `1e-05`, `nan`, `True`, matrices
/// in lines of their own, so that their columns stand below each other, and long texts with their middle left out between
/// two lines (JShell would cut at 1000 letters, inside a number).
///
/// JShell finds it by the name `echo`, because a file in `META-INF/services` names this class.
public final class ShellEcho implements ExecutionControlProvider {
    /// As JShell has it, but for the time in which its second JVM must have begun: on a machine that is busy five seconds are soon
    /// over, and then snippets would run in JShell's own JVM, where some classes fail and Ctrl-C can't stop a loop.
    private static final int TIMEOUT = 120_000; // ms
    private static final String JSHELLS_OWN = "failover:0(jdi:timeout(" + TIMEOUT + ")),1(jdi:launch(true),timeout(" + TIMEOUT + ")),"
            + "2(jdi:hostname(127.0.0.1),timeout(" + TIMEOUT + ")),3(local)";
    private static final Pattern FLOAT = Pattern.compile("-?(\\d+\\.\\d+(E-?\\d+)?|Infinity)|NaN");
    private static final int LONGEST = 1000;
    private static final String LEFT_OUT = "...";

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) throws Throwable {
        return new Echoing(control(env));
    }

    /// JShell's first way, with a [Relay] between the two JVMs; where that fails, all of its ways without one.
    private static ExecutionControl control(ExecutionEnv env) throws Throwable {
        try {
            return new JdiExecutionControlProvider(ShellEcho::startRelayed).generate(env, Map.of(PARAM_TIMEOUT, String.valueOf(TIMEOUT)));
        } catch (IOException | RuntimeException e) {
            return ExecutionControl.generate(env, JSHELLS_OWN);
        }
    }

    private static TargetDescription startRelayed(ExecutionEnv env, Map<String, String> parameters, int port) {
        try {
            var started = new JdiInitiator(Relay.to(port, TIMEOUT), env.extraRemoteVMOptions(), parameters.get(PARAM_REMOTE_AGENT), false,
                    parameters.get(PARAM_HOST_NAME), TIMEOUT, Map.of());
            return new TargetDescription(started.vm(), started.process());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A value's text in Java as Python has it. Texts stand in quotes and stay.
    static String python(String text) {
        if (text == null || text.startsWith("\"")) {
            return text;
        }
        if (FLOAT.matcher(text).matches()) {
            return str(Double.valueOf(text));
        }
        return switch (text) {
            case "true" -> "True";
            case "false" -> "False";
            case "null" -> "None";
            default -> shortened(text.indexOf('\n') < 0 ? text : "\n" + text);
        };
    }

    /// The first two thirds and the last third of what fits, cut between lines, or between words where there is one line.
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int room = LONGEST - LEFT_OUT.length() - 2;
        for (char between : new char[] {'\n', ' '}) {
            int end = text.lastIndexOf(between, room * 2 / 3);
            int start = text.indexOf(between, text.length() - room / 3);
            if (end > 0 && start > 0) {
                return text.substring(0, end + 1) + LEFT_OUT + text.substring(start);
            }
        }
        return text;
    }

    private record Echoing(ExecutionControl jshell) implements ExecutionControl {

        @Override
        public String invoke(String className, String methodName) throws RunException, EngineTerminationException, InternalException {
            return python(jshell.invoke(className, methodName));
        }

        @Override
        public String varValue(String className, String varName) throws RunException, EngineTerminationException, InternalException {
            return python(jshell.varValue(className, varName));
        }

        @Override
        public void load(ClassBytecodes[] classes) throws ClassInstallException, NotImplementedException, EngineTerminationException {
            jshell.load(classes);
        }

        @Override
        public void redefine(ClassBytecodes[] classes) throws ClassInstallException, NotImplementedException, EngineTerminationException {
            jshell.redefine(classes);
        }

        @Override
        public void addToClasspath(String path) throws EngineTerminationException, InternalException {
            jshell.addToClasspath(path);
        }

        @Override
        public void stop() throws EngineTerminationException, InternalException {
            jshell.stop();
        }

        @Override
        public Object extensionCommand(String command, Object argument) throws RunException, EngineTerminationException, InternalException {
            return jshell.extensionCommand(command, argument);
        }

        @Override
        public void close() {
            jshell.close();
        }
    }
}
