package common.matplotlib;

import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/// Asks for a file that a figure is to be saved as.
final class SaveDialog {

    private SaveDialog() {
    }

    /// The file chosen, `.png` where no ending was; none if the user thought better of it.
    static Optional<Path> ask(Component parent, String title) {
        var chooser = new JFileChooser(new File("").getAbsoluteFile());
        chooser.setDialogTitle("Save the figure");
        chooser.setFileFilter(new FileNameExtensionFilter("PNG, SVG", "png", "svg"));
        chooser.setSelectedFile(new File(title.replaceAll("[^\\p{L}\\p{N}]+", "_") + ".png"));
        if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = chooser.getSelectedFile().toPath();
        String name = chosen.getFileName().toString();
        Path file = name.contains(".") ? chosen : chosen.resolveSibling(name + ".png");
        boolean write = !Files.exists(file) || JOptionPane.showConfirmDialog(parent, file.getFileName() + " is there already. Replace it?",
                "Save the figure", JOptionPane.YES_NO_OPTION) == JOptionPane.YES_OPTION;
        return write ? Optional.of(file) : Optional.empty();
    }
}
