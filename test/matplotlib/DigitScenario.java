package common.matplotlib;

import static common.matplotlib.Hands.*;

import common.numpy.NDArray;
import common.numpy.np;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/** The window to draw a digit in, driven as {@link WindowScenario} is; its network tells where the ink is. */
final class DigitScenario {
    private static volatile NDArray ink = np.zeros(280, 280);

    private final Hands hands = new Hands(new ChartFigure(1, 1, 1));

    private DigitScenario() throws Exception {}

    public static void main(String... args) throws Exception {
        new DigitWindow(drawing -> {
            ink = drawing;
            return np.zeros(28, 28).add(np.mean(drawing));
        }, image -> np.eye(10).get(np.max(image) > 0 ? 3 : 0), np.ones(5, 784), np.arange(5)).open();
        try {
            new DigitScenario().play();
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void play() throws Exception {
        waitFor("the window", () -> windows().count() == 1 && windows().allMatch(JFrame::isShowing));
        var window = window("Draw a digit");
        var canvas = ((BorderLayout) inner(window).getLayout()).getLayoutComponent(BorderLayout.CENTER);
        waitFor("its canvas", canvas::isShowing);
        check("no ink at first", np.max(ink) == 0);
        draw(canvas, InputEvent.BUTTON1_DOWN_MASK, 0.5, 0.25, 0.5, 0.75);
        seen("a stroke down the middle", () -> inked(0.5, 0.3) && inked(0.5, 0.5) && inked(0.5, 0.7) && !inked(0.2, 0.5));
        hands.screenshot("digit");

        int before = canvas.getWidth();
        SwingUtilities.invokeAndWait(() -> window.setSize(1200, 850));
        seen("the canvas has grown with its window", () -> canvas.getWidth() > before + 300 && canvas.getHeight() > 500);
        waitFor("the drawing has grown with it", () -> white(canvas, 0.5, 0.7));
        draw(canvas, InputEvent.BUTTON1_DOWN_MASK, 0.1, 0.9, 0.9, 0.9);
        seen("a stroke along its foot", () -> inked(0.15, 0.9) && inked(0.85, 0.9) && inked(0.5, 0.5));
        hands.screenshot("digit-grown");
        draw(canvas, InputEvent.BUTTON3_DOWN_MASK, 0.5, 0.25, 0.5, 0.75);
        seen("the right button erases", () -> !inked(0.5, 0.5) && inked(0.85, 0.9));

        hands.press(KeyEvent.VK_ESCAPE);
        draw(canvas, InputEvent.BUTTON1_DOWN_MASK, 0.5, 0.4, 0.5, 0.6);
        seen("Esc closes nothing", () -> inked(0.5, 0.5) && window.isShowing());
        SwingUtilities.invokeAndWait(() -> button(window, "Clear").doClick());
        seen("cleared", () -> np.max(ink) == 0);
        SwingUtilities.invokeAndWait(window::dispose);
    }

    private static Container inner(JFrame window) {
        return (Container) window.getContentPane().getComponent(0);
    }

    private static JButton button(Container in, String text) {
        for (Component each : in.getComponents()) {
            if (each instanceof JButton button && button.getText().equals(text)) {
                return button;
            }
            JButton found = each instanceof Container inside ? button(inside, text) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether the drawing is white there, in parts of its width and height. */
    private static boolean inked(double x, double y) {
        NDArray now = ink;
        return now.getDouble((int) (y * now.shape(0)), (int) (x * now.shape(1))) > 0.5;
    }

    /** Where a part of the drawing, the largest square in the middle of the canvas, is on the screen. */
    private static Point at(Component canvas, double x, double y) {
        int side = Math.min(canvas.getWidth(), canvas.getHeight());
        Point corner = canvas.getLocationOnScreen();
        return new Point(corner.x + (canvas.getWidth() - side) / 2 + (int) (x * side),
                corner.y + (canvas.getHeight() - side) / 2 + (int) (y * side));
    }

    private boolean white(Component canvas, double x, double y) {
        Point place = at(canvas, x, y);
        int[] pixels = hands.robot().createScreenCapture(new Rectangle(place.x, place.y, 2, 2)).getRGB(0, 0, 2, 2, null, 0, 2);
        return Arrays.stream(pixels).allMatch(pixel -> (pixel & 255) > 200);
    }

    private void draw(Component canvas, int button, double x0, double y0, double x1, double y1) {
        hands.drag(button, at(canvas, x0, y0), at(canvas, x1, y1));
    }
}
