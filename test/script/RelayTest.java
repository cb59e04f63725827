package common.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
class RelayTest {

    /** The shell, which listens, and its second JVM, which has come to it through the relay. */
    private record Connection(Socket shell, Socket runner) implements AutoCloseable {
        static Connection open() throws IOException {
            try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                var runner = new Socket(InetAddress.getLoopbackAddress(), Relay.to(listener.getLocalPort(), 60_000));
                return new Connection(listener.accept(), runner);
            }
        }

        /** A question in two pieces, as an ObjectOutputStream writes it, and its answer; in milliseconds. */
        double exchange(int number) {
            try {
                long start = System.nanoTime();
                shell.getOutputStream().write(number);
                shell.getOutputStream().write(number + 1);
                var asked = new DataInputStream(runner.getInputStream());
                assertThat(asked.readByte()).isEqualTo((byte) number);
                assertThat(asked.readByte()).isEqualTo((byte) (number + 1));
                runner.getOutputStream().write(number + 2);
                runner.getOutputStream().write(number + 3);
                var answer = new DataInputStream(shell.getInputStream());
                assertThat(answer.readByte()).isEqualTo((byte) (number + 2));
                assertThat(answer.readByte()).isEqualTo((byte) (number + 3));
                return (System.nanoTime() - start) / 1e6;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() throws IOException {
            shell.close();
            runner.close();
        }
    }

    /** Without the relay each exchange but the first ones takes 40 ms and more. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void noPieceWaitsForAnAcknowledgment() throws IOException {
        try (var connection = Connection.open()) {
            assertThat(IntStream.range(0, 100).mapToDouble(connection::exchange).skip(50).min().orElseThrow()).isLessThan(20);
        }
    }

    @Test
    void whatTheSecondJvmLastSaidArrivesBeforeItsEnd() throws IOException {
        try (var connection = Connection.open()) {
            connection.runner().getOutputStream().write(new byte[100_000]);
            connection.runner().close();
            assertThat(connection.shell().getInputStream().readAllBytes()).hasSize(100_000);
        }
    }

    @Test
    void theSecondJvmSeesTheShellsEnd() throws IOException {
        try (var connection = Connection.open()) {
            connection.shell().close();
            assertThat(connection.runner().getInputStream().read()).isEqualTo(-1);
        }
    }
}
