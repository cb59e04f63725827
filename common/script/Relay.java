package common.script;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;

/// Stands between the shell's two JVMs, which talk in small pieces over a socket that waits after each for the other side's
/// acknowledgment, 40 ms late: four or five of them make each snippet take 0.2 s. The relay acknowledges at once and waits for none.
final class Relay {
    private static final int ROOM = 8192;

    private Relay() {}

    /// @param port where the shell listens on the loopback address
    /// @return the port to which its second JVM is to connect instead
    static int to(int port, int timeoutMillis) throws IOException {
        var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(timeoutMillis);
        inBackground(() -> carryBothWays(listener, port));
        return listener.getLocalPort();
    }

    private static void carryBothWays(ServerSocket listener, int port) {
        try (listener; var runner = listener.accept(); var shell = new Socket(InetAddress.getLoopbackAddress(), port)) {
            inBackground(() -> carry(shell, runner));
            carry(runner, shell); // until the second JVM has ended: the shell itself closes nothing
        } catch (IOException e) {
            // it never came, or the shell is gone: the other side sees that for itself
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            to.setTcpNoDelay(true);
            var acknowledges = from.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK); // as Linux can
            var bytes = new byte[ROOM];
            for (int count = from.getInputStream().read(bytes); count >= 0; count = from.getInputStream().read(bytes)) {
                if (acknowledges) {
                    from.setOption(ExtendedSocketOptions.TCP_QUICKACK, true); // for what has come: it does not last
                }
                to.getOutputStream().write(bytes, 0, count);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // one side is gone, which ends this
        }
    }

    private static void inBackground(Runnable task) {
        Thread.ofPlatform().daemon().name("relay").start(task);
    }
}
