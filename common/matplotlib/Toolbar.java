package common.matplotlib;

import common.files.Failure;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JToggleButton;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;

/// The buttons of a figure's window, the keys that do the same, and what is under the pointer.
final class Toolbar extends JToolBar {

    private final JFrame frame;
    private final transient Figure figure;
    private final transient Optional<Navigation> navigation;
    private final FigureCanvas canvas;
    private final JToggleButton pan = new JToggleButton(ToolIcon.PAN);
    private final JToggleButton zoom = new JToggleButton(ToolIcon.ZOOM);

    Toolbar(JFrame frame, Figure figure, Optional<Navigation> navigation) {
        this.frame = frame;
        this.figure = figure;
        this.navigation = navigation;
        var where = new JLabel(" ");
        canvas = new FigureCanvas(figure, navigation, words -> where.setText(words.isEmpty() ? " " : words));
        setFloatable(false);
        navigation.ifPresent(views -> {
            button(new JButton(ToolIcon.HOME), "Home: the whole figure again (h)", () -> go(views::home), "H", "R", "HOME");
            button(new JButton(ToolIcon.BACK), "Back to what was seen before (left)", () -> go(views::back), "LEFT", "C", "BACK_SPACE");
            button(new JButton(ToolIcon.FORWARD), "Forward again (right)", () -> go(views::forward), "RIGHT", "V");
            addSeparator();
            button(pan, "Pan: drag to move, with the right button to stretch (p)", () -> choose(FigureCanvas.Mode.PAN), "P");
            button(zoom, "Zoom: drag a rectangle, with the right button to zoom out (o)", () -> choose(FigureCanvas.Mode.ZOOM), "O");
            addSeparator();
            key(this::toggleGrid, "G");
        });
        button(new JButton(ToolIcon.SAVE), "Save the figure (s)", this::save, "S", "ctrl S");
        button(new JButton(ToolIcon.COPY), "Copy the figure (Ctrl-C)", this::copy, "ctrl C", "meta C");
        key(frame::dispose, "Q", "ctrl W", "meta W");
        add(Box.createHorizontalGlue());
        add(where);
        add(Box.createHorizontalStrut(8));
    }

    FigureCanvas canvas() {
        return canvas;
    }

    private void button(AbstractButton button, String words, Runnable action, String... keys) {
        button.setToolTipText(words);
        button.getAccessibleContext().setAccessibleName(words);
        button.setFocusable(false);
        button.addActionListener(_ -> action.run());
        add(button);
        key(action, keys);
    }

    /// A letter acts when it has been typed, not when its key goes down: else it was typed into the dialog that it opens.
    private void key(Runnable action, String... keys) {
        var strokes = frame.getRootPane().getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW);
        for (String key : keys) {
            if (key.length() == 1) {
                strokes.put(KeyStroke.getKeyStroke("typed " + key), action);
                strokes.put(KeyStroke.getKeyStroke("typed " + key.toLowerCase(Locale.ROOT)), action);
            } else {
                strokes.put(KeyStroke.getKeyStroke(key), action);
            }
        }
        frame.getRootPane().getActionMap().put(action, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    private void go(Runnable step) {
        step.run();
        canvas.refresh();
    }

    /// Turns a mode on, and off if it was on.
    private void choose(FigureCanvas.Mode mode) {
        canvas.mode(canvas.mode() == mode ? FigureCanvas.Mode.NONE : mode);
        pan.setSelected(canvas.mode() == FigureCanvas.Mode.PAN);
        zoom.setSelected(canvas.mode() == FigureCanvas.Mode.ZOOM);
    }

    private void toggleGrid() {
        if (figure instanceof ChartFigure chart) {
            chart.plots().forEach(axes -> axes.grid = !axes.grid);
            canvas.refresh();
        }
    }

    private void save() {
        SaveDialog.ask(frame, figure.title()).ifPresent(this::write);
    }

    private void write(Path file) {
        try {
            FigureWriter.write(figure, file, Figure.DPI);
        } catch (Failure e) {
            JOptionPane.showMessageDialog(frame, e.getMessage(), "not saved", JOptionPane.ERROR_MESSAGE);
        }
    }

    private void copy() {
        BufferedImage image = canvas.image(canvas.getWidth(), canvas.getHeight(), 1);
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new Copied(image), null);
    }

    /// A picture on the clipboard.
    private record Copied(BufferedImage image) implements Transferable {

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.imageFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return DataFlavor.imageFlavor.equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return image;
        }
    }
}
