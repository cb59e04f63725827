package common.matplotlib;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/// Windows that show figures, one each, like matplotlib's: a figure grows with its window, and a toolbar pans, zooms,
/// saves and copies.
final class FigureWindow {

    /// Windows that don't fit beside each other lie a little below the one before.
    private static final int STEP = 40;

    /// The windows that are open, and the figures whose windows the user closed; both known to Swing's thread only.
    private static final Map<Figure, FigureWindow> OPEN = new LinkedHashMap<>();
    private static final Set<Figure> CLOSED = java.util.Collections.newSetFromMap(new WeakHashMap<>());

    private final JFrame frame;
    private final FigureCanvas canvas;
    private final CountDownLatch closed = new CountDownLatch(1);

    private FigureWindow(Figure figure) {
        frame = new JFrame(figure.title());
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent e) {
                OPEN.remove(figure);
                CLOSED.add(figure);
                closed.countDown();
            }
        });
        Optional<Navigation> navigation = figure instanceof ChartFigure chart ? Optional.of(new Navigation(chart)) : Optional.empty();
        var tools = new Toolbar(frame, figure, navigation);
        canvas = tools.canvas();
        frame.add(canvas, BorderLayout.CENTER);
        frame.add(tools, BorderLayout.SOUTH);
        frame.pack();
        place(OPEN.size());
        OPEN.put(figure, this);
        frame.setVisible(true);
        canvas.requestFocusInWindow();
    }

    /// Opens a window for each figure that has none, shows the others as they are now, and returns, if that is wanted,
    /// when all are closed. A window that the user closed stays closed.
    static void show(List<Figure> figures, boolean wait) {
        var windows = new java.util.ArrayList<FigureWindow>();
        onSwingsThread(() -> {
            for (Figure figure : figures) {
                FigureWindow window = OPEN.get(figure);
                if (window != null) {
                    window.canvas.refresh();
                } else if (!CLOSED.contains(figure)) {
                    window = new FigureWindow(figure);
                }
                if (window != null) {
                    windows.add(window);
                }
            }
        });
        if (wait) {
            windows.forEach(FigureWindow::await);
        }
    }

    /// Closes the windows of figures.
    static void close(List<Figure> figures) {
        onSwingsThread(() -> figures.stream().filter(OPEN::containsKey).map(OPEN::get).toList()
                .forEach(window -> window.frame.dispose()));
    }

    /// Closes those, too, whose figures are long forgotten.
    static void closeAll() {
        close(List.copyOf(OPEN.keySet()));
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void onSwingsThread(Runnable work) {
        try {
            if (SwingUtilities.isEventDispatchThread()) {
                work.run();
            } else {
                SwingUtilities.invokeAndWait(work);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /// Beside the windows before, as far as the screen has room, else a step below them: none hides another.
    private void place(int before) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        Dimension size = frame.getSize();
        int across = Math.max(1, screen.width / size.width);
        int down = Math.max(1, screen.height / size.height);
        int layer = before / (across * down);
        int cell = before % (across * down);
        int x = screen.x + cell % across * size.width + layer * STEP;
        int y = screen.y + cell / across * size.height + layer * STEP;
        frame.setLocation(Math.clamp(x, screen.x, Math.max(screen.x, screen.x + screen.width - STEP)),
                Math.clamp(y, screen.y, Math.max(screen.y, screen.y + screen.height - STEP)));
    }
}
