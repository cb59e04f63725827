package notebooks;

import common.matplotlib.Figure;
import common.numpy.builtins;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;
import org.rapaio.jupyter.kernel.global.Global;

/// What a notebook shows: values as Python prints them (`1e-05`, `True`, arrays as in the book), figures below their cell.
public final class NotebookDisplay implements DisplayProvider {

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        return List.of(new Renderer());
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }

    /// Where `plt.show()` puts its figures in a notebook.
    public static void show(List<Figure> figures) {
        for (var figure : figures) {
            try {
                Global.display("image/png", ImageIO.read(new ByteArrayInputStream(figure.png(Figure.DPI))));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // bytes in memory, written by ImageIO a moment ago
            }
        }
    }

    private static final class Renderer implements DisplayRenderer {
        @Override
        public Class<?> rendererClass() {
            return Object.class;
        }

        @Override
        public boolean canRender(String mime) {
            return mime == null;
        }

        @Override
        public DisplayData render(String mime, Object value) {
            // a text in quotes, as the shell echoes it
            return DisplayData.withType("text/plain", value instanceof String text ? "\"" + text + "\"" : builtins.str(value));
        }
    }
}
