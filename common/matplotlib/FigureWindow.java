package common.matplotlib;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/// Windows that show figures, one each; a figure grows and shrinks with its window. As in matplotlib, q closes it too.
final class FigureWindow {

    /// Each window lies a little below the one before, so that all can be seen.
    private static final int STEP = 30;

    private FigureWindow() {
    }

    /// Opens the windows and returns when all of them are closed.
    static void show(List<Figure> figures) {
        var open = new CountDownLatch(figures.size());
        SwingUtilities.invokeLater(() -> {
            for (int i = 0; i < figures.size(); i++) {
                open(figures.get(i), i * STEP, open);
            }
        });
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void open(Figure figure, int offset, CountDownLatch open) {
        var frame = new JFrame(figure.title());
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent e) {
                open.countDown();
            }
        });
        frame.add(new Canvas(figure));
        for (String key : new String[] {"Q", "ESCAPE", "ctrl W", "meta W"}) {
            frame.getRootPane().registerKeyboardAction(_ -> frame.dispose(), KeyStroke.getKeyStroke(key),
                    JComponent.WHEN_IN_FOCUSED_WINDOW);
        }
        frame.pack();
        frame.setLocationByPlatform(offset == 0);
        if (offset > 0) {
            frame.setLocation(offset, offset);
        }
        frame.setVisible(true);
    }

    private static final class Canvas extends JPanel {
        private final transient Figure figure;

        Canvas(Figure figure) {
            this.figure = figure;
            setPreferredSize(new Dimension(figure.width(), figure.height()));
            setBackground(java.awt.Color.WHITE);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            var g = (Graphics2D) graphics.create();
            double scale = Math.min((double) getWidth() / figure.width(), (double) getHeight() / figure.height());
            g.translate((getWidth() - scale * figure.width()) / 2, (getHeight() - scale * figure.height()) / 2);
            g.scale(scale, scale);
            figure.paint(g);
            g.dispose();
        }
    }
}
