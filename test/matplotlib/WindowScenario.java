package common.matplotlib;

import common.numpy.np;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/**
 * A script whose windows are driven by the mouse and the keys of a robot, in a JVM of its own with a display. What is
 * not as it should be ends it with status 1; screenshots are left in the working folder.
 */
final class WindowScenario {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Robot robot;
    private final Axes axes;
    private final Figure first;

    private WindowScenario(Figure first, Axes axes) throws Exception {
        this.first = first;
        this.axes = axes;
        robot = new Robot();
        robot.setAutoDelay(30);
    }

    public static void main(String... args) throws Exception {
        var figure = plt.figure();
        var x = np.arange(0.0, 6.0, 0.1);
        plt.plot(x, np.sin(x)).label("sin");
        plt.title("sin");
        plt.legend();
        var axes = plt.gca();
        plt.figure();
        plt.imshow(np.random.rand(28, 28));
        plt.toScreen("scenario");
        var failure = new Throwable[1];
        var user = new Thread(() -> {
            try {
                new WindowScenario(figure, axes).play();
            } catch (Throwable e) {
                failure[0] = e;
                e.printStackTrace();
                System.exit(1);
            }
        });
        user.start();
        plt.show();
        user.join();
        System.out.println("shown");
    }

    private void play() throws Exception {
        waitFor("two windows", () -> windows().count() == 2);
        var one = window("Figure 1");
        var two = window("Figure 2");
        waitFor("windows on the screen", () -> one.isShowing() && two.isShowing());
        robot.delay(500);
        var hidden = one.getBounds().intersection(two.getBounds());
        check("the second window hides the first", hidden.isEmpty() || hidden.width * hidden.height < one.getWidth() * one.getHeight() / 2);
        zoomAndGoBack(one);
        pan(one);
        grid(one);
        save(one);
        copy(one);
        lettersKeepTheirSize(one);
        close(one, two);
    }

    private void zoomAndGoBack(JFrame window) throws Exception {
        var before = axes.xRange();
        move(at(window, 3, 0));
        waitFor("the place under the pointer", () -> texts(window).anyMatch(text -> text.matches("x=(2\\.9|3\\.0).* y=.*")));
        key(window, KeyEvent.VK_O);
        drag(InputEvent.BUTTON1_DOWN_MASK, at(window, 1, 0.8), at(window, 3, -0.4));
        check("zoomed to 1..3, but it is " + axes.xRange(), near(axes.xRange(), 1, 3) && near(axes.yRange(), -0.4, 0.8));
        screenshot("zoomed");
        key(window, KeyEvent.VK_H);
        check("home", axes.xRange().equals(before) && axes.xLimits.isEmpty());
        key(window, KeyEvent.VK_LEFT);
        check("nothing before the beginning", axes.xRange().equals(before));
        key(window, KeyEvent.VK_RIGHT);
        check("forward", near(axes.xRange(), 1, 3));
        key(window, KeyEvent.VK_LEFT);
        check("back", axes.xRange().equals(before));
        drag(InputEvent.BUTTON3_DOWN_MASK, at(window, 1, 0.8), at(window, 3, -0.4));
        check("zoomed out", axes.xRange().high() - axes.xRange().low() > 2 * (before.high() - before.low()));
        key(window, KeyEvent.VK_H);
    }

    private void pan(JFrame window) throws Exception {
        var before = axes.xRange();
        key(window, KeyEvent.VK_P);
        drag(InputEvent.BUTTON1_DOWN_MASK, at(window, 3, 0), at(window, 2, 0.5));
        check("panned by 1, but it is " + axes.xRange(), near(axes.xRange(), before.low() + 1, before.high() + 1));
        check("panned by -0.5, but it is " + axes.yRange(), near(axes.yRange(), -1.5998, 0.5995));
        screenshot("panned");
        key(window, KeyEvent.VK_P);
        drag(InputEvent.BUTTON1_DOWN_MASK, at(window, 3, 0), at(window, 2, 0.5));
        check("no mode, no move", near(axes.xRange(), before.low() + 1, before.high() + 1));
        key(window, KeyEvent.VK_H);
    }

    private void grid(JFrame window) throws Exception {
        key(window, KeyEvent.VK_G);
        check("a grid", axes.grid);
        screenshot("grid");
        key(window, KeyEvent.VK_G);
        check("no grid", !axes.grid);
    }

    private void save(JFrame window) throws Exception {
        key(window, KeyEvent.VK_S);
        waitFor("the dialog", () -> Arrays.stream(Window.getWindows()).anyMatch(each -> each.isShowing() && each instanceof javax.swing.JDialog));
        robot.delay(500);
        screenshot("saving");
        for (char letter : "MINE".toCharArray()) {
            press(letter);
        }
        press(KeyEvent.VK_ENTER);
        waitFor("the file", () -> Files.exists(Path.of("mine.png")));
        waitFor("a whole PNG", () -> png("mine.png").map(BufferedImage::getWidth).orElse(0) == 640);
        robot.delay(300);
    }

    private void copy(JFrame window) throws Exception {
        focus(window);
        robot.keyPress(KeyEvent.VK_CONTROL);
        press(KeyEvent.VK_C);
        robot.keyRelease(KeyEvent.VK_CONTROL);
        robot.delay(300);
        var image = (java.awt.Image) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.imageFlavor);
        check("a picture on the clipboard", image.getWidth(null) == canvas(window).getWidth());
    }

    /** The frame grows with the window, the title's letters don't. */
    private void lettersKeepTheirSize(JFrame window) throws Exception {
        int before = titleRows(window);
        SwingUtilities.invokeAndWait(() -> window.setSize(1000, 800));
        robot.delay(700);
        screenshot("grown");
        check("the window has grown", canvas(window).getWidth() > 900);
        int after = titleRows(window);
        check("letters of " + before + " rows became " + after, Math.abs(after - before) <= 1);
    }

    /** How many rows above the frame have ink. */
    private int titleRows(JFrame window) throws Exception {
        var canvas = canvas(window);
        var top = canvas.getLocationOnScreen();
        int frame = (int) painter(canvas).frame().box().getY();
        var image = robot.createScreenCapture(new Rectangle(top.x, top.y, canvas.getWidth(), frame - 3));
        int rows = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            boolean ink = false;
            for (int x = 0; x < image.getWidth() && !ink; x++) {
                ink = (image.getRGB(x, y) & 255) < 128;
            }
            rows += ink ? 1 : 0;
        }
        return rows;
    }

    private void close(JFrame one, JFrame two) throws Exception {
        key(one, KeyEvent.VK_ESCAPE);
        check("Esc closes nothing", one.isShowing());
        key(one, KeyEvent.VK_Q);
        waitFor("the first window closed", () -> !one.isShowing());
        check("the second stays", two.isShowing());
        screenshot("one-left");
        SwingUtilities.invokeLater(() -> two.dispatchEvent(new WindowEvent(two, WindowEvent.WINDOW_CLOSING)));
        waitFor("the second window closed", () -> !two.isShowing());
    }

    // The robot's hands and eyes

    private static Stream<JFrame> windows() {
        return Arrays.stream(Window.getWindows()).filter(each -> each instanceof JFrame && each.isShowing()).map(JFrame.class::cast);
    }

    private static JFrame window(String title) {
        return windows().filter(each -> each.getTitle().equals(title)).findFirst().orElseThrow();
    }

    private static FigureCanvas canvas(JFrame window) {
        return Stream.of(window.getContentPane().getComponents()).filter(FigureCanvas.class::isInstance)
                .map(FigureCanvas.class::cast).findFirst().orElseThrow();
    }

    private static Stream<String> texts(JFrame window) {
        return Stream.of(window.getContentPane().getComponents()).filter(Toolbar.class::isInstance).map(Toolbar.class::cast)
                .flatMap(tools -> Stream.of(tools.getComponents())).filter(javax.swing.JLabel.class::isInstance)
                .map(label -> ((javax.swing.JLabel) label).getText());
    }

    private AxesPainter painter(FigureCanvas canvas) {
        return ((ChartFigure) first).painters(canvas.getWidth(), canvas.getHeight()).getFirst();
    }

    /** Where a point of the first figure's data is on the screen. */
    private Point at(JFrame window, double x, double y) {
        var canvas = canvas(window);
        var frame = painter(canvas).frame();
        var corner = canvas.getLocationOnScreen();
        return new Point(corner.x + (int) Math.round(frame.x(x)), corner.y + (int) Math.round(frame.y(y)));
    }

    private void move(Point to) {
        robot.mouseMove(to.x, to.y);
        robot.waitForIdle();
    }

    private void drag(int button, Point from, Point to) {
        move(from);
        robot.mousePress(button);
        move(new Point((from.x + to.x) / 2, (from.y + to.y) / 2));
        move(to);
        robot.mouseRelease(button);
        robot.waitForIdle();
    }

    private void key(JFrame window, int key) throws Exception {
        focus(window);
        press(key);
        robot.delay(150);
    }

    private void press(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
        robot.waitForIdle();
    }

    private void focus(JFrame window) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            window.toFront();
            window.requestFocus();
            canvas(window).requestFocusInWindow();
        });
        waitFor("the focus", window::isFocused);
        robot.waitForIdle();
    }

    private void screenshot(String name) throws Exception {
        robot.delay(300);
        var all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(robot.createScreenCapture(all), "png", Path.of(name + ".png").toFile());
    }

    private static Optional<BufferedImage> png(String file) {
        try {
            return Optional.ofNullable(ImageIO.read(Path.of(file).toFile()));
        } catch (java.io.IOException e) {
            return Optional.empty();
        }
    }

    private static boolean near(Limits limits, double low, double high) {
        return Math.abs(limits.low() - low) < 0.05 && Math.abs(limits.high() - high) < 0.05;
    }

    private static void check(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError(what);
        }
        System.out.println(what);
    }

    private static void waitFor(String what, BooleanSupplier holds) {
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
