package common.matplotlib;

import common.numpy.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One plot of a figure: what is drawn and how its axes look, matplotlib's `ax`. The current one is what the functions
/// of [plt] work on; `AxesPainter` draws it.
public final class Axes extends Drawing {

    private static final double MARGIN = 0.05;
    /// A margin may go beyond an edge that lies this close to the data's end, in widths of the axis.
    private static final double TOLERANCE = 1e-5;

    Optional<Limits> xLimits = Optional.empty();
    Optional<Limits> yLimits = Optional.empty();
    Scale xScale = Scale.LINEAR;
    Scale yScale = Scale.LINEAR;
    /// Ticks of one's own and their labels; labels empty for their numbers.
    private Optional<double[]> xTicks = Optional.empty();
    private Optional<double[]> yTicks = Optional.empty();
    private Optional<List<String>> xTickLabels = Optional.empty();
    private Optional<List<String>> yTickLabels = Optional.empty();
    Caption xLabel = Caption.NONE;
    Caption yLabel = Caption.NONE;
    Caption title = Caption.NONE;
    Optional<Legend> legend = Optional.empty();
    boolean grid;
    boolean framed = true;

    Axes() {
    }

    /// Bars with names below them.
    public Bars bar(List<String> names, NDArray heights) {
        var x = Values.positions(names.size());
        xticks(x, names);
        return bar(x, heights);
    }

    // Names and decoration

    /// The title, lines divided by `\n`.
    public Axes setTitle(String text) {
        return setTitle(text, text);
    }

    /// A title, for instance in Japanese, and what to write where no font of the machine has its letters.
    public Axes setTitle(String text, String otherwise) {
        title = new Caption(text, otherwise);
        return this;
    }

    /// What the x axis shows.
    public Axes setXlabel(String text) {
        return setXlabel(text, text);
    }

    /// What the x axis shows, and what to write where no font of the machine has its letters.
    public Axes setXlabel(String text, String otherwise) {
        xLabel = new Caption(text, otherwise);
        return this;
    }

    /// What the y axis shows.
    public Axes setYlabel(String text) {
        return setYlabel(text, text);
    }

    /// What the y axis shows, and what to write where no font of the machine has its letters.
    public Axes setYlabel(String text, String otherwise) {
        yLabel = new Caption(text, otherwise);
        return this;
    }

    /// The range of the x axis.
    public Axes setXlim(double left, double right) {
        xLimits = Optional.of(Limits.checked(left, right));
        return this;
    }

    /// The range of the y axis.
    public Axes setYlim(double bottom, double top) {
        yLimits = Optional.of(Limits.checked(bottom, top));
        return this;
    }

    /// Ticks of the x axis at those places, none for an empty list.
    public Axes xticks(List<? extends Number> places) {
        return xticks(Values.array(places));
    }

    /// Ticks of the x axis at those places, of shape (n,).
    public Axes xticks(NDArray places) {
        xTicks = Optional.of(places.toArray());
        xTickLabels = Optional.empty();
        return this;
    }

    /// Ticks of the x axis at those places, of shape (n,), with those labels.
    public Axes xticks(NDArray places, List<String> labels) {
        xTicks = Optional.of(places.toArray());
        xTickLabels = Optional.of(labels(places, labels));
        return this;
    }

    /// Ticks of the y axis at those places, none for an empty list.
    public Axes yticks(List<? extends Number> places) {
        return yticks(Values.array(places));
    }

    /// Ticks of the y axis at those places, of shape (n,).
    public Axes yticks(NDArray places) {
        yTicks = Optional.of(places.toArray());
        yTickLabels = Optional.empty();
        return this;
    }

    /// Ticks of the y axis at those places, of shape (n,), with those labels.
    public Axes yticks(NDArray places, List<String> labels) {
        yTicks = Optional.of(places.toArray());
        yTickLabels = Optional.of(labels(places, labels));
        return this;
    }

    private static List<String> labels(NDArray places, List<String> labels) {
        if (places.size() != labels.size()) {
            throw new IllegalArgumentException("there are " + places.size() + " ticks and " + labels.size() + " labels");
        }
        return List.copyOf(labels);
    }

    /// Lines at the ticks of both axes.
    public Axes grid() {
        return grid(true);
    }

    /// Lines at the ticks of both axes, or none.
    public Axes grid(boolean visible) {
        grid = visible;
        return this;
    }

    /// `off` leaves out the frame, the ticks and their labels.
    public Axes axis(String option) {
        framed = switch (option) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("axis is 'on' or 'off', not '" + option + "'");
        };
        return this;
    }

    /// A box with the labels of lines and bars, where it hides the least.
    public Legend legend() {
        return legend(new Legend(Optional.empty()));
    }

    /// As [#legend()], with those names for the first lines, markers, surfaces and then bars, in the order they were drawn.
    public Legend legend(List<String> names) {
        return legend(new Legend(Optional.of(List.copyOf(names))));
    }

    private Legend legend(Legend box) {
        legend = Optional.of(box);
        return box;
    }

    /// Powers of ten along the x axis, or even steps: `log`, `linear`.
    @Override
    public Axes setXscale(String kind) {
        xScale = Scale.named(kind);
        return this;
    }

    /// Powers of ten along the y axis, or even steps: `log`, `linear`.
    @Override
    public Axes setYscale(String kind) {
        yScale = Scale.named(kind);
        return this;
    }

    // What its axes show

    /// The x axis: the limits set, else those of the data with a margin.
    Limits xRange() {
        if (xLimits.isPresent() && xScale.shows(xLimits.get())) {
            return xLimits.get();
        }
        Limits data = Limits.NONE;
        boolean scaled = false;
        var edges = new ArrayList<double[]>();
        for (Artist artist : artists()) {
            data = data.with(artist.xLimits(xScale));
            scaled |= artist.scalesX();
            edges.add(artist.xEdges());
        }
        return padded(data, scaled, edges, xScale);
    }

    /// The y axis: the limits set, else those of the data with a margin; a picture's rows run downwards.
    Limits yRange() {
        if (yLimits.isPresent() && yScale.shows(yLimits.get())) {
            return yLimits.get();
        }
        Limits data = Limits.NONE;
        boolean scaled = false;
        var edges = new ArrayList<double[]>();
        for (Artist artist : artists()) {
            data = data.with(artist.yLimits(yScale));
            scaled |= artist.scalesY();
            edges.add(artist.yEdges());
        }
        Limits padded = padded(data, scaled, edges, yScale);
        return hasPicture() ? new Limits(padded.high(), padded.low()) : padded;
    }

    /// The axis that shows these data: a twentieth more on either side, but not beyond an edge; some width in any case.
    ///
    /// @param scaled whether anything was drawn for the axis to show, be it without a single finite number
    private static Limits padded(Limits data, boolean scaled, List<double[]> edges, Scale scale) {
        if (data.low() > data.high()) {
            return !scaled ? new Limits(scale == Scale.LOG ? 1 : 0, scale == Scale.LOG ? 10 : 1)
                    : padded(scale == Scale.LOG ? new Limits(1, 10) : new Limits(0, 0), true, edges, scale);
        }
        Limits wide = scale.widened(data);
        Limits places = scale.places(wide);
        double margin = MARGIN * (places.high() - places.low());
        Limits padded = scale.values(new Limits(places.low() - margin, places.high() + margin));
        double tolerance = TOLERANCE * (wide.high() - wide.low());
        double low = padded.low();
        double high = padded.high();
        for (double[] some : edges) {
            for (double edge : some) {
                low = edge < wide.low() + tolerance ? Math.max(low, edge) : low;
                high = edge > wide.high() - tolerance ? Math.min(high, edge) : high;
            }
        }
        return new Limits(low, high);
    }

    Ticks xTicks(Limits range, int room) {
        return ticks(xTicks, xTickLabels, range, xScale, room);
    }

    Ticks yTicks(Limits range, int room) {
        return ticks(yTicks, yTickLabels, range, yScale, room);
    }

    private static Ticks ticks(Optional<double[]> own, Optional<List<String>> labels, Limits range, Scale scale, int room) {
        if (own.isEmpty()) {
            return scale == Scale.LOG ? LogTicks.between(range.min(), range.max(), room)
                    : Ticks.between(range.min(), range.max(), room);
        }
        return labels.isPresent() ? Ticks.named(own.get(), labels.get(), range.min(), range.max())
                : Ticks.labelled(own.get(), range.min(), range.max());
    }

    /// Whether it shows a picture, whose pixels are to be squares.
    boolean hasPicture() {
        for (Artist artist : artists()) {
            if (artist instanceof Picture) {
                return true;
            }
        }
        return false;
    }

    /// As matplotlib says it, for the shell.
    @Override
    public String toString() {
        return "<AxesSubplot: " + (title.isEmpty() ? "" : "title={'center': '" + title.text() + "'}") + ">";
    }
}
