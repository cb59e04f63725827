package common.matplotlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/// A figure in a window, drawn anew at each size so that letters keep theirs; the mouse pans and zooms in it.
final class FigureCanvas extends JPanel {

    /// What dragging the mouse does.
    enum Mode { NONE, PAN, ZOOM }

    /// A rectangle of fewer pixels is a slip of the hand.
    private static final int LEAST_DRAG = 5;

    private final transient Figure figure;
    private final transient Optional<Navigation> navigation;
    private final transient Consumer<String> where;
    private Mode mode = Mode.NONE;
    /// The plot as it was when the mouse was pressed on it.
    private transient AxesPainter pressed;
    private Point from;
    private Point to;
    private transient BufferedImage drawn;

    /// @param where told what is under the pointer
    FigureCanvas(Figure figure, Optional<Navigation> navigation, Consumer<String> where) {
        this.figure = figure;
        this.navigation = navigation;
        this.where = where;
        setPreferredSize(new Dimension(figure.width(), figure.height()));
        setBackground(Color.WHITE);
        enableInputMethods(false); // letters are commands here, whatever script they would be composed into
        var mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                press(e);
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                drag(e);
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                release(e);
            }

            @Override
            public void mouseMoved(MouseEvent e) {
                tell(e.getPoint());
            }

            @Override
            public void mouseExited(MouseEvent e) {
                where.accept("");
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    void mode(Mode newMode) {
        mode = newMode;
        setCursor(Cursor.getPredefinedCursor(switch (mode) {
            case NONE -> Cursor.DEFAULT_CURSOR;
            case PAN -> Cursor.MOVE_CURSOR;
            case ZOOM -> Cursor.CROSSHAIR_CURSOR;
        }));
    }

    Mode mode() {
        return mode;
    }

    /// Draws the figure as it is now.
    void refresh() {
        drawn = null;
        repaint();
    }

    private Optional<AxesPainter> plotAt(Point point) {
        return navigation.flatMap(all -> all.at(point, getWidth(), getHeight()));
    }

    private void tell(Point point) {
        where.accept(plotAt(point).map(plot -> Pointer.words(plot, point)).orElse(""));
    }

    private void press(MouseEvent e) {
        if (mode != Mode.NONE && (SwingUtilities.isLeftMouseButton(e) || SwingUtilities.isRightMouseButton(e))) {
            pressed = plotAt(e.getPoint()).orElse(null);
            from = e.getPoint();
            to = from;
            navigation.ifPresent(Navigation::leave);
        }
    }

    private void drag(MouseEvent e) {
        tell(e.getPoint());
        if (pressed == null) {
            return;
        }
        to = e.getPoint();
        if (mode == Mode.PAN) {
            if (SwingUtilities.isRightMouseButton(e)) {
                Navigation.stretch(pressed, from, to.x - from.x, to.y - from.y);
            } else {
                Navigation.pan(pressed, to.x - from.x, to.y - from.y);
            }
            refresh();
        } else {
            repaint();
        }
    }

    private void release(MouseEvent e) {
        if (pressed == null) {
            return;
        }
        Rectangle area = area();
        if (mode == Mode.ZOOM && area.width >= LEAST_DRAG && area.height >= LEAST_DRAG) {
            Navigation.zoom(pressed, area, SwingUtilities.isLeftMouseButton(e));
            navigation.ifPresent(Navigation::arrive);
        } else if (mode == Mode.PAN && !from.equals(to)) {
            navigation.ifPresent(Navigation::arrive);
        }
        pressed = null;
        refresh();
    }

    /// The rectangle dragged, within the plot.
    private Rectangle area() {
        var area = new Rectangle(from);
        area.add(to);
        return area.intersection(pressed.frame().box().getBounds());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        var g = (Graphics2D) graphics.create();
        double scale = g.getTransform().getScaleX();
        int width = (int) Math.ceil(getWidth() * scale);
        int height = (int) Math.ceil(getHeight() * scale);
        if (width <= 0 || height <= 0) {
            return;
        }
        if (drawn == null || drawn.getWidth() != width || drawn.getHeight() != height) {
            drawn = image(width, height, scale);
        }
        g.scale(1 / scale, 1 / scale);
        g.drawImage(drawn, 0, 0, null);
        g.scale(scale, scale);
        if (pressed != null && mode == Mode.ZOOM) {
            g.setColor(Color.BLACK);
            g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 3}, 0));
            g.draw(area());
        }
        g.dispose();
    }

    /// The figure at the canvas's size.
    ///
    /// @param scale the screen's pixels to one of the canvas
    BufferedImage image(int width, int height, double scale) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setBackground(Color.WHITE);
        g.clearRect(0, 0, width, height);
        g.scale(scale, scale);
        figure.paint(g, width / scale, height / scale);
        g.dispose();
        return image;
    }
}
