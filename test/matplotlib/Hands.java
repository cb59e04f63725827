package common.matplotlib;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;

/** A user's hands and eyes: a robot at the mouse and the keys of windows that show figures. */
final class Hands {
    /** Windows and dialogs take seconds where a machine is busy; what comes sooner is not waited for. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final ChartFigure figure;
    private final Robot robot;
    private int settled;

    /** @param figure whose points [#at] finds on the screen */
    Hands(ChartFigure figure) throws Exception {
        this.figure = figure;
        robot = new Robot();
        robot.setAutoDelay(30);
    }

    Robot robot() {
        return robot;
    }

    // Eyes

    static Stream<JFrame> windows() {
        return showing(JFrame.class);
    }

    /** Those on the screen; a window that is just being made says that it shows, and is not displayable yet. */
    static <W extends Window> Stream<W> showing(Class<W> kind) {
        return Arrays.stream(Window.getWindows()).filter(each -> each.isDisplayable() && each.isShowing())
                .filter(kind::isInstance).map(kind::cast);
    }

    static JFrame window(String title) {
        return windows().filter(each -> each.getTitle().equals(title)).findFirst().orElseThrow();
    }

    static FigureCanvas canvas(JFrame window) {
        return Stream.of(window.getContentPane().getComponents()).filter(FigureCanvas.class::isInstance)
                .map(FigureCanvas.class::cast).findFirst().orElseThrow();
    }

    static Stream<JLabel> labels(JFrame window) {
        return Stream.of(window.getContentPane().getComponents()).filter(Toolbar.class::isInstance).map(Toolbar.class::cast)
                .flatMap(tools -> Stream.of(tools.getComponents())).filter(JLabel.class::isInstance).map(JLabel.class::cast);
    }

    static Stream<String> texts(JFrame window) {
        return labels(window).map(JLabel::getText);
    }

    AxesPainter painter(FigureCanvas canvas) {
        return figure.painters(canvas.getWidth(), canvas.getHeight()).getFirst();
    }

    /** Where a point of the figure's data is on the screen. */
    Point at(JFrame window, double x, double y) {
        var canvas = canvas(window);
        var frame = painter(canvas).frame();
        var corner = canvas.getLocationOnScreen();
        return new Point(corner.x + (int) Math.round(frame.x(x)), corner.y + (int) Math.round(frame.y(y)));
    }

    // Hands

    void move(Point to) {
        robot.mouseMove(to.x, to.y);
        robot.waitForIdle();
    }

    void drag(int button, Point from, Point to) {
        move(from);
        robot.mousePress(button);
        move(new Point((from.x + to.x) / 2, (from.y + to.y) / 2));
        move(to);
        robot.mouseRelease(button);
        robot.waitForIdle();
    }

    void key(JFrame window, int key) throws Exception {
        focus(window);
        press(key);
    }

    /**
     * Returns when all that hands did before has been dealt with: a move of the mouse to yet another place comes after it,
     * and the toolbar tells that place.
     */
    void settle(JFrame window) throws Exception {
        var canvas = canvas(window);
        var place = new Point(canvas.getWidth() / 2 + 10 * (++settled % 5), canvas.getHeight() / 2);
        var corner = canvas.getLocationOnScreen();
        SwingUtilities.invokeAndWait(() -> labels(window).forEach(label -> label.setText(" ")));
        move(new Point(corner.x + place.x, corner.y + place.y));
        waitFor("the pointer's new place", () -> texts(window).anyMatch(Pointer.words(painter(canvas), place)::equals));
    }

    void press(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
        robot.waitForIdle();
    }

    void focus(JFrame window) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            window.toFront();
            window.requestFocus();
            canvas(window).requestFocusInWindow();
        });
        waitFor("the focus", () -> window.isFocused() && canvas(window).isFocusOwner());
        robot.waitForIdle();
    }

    /** Leaves what is on the screen in the working folder. */
    void screenshot(String name) throws Exception {
        robot.delay(300);
        var all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(robot.createScreenCapture(all), "png", Path.of(name + ".png").toFile());
    }

    static void check(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError(what);
        }
        System.out.println(what);
    }

    /** What the hands did shows, sooner or later. */
    static void seen(String what, BooleanSupplier holds) {
        waitFor(what, holds);
        System.out.println(what);
    }

    static void waitFor(String what, BooleanSupplier holds) {
        for (int waited = 0; !holds.getAsBoolean(); waited += 50) {
            if (waited > PATIENCE_MILLIS) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
