package common.matplotlib;

import common.numpy.NDArray;
import common.numpy.np;
import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/// The window to draw in: the drawing, the 28 x 28 pixels that the network sees, and its ten probabilities, live.
public final class DigitWindow {

    private static final int PIXELS = 28; // rows and columns of an image
    private static final int SCALE = 10; // of the drawing to 28 x 28
    private static final int WARM_UP = 50;
    private static final String HELP = "left button draws, right button erases";

    private final UnaryOperator<NDArray> input;
    private final UnaryOperator<NDArray> network;
    private final NDArray samples;
    private final NDArray labels;
    private final Drawing drawing = new Drawing(this::recognise);
    private final Seen seen = new Seen();
    private final Probabilities probabilities = new Probabilities();
    private final JLabel status = new JLabel(HELP);
    private int next;

    /// @param input   what the network takes of a drawing: from (rows, columns) of 0..1 to (28, 28)
    /// @param network the probabilities (10,) for an image (28, 28)
    /// @param samples images (n, 784) of 0..1 to load
    /// @param labels  their labels (n,)
    public DigitWindow(UnaryOperator<NDArray> input, UnaryOperator<NDArray> network, NDArray samples, NDArray labels) {
        this.input = input;
        this.network = network;
        this.samples = samples;
        this.labels = labels;
    }

    /// Opens the window; the program ends when it is closed.
    public void open() {
        SwingUtilities.invokeLater(() -> {
            warmUp();
            var frame = new JFrame("Draw a digit");
            frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
            var content = new JPanel(new BorderLayout(12, 8));
            content.setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
            content.add(drawing, BorderLayout.CENTER); // grows with the window
            var answer = new JPanel(new BorderLayout(12, 8));
            answer.add(seen, BorderLayout.WEST);
            answer.add(probabilities, BorderLayout.EAST);
            content.add(answer, BorderLayout.EAST);
            content.add(controls(), BorderLayout.SOUTH);
            frame.add(content);
            frame.pack();
            frame.setMinimumSize(frame.getSize());
            frame.setLocationByPlatform(true);
            frame.setVisible(true);
        });
    }

    private JComponent controls() {
        var row = Box.createHorizontalBox();
        row.add(button("Clear", this::clear));
        row.add(Box.createHorizontalStrut(8));
        row.add(button("MNIST sample", this::loadSample));
        row.add(Box.createHorizontalStrut(16));
        row.add(status);
        return row;
    }

    private static JButton button(String text, Runnable action) {
        var button = new JButton(text);
        button.addActionListener(_ -> action.run());
        return button;
    }

    private void loadSample() {
        int i = next++ % samples.shape(0);
        drawing.load(samples.get(i).reshape(PIXELS, PIXELS));
        status.setText("test image " + i + ", label " + labels.getInt(i));
    }

    /// Java does things slowly at first, and the mouse would be elsewhere by then: the first stroke had gaps.
    private void warmUp() {
        for (int i = 0; i < WARM_UP; i++) {
            loadSample();
        }
        next = 0;
        clear();
    }

    private void clear() {
        drawing.load(np.zeros(PIXELS, PIXELS));
        status.setText(HELP);
    }

    private void recognise(NDArray ink) {
        var image = input.apply(ink);
        seen.show(image);
        probabilities.show(np.max(image) > 0 ? network.apply(image) : np.zeros(10));
    }

    /// Where the mouse draws, in white on black as MNIST is. The drawing has one size, whatever that of the window.
    private static final class Drawing extends JPanel {
        private static final int SIDE = SCALE * PIXELS;
        private static final float PEN = 2.2f * SCALE; // as wide as in MNIST

        private final transient BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        private final transient Consumer<NDArray> listener;

        Drawing(Consumer<NDArray> listener) {
            this.listener = listener;
            setPreferredSize(new Dimension(SIDE, SIDE));
            var pen = new Pen();
            addMouseListener(pen);
            addMouseMotionListener(pen);
        }

        /// Replaces the drawing by an image (28, 28) of 0..1.
        void load(NDArray pixels) {
            var g = image.createGraphics();
            g.drawImage(grey(pixels), 0, 0, SIDE, SIDE, null);
            g.dispose();
            changed();
        }

        /// Pixels of the screen to one of the drawing.
        private double scale() {
            return Math.min(getWidth(), getHeight()) / (double) SIDE;
        }

        private Point2D pointOfDrawing(Point mouse) {
            double left = (getWidth() - SIDE * scale()) / 2, top = (getHeight() - SIDE * scale()) / 2;
            return new Point2D.Double((mouse.x - left) / scale(), (mouse.y - top) / scale());
        }

        private void draw(Point2D from, Point2D to, boolean erase) {
            var g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setPaint(erase ? Color.BLACK : Color.WHITE);
            g.draw(new Line2D.Double(from, to));
            g.dispose();
            changed();
        }

        private void changed() {
            repaint();
            var greys = image.getData().getPixels(0, 0, SIDE, SIDE, (double[]) null);
            listener.accept(new NDArray(greys, SIDE, SIDE).div(255));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            var g = (Graphics2D) graphics;
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            int side = (int) Math.round(SIDE * scale());
            g.drawImage(image, (getWidth() - side) / 2, (getHeight() - side) / 2, side, side, null);
        }

        private final class Pen extends MouseAdapter {
            private transient Point2D last = new Point2D.Double();

            @Override
            public void mousePressed(MouseEvent e) {
                last = pointOfDrawing(e.getPoint());
                mouseDragged(e);
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                Point2D now = pointOfDrawing(e.getPoint());
                draw(last, now, SwingUtilities.isRightMouseButton(e));
                last = now;
            }
        }
    }

    /// The network's input, each pixel a square.
    private static final class Seen extends JPanel {
        private static final int SIDE = 6 * PIXELS;
        private transient BufferedImage image = grey(np.zeros(PIXELS, PIXELS));

        Seen() {
            setPreferredSize(new Dimension(SIDE, SIDE));
        }

        void show(NDArray input) {
            image = grey(input);
            repaint();
        }

        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            g.drawString("what the network sees", 0, g.getFontMetrics().getAscent());
            g.drawImage(image, 0, g.getFontMetrics().getHeight() + 4, SIDE, SIDE, null);
        }
    }

    /// A bar for each digit, that of the most probable one in another colour.
    private static final class Probabilities extends JPanel {
        private static final int LINE = 28;
        private static final int LONGEST = 160;
        private static final Color BAR = new Color(0x1f77b4);
        private static final Color BEST = new Color(0xff7f0e);
        private transient NDArray y = np.zeros(10);

        Probabilities() {
            setPreferredSize(new Dimension(LONGEST + 80, 10 * LINE));
        }

        void show(NDArray y) {
            this.y = y;
            repaint();
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            var g = (Graphics2D) graphics;
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            int best = np.argmax(y);
            for (int digit = 0; digit < 10; digit++) {
                double probability = y.getDouble(digit);
                int top = digit * LINE, length = (int) Math.round(LONGEST * probability);
                g.setPaint(digit == best ? BEST : BAR);
                g.fillRect(20, top + 4, length, LINE - 8);
                g.setPaint(getForeground());
                g.drawString(String.valueOf(digit), 4, top + LINE - 9);
                g.drawString(String.format(Locale.ROOT, "%.1f %%", 100 * probability), 26 + length, top + LINE - 9);
            }
        }
    }

    /// An image (28, 28) of 0..1 as a picture.
    private static BufferedImage grey(NDArray pixels) {
        int rows = pixels.shape(0), columns = pixels.shape(1);
        var picture = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setPixels(0, 0, columns, rows, pixels.mul(255).toArray());
        return picture;
    }
}
