package common.matplotlib;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import testing.Reference;

/** What matplotlib held when the book's scripts called `plt.show`, beside what our figures hold. */
public final class Held {
    private static final Map<Integer, String> PLACES = Map.of(0, "best", 4, "lower right");

    private static List<Figure> kept;

    private final SoftAssertions all = new SoftAssertions();
    private final Map<String, String> titles;

    private Held(Map<String, String> titles) {
        this.titles = titles;
    }

    /** Asks {@code show} for the figures that it shows, and compares them with the script's. */
    public static List<Figure> assertAsMatplotlib(String script, Runnable show) {
        return assertAsMatplotlib(script, Map.of(), show);
    }

    /** The same where some titles were wrong, as of powers that NumPy rounds by the processor: the right ones by the wrong. */
    public static List<Figure> assertAsMatplotlib(String script, Map<String, String> titles, Runnable show) {
        var figures = shown(show);
        var expected = Reference.read(script.matches("ch0[34].*") ? "figures_ch03_ch04.json" : "figures.json")
                .getAsJsonObject().getAsJsonArray(script);
        assertThat(figures).as("figures").hasSize(expected.size());
        figures.forEach(Held::keep);
        for (int i = 0; i < figures.size(); i++) {
            new Held(titles).compare((ChartFigure) figures.get(i), expected.get(i).getAsJsonObject());
        }
        return figures;
    }

    /** The figures that are compared meanwhile, with matplotlib's numbers or pictures. */
    static List<Figure> comparedIn(Runnable tests) {
        kept = new ArrayList<>();
        try {
            tests.run();
            return kept;
        } finally {
            kept = null;
        }
    }

    static void keep(Figure figure) {
        if (kept != null) {
            kept.add(figure);
        }
    }

    /** The points of a line. */
    public record Points(double[] x, double[] y) {}

    /** The lines of each of a figure's plots. */
    public static List<List<Points>> lines(Figure figure) {
        return plots(figure).map(axes -> axes.artists().stream().filter(Line.class::isInstance).map(Line.class::cast)
                .map(line -> new Points(line.x, line.y)).toList()).toList();
    }

    /** What each histogram of a figure counts, bin by bin. */
    public static List<double[]> counts(Figure figure) {
        return plots(figure).flatMap(axes -> axes.artists().stream()).filter(Bars.class::isInstance).map(bars -> ((Bars) bars).heights()).toList();
    }

    private static Stream<Axes> plots(Figure figure) {
        return ((ChartFigure) figure).painters(figure.width(), figure.height()).stream().map(AxesPainter::axes);
    }

    /** The figures that are shown. */
    public static List<Figure> shown(Runnable show) {
        var figures = new ArrayList<Figure>();
        plt.close("all");
        plt.showIn((ready, _) -> figures.addAll(ready));
        try {
            show.run();
        } finally {
            plt.toNowhere();
        }
        return figures;
    }

    private void compare(ChartFigure figure, JsonObject expected) {
        var inches = Reference.numbers(expected.get("size_inches"));
        all.assertThat(new double[] {figure.width() / 100.0, figure.height() / 100.0}).as("size").isEqualTo(inches);
        var plots = figure.painters(figure.width(), figure.height());
        var axes = expected.getAsJsonArray("axes");
        int count = expected.has("axes count") ? expected.get("axes count").getAsInt() : axes.size();
        all.assertThat(plots).as("plots").hasSize(count);
        for (int i = 0; i < axes.size(); i++) { // of many there are the first ones and the last one
            int at = i == axes.size() - 1 ? count - 1 : i;
            compare(plots.get(at), axes.get(i).getAsJsonObject(), figure, "plot " + at + ": ");
        }
        all.assertAll();
    }

    private void compare(AxesPainter plot, JsonObject expected, ChartFigure figure, String where) {
        var axes = plot.axes();
        String title = expected.get("title").getAsString();
        all.assertThat(axes.title.text()).as(where + "title").isEqualTo(titles.getOrDefault(title, title));
        all.assertThat(axes.xLabel.text()).as(where + "xlabel").isEqualTo(expected.get("xlabel").getAsString());
        all.assertThat(axes.yLabel.text()).as(where + "ylabel").isEqualTo(expected.get("ylabel").getAsString());
        close(where + "xlim", expected.get("xlim"), axes.xRange().low(), axes.xRange().high());
        close(where + "ylim", expected.get("ylim"), axes.yRange().low(), axes.yRange().high());
        var box = plot.frame().box();
        all.assertThat(new double[] {box.getX() / figure.width(), 1 - box.getMaxY() / figure.height(),
                box.getWidth() / figure.width(), box.getHeight() / figure.height()}).as(where + "bounds")
                .containsExactly(Reference.numbers(expected.get("bounds")), Offset.offset(1e-4));
        all.assertThat(plot.frame().xAxis().ticks().places()).as(where + "xticks").hasSize(expected.get("xticks").getAsInt());
        all.assertThat(plot.frame().yAxis().ticks().places()).as(where + "yticks").hasSize(expected.get("yticks").getAsInt());
        compareArtists(axes, expected, where);
        compareLegend(axes, expected, where);
    }

    private void compareArtists(Axes axes, JsonObject expected, String where) {
        var lines = axes.artists().stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
        var expectedLines = list(expected, "lines");
        all.assertThat(lines).as(where + "lines").hasSize(expectedLines.size());
        for (int i = 0; i < Math.min(lines.size(), expectedLines.size()); i++) {
            compare(lines.get(i), expectedLines.get(i).getAsJsonObject(), where + "line " + i + ": ");
        }
        var pictures = axes.artists().stream().filter(Picture.class::isInstance).map(Picture.class::cast).toList();
        var expectedPictures = list(expected, "images");
        all.assertThat(pictures).as(where + "images").hasSize(expectedPictures.size());
        for (int i = 0; i < Math.min(pictures.size(), expectedPictures.size()); i++) {
            compare(pictures.get(i), expectedPictures.get(i).getAsJsonObject(), where + "image " + i + ": ");
        }
        for (Artist artist : axes.artists()) {
            if (artist instanceof Bars bars) {
                all.assertThat(bars.x()).as(where + "bars").hasSize(expected.getAsJsonObject("bars").get("n").getAsInt());
                all.assertThat(hex(bars.color())).as(where + "bars").isEqualTo(expected.getAsJsonObject("bars").get("color").getAsString());
            } else if (artist instanceof Contour contour) {
                all.assertThat(contour.levels()).as(where + "levels").hasSize(expected.get("collections").getAsInt());
            }
        }
    }

    private void compare(Line line, JsonObject expected, String where) {
        String label = expected.get("label").getAsString();
        all.assertThat(line.label()).as(where + "label").isEqualTo(label.startsWith("_") ? "" : label);
        all.assertThat(hex(line.hue.color())).as(where + "color").isEqualTo(expected.get("color").getAsString());
        all.assertThat(none(line.style.sign())).as(where + "style").isEqualTo(expected.get("style").getAsString());
        all.assertThat(none(line.marker.sign())).as(where + "marker").isEqualTo(expected.get("marker").getAsString());
        all.assertThat(line.markEvery).as(where + "markevery")
                .isEqualTo(expected.get("markevery").isJsonNull() ? 1 : expected.get("markevery").getAsInt());
        all.assertThat(line.x).as(where + "n").hasSize(expected.get("n").getAsInt());
        close(where + "x", expected.get("x0"), line.x[0]);
        close(where + "x", expected.get("x1"), line.x[line.x.length - 1]);
        close(where + "y", expected.get("y0"), line.y[0]);
        close(where + "y", expected.get("y1"), line.y[line.y.length - 1]);
    }

    private void compare(Picture picture, JsonObject expected, String where) {
        all.assertThat(picture.shape()).as(where + "shape").containsExactly(
                java.util.Arrays.stream(Reference.numbers(expected.get("shape"))).mapToInt(n -> (int) n).toArray());
        all.assertThat(picture.interpolation().toString()).as(where + "interpolation").isEqualTo(expected.get("interpolation").getAsString());
        if (!expected.get("clim").isJsonNull()) { // colours have no use for the other two
            all.assertThat(picture.map().toString()).as(where + "cmap").isEqualTo(expected.get("cmap").getAsString());
            close(where + "clim", expected.get("clim"), picture.shown().low(), picture.shown().high());
        }
    }

    private void compareLegend(Axes axes, JsonObject expected, String where) {
        all.assertThat(axes.legend.isPresent()).as(where + "legend").isEqualTo(expected.has("legend"));
        if (expected.has("legend") && axes.legend.isPresent()) {
            var legend = expected.getAsJsonObject("legend");
            all.assertThat(axes.legend.get().loc()).as(where + "loc").isEqualTo(PLACES.get(legend.get("loc").getAsInt()));
            all.assertThat(axes.legend.get().entries(axes).stream().map(Legend.Entry::name).toList()).as(where + "legend")
                    .isEqualTo(legend.getAsJsonArray("texts").asList().stream().map(JsonElement::getAsString).toList());
        }
    }

    private void close(String what, JsonElement expected, double... actual) {
        double[] numbers = Reference.numbers(expected);
        double size = Math.max(1e-300, Math.max(Math.abs(numbers[0]), Math.abs(numbers[numbers.length - 1])));
        all.assertThat(actual).as(what).containsExactly(numbers, Offset.offset(1e-12 * size));
    }

    private static JsonArray list(JsonObject json, String name) {
        return json.has(name) ? json.getAsJsonArray(name) : new JsonArray();
    }

    private static String none(String sign) {
        return sign.isEmpty() ? "None" : sign;
    }

    private static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xffffff);
    }
}
