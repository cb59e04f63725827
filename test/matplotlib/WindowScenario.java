package common.matplotlib;

import static common.matplotlib.Hands.*;

import common.numpy.np;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/**
 * A script whose windows are driven by the mouse and the keys of a robot, in a JVM of its own with a display. What is
 * not as it should be ends it with status 1; screenshots are left in the working folder.
 */
final class WindowScenario {
    private final Hands hands;
    private final Axes axes;

    private WindowScenario(ChartFigure first, Axes axes) throws Exception {
        this.axes = axes;
        hands = new Hands(first);
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
        if ("fine".equals(System.getProperty("scenario"))) {
            finePixels(one);
            SwingUtilities.invokeAndWait(() -> windows().forEach(JFrame::dispose));
            return;
        }
        seen("neither window hides the other", () -> {
            var hidden = one.getBounds().intersection(two.getBounds());
            return hidden.isEmpty() || hidden.width * hidden.height < one.getWidth() * one.getHeight() / 2;
        });
        zoomAndGoBack(one);
        pan(one);
        grid(one);
        save(one);
        copy(one);
        lettersKeepTheirSize(one);
        close(one, two);
    }

    /** Each of the window's pixels is four of the screen's: letters and lines make use of them. */
    private void finePixels(JFrame window) throws Exception {
        var top = canvas(window).getLocationOnScreen();
        seen("lines of one pixel", () -> {
            var captured = hands.robot().createMultiResolutionScreenCapture(new Rectangle(top.x, top.y, 400, 300)).getResolutionVariants();
            var fine = (BufferedImage) captured.getLast();
            long parted = IntStream.range(0, 400 * 300).filter(i -> {
                int[] four = fine.getRGB(2 * (i % 400), 2 * (i / 400), 2, 2, null, 0, 2);
                return Arrays.stream(four).distinct().count() > 1;
            }).count();
            return fine.getWidth() == 800 && parted > 1000;
        });
        hands.screenshot("fine");
    }

    private void zoomAndGoBack(JFrame window) throws Exception {
        var before = axes.xRange();
        hands.move(hands.at(window, 3, 0));
        waitFor("the place under the pointer", () -> texts(window).anyMatch(text -> text.matches("x=(2\\.9|3\\.0).* y=.*")));
        hands.key(window, KeyEvent.VK_O);
        hands.drag(InputEvent.BUTTON1_DOWN_MASK, hands.at(window, 1, 0.8), hands.at(window, 3, -0.4));
        seen("zoomed to 1..3", () -> near(axes.xRange(), 1, 3) && near(axes.yRange(), -0.4, 0.8));
        hands.screenshot("zoomed");
        hands.key(window, KeyEvent.VK_H);
        seen("home", () -> axes.xRange().equals(before) && axes.xLimits.isEmpty());
        hands.key(window, KeyEvent.VK_LEFT);
        hands.settle(window);
        check("nothing before the beginning", axes.xRange().equals(before));
        hands.key(window, KeyEvent.VK_RIGHT);
        seen("forward", () -> near(axes.xRange(), 1, 3));
        hands.key(window, KeyEvent.VK_LEFT);
        seen("back", () -> axes.xRange().equals(before));
        hands.drag(InputEvent.BUTTON3_DOWN_MASK, hands.at(window, 1, 0.8), hands.at(window, 3, -0.4));
        seen("zoomed out", () -> axes.xRange().high() - axes.xRange().low() > 2 * (before.high() - before.low()));
        hands.key(window, KeyEvent.VK_H);
        seen("home again", () -> axes.xRange().equals(before));
    }

    private void pan(JFrame window) throws Exception {
        var before = axes.xRange();
        hands.key(window, KeyEvent.VK_P);
        hands.drag(InputEvent.BUTTON1_DOWN_MASK, hands.at(window, 3, 0), hands.at(window, 2, 0.5));
        seen("panned by 1 and -0.5", () -> near(axes.xRange(), before.low() + 1, before.high() + 1) && near(axes.yRange(), -1.5998, 0.5995));
        hands.screenshot("panned");
        hands.key(window, KeyEvent.VK_P);
        hands.drag(InputEvent.BUTTON1_DOWN_MASK, hands.at(window, 3, 0), hands.at(window, 2, 0.5));
        hands.settle(window);
        check("no mode, no move", near(axes.xRange(), before.low() + 1, before.high() + 1));
        hands.key(window, KeyEvent.VK_H);
        seen("home from there", () -> axes.xRange().equals(before));
    }

    private void grid(JFrame window) throws Exception {
        hands.key(window, KeyEvent.VK_G);
        seen("a grid", () -> axes.grid);
        hands.screenshot("grid");
        hands.key(window, KeyEvent.VK_G);
        seen("no grid", () -> !axes.grid);
    }

    /** Typed without a click: the dialog's field has the focus, and what is typed takes the place of the name in it. */
    private void save(JFrame window) throws Exception {
        hands.key(window, KeyEvent.VK_S);
        waitFor("the dialog", () -> showing(JDialog.class).findAny().isPresent());
        waitFor("the focus on the name in the dialog", () -> focusOwner() instanceof JTextComponent field
                && SwingUtilities.getWindowAncestor(field) instanceof JDialog && field.getSelectedText() != null);
        var field = (JTextComponent) focusOwner();
        check("a name is proposed", field.getText().equals("Figure_1.png"));
        hands.screenshot("saving");
        for (char letter : "MINE".toCharArray()) {
            hands.press(letter);
        }
        waitFor("the name that was typed", () -> field.getText().matches("mine([.]png)?"));
        hands.press(KeyEvent.VK_ENTER);
        waitFor("the file", () -> Files.exists(Path.of("mine.png")));
        waitFor("a whole PNG", () -> png("mine.png").map(BufferedImage::getWidth).orElse(0) == 640);
        waitFor("the dialog gone", () -> showing(JDialog.class).findAny().isEmpty());
    }

    private static Component focusOwner() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }

    private void copy(JFrame window) throws Exception {
        hands.focus(window);
        hands.robot().keyPress(KeyEvent.VK_CONTROL);
        hands.press(KeyEvent.VK_C);
        hands.robot().keyRelease(KeyEvent.VK_CONTROL);
        var clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
        waitFor("a copy", () -> clipboard.isDataFlavorAvailable(DataFlavor.imageFlavor));
        var image = (java.awt.Image) clipboard.getData(DataFlavor.imageFlavor);
        check("a picture on the clipboard", image.getWidth(null) == canvas(window).getWidth());
    }

    /** The frame grows with the window, the title's letters don't. */
    private void lettersKeepTheirSize(JFrame window) throws Exception {
        int before = titleRows(window);
        SwingUtilities.invokeAndWait(() -> window.setSize(1000, 800));
        seen("the window has grown", () -> canvas(window).getWidth() > 900);
        seen("the figure has grown with it", () -> hasFrameAtItsCorner(window));
        hands.screenshot("grown");
        int after = titleRows(window);
        check("letters of " + before + " rows became " + after, Math.abs(after - before) <= 1);
    }

    private boolean hasFrameAtItsCorner(JFrame window) {
        var canvas = canvas(window);
        var top = canvas.getLocationOnScreen();
        var box = hands.painter(canvas).frame().box();
        var corner = new Rectangle(top.x + (int) box.getMaxX() - 2, top.y + (int) box.getMaxY() - 2, 5, 5);
        var image = hands.robot().createScreenCapture(corner);
        return IntStream.range(0, 25).anyMatch(i -> (image.getRGB(i % 5, i / 5) & 255) < 128);
    }

    /** How many rows above the frame have ink. */
    private int titleRows(JFrame window) throws Exception {
        var canvas = canvas(window);
        var top = canvas.getLocationOnScreen();
        int frame = (int) hands.painter(canvas).frame().box().getY();
        var image = hands.robot().createScreenCapture(new Rectangle(top.x, top.y, canvas.getWidth(), frame - 3));
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
        hands.key(one, KeyEvent.VK_ESCAPE);
        hands.settle(one);
        check("Esc closes nothing", one.isShowing());
        hands.key(one, KeyEvent.VK_Q);
        waitFor("the first window closed", () -> !one.isShowing());
        check("the second stays", two.isShowing());
        hands.screenshot("one-left");
        SwingUtilities.invokeLater(() -> two.dispatchEvent(new WindowEvent(two, WindowEvent.WINDOW_CLOSING)));
        waitFor("the second window closed", () -> !two.isShowing());
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
}
