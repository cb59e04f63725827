package common.matplotlib;

import common.files.Printable;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether windows can be opened. Java finds out that a display doesn't answer (a DISPLAY left over from another
/// session) only when it is too late to draw into files instead; so an X display is asked before Java is.
public final class Display {

    private static final Pattern X_DISPLAY = Pattern.compile("(.*):(\\d+)(\\.\\d+)?");
    private static final int FIRST_PORT = 6000;
    private static final int PATIENCE_MILLIS = 2000;

    private Display() {
    }

    /// Whether there is a display that answers. After a no, Java draws without one.
    public static boolean isThere() {
        boolean reachable = Optional.ofNullable(System.getenv("DISPLAY")).map(Display::answers).orElse(true);
        if (!reachable) {
            Printable.say("the display " + System.getenv("DISPLAY") + " can't be reached: no window is opened");
            System.setProperty("java.awt.headless", "true");
        }
        return reachable && !GraphicsEnvironment.isHeadless();
    }

    private static boolean answers(String name) {
        var display = X_DISPLAY.matcher(name);
        if (!display.matches()) {
            return true; // not X, or not as we know it: Java may know more
        }
        String host = display.group(1);
        int number = Integer.parseInt(display.group(2));
        try {
            return host.isEmpty() || host.equals("unix") ? answersHere(number) : answers(host, number);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answersHere(int number) throws IOException {
        Path socket = Path.of("/tmp/.X11-unix/X" + number);
        if (!Files.exists(socket)) {
            return false;
        }
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        }
    }

    private static boolean answers(String host, int number) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, FIRST_PORT + number), PATIENCE_MILLIS);
            return true;
        }
    }
}
