package common.matplotlib;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One plot of a figure: what is drawn and how its axes look. The current one is what the functions of
/// [plt] work on; `AxesPainter` draws it.
final class Axes {

    final List<Artist> artists = new ArrayList<>();
    Optional<Limits> xLimits = Optional.empty();
    Optional<Limits> yLimits = Optional.empty();
    Optional<Ticks> xTicks = Optional.empty();
    String xLabel = "";
    String yLabel = "";
    String title = "";
    /// What the title is where no font can show it.
    String plainTitle = "";
    Optional<Legend.Place> legend = Optional.empty();
    boolean grid;
    boolean framed = true;
    private int coloured;

    /// Adds an artist and returns it, for its options to be set.
    <A extends Artist> A add(A artist) {
        artists.add(artist);
        return artist;
    }

    /// The next colour of the cycle.
    Color nextColor() {
        return Colors.cycle(coloured++);
    }

    /// The colour for a line of that format: one of the cycle is used up only where the format names none.
    Color colorFor(String format) {
        return LineFormat.parse(format).color().map(Colors::named).orElseGet(this::nextColor);
    }

    /// The x axis: the limits set, else those of the data with a margin.
    Limits xRange() {
        return xLimits.orElseGet(() -> {
            Limits data = Limits.NONE;
            for (Artist artist : artists) {
                data = data.with(artist.xLimits().low(), artist.xLimits().high());
            }
            return hasPicture() ? data : data.padded();
        });
    }

    /// The y axis: the limits set, else those of the data with a margin; a picture's rows run downwards,
    /// bars stand on the frame.
    Limits yRange() {
        return yLimits.orElseGet(() -> {
            Limits data = Limits.NONE;
            for (Artist artist : artists) {
                data = data.with(artist.yLimits().low(), artist.yLimits().high());
            }
            if (hasPicture()) {
                return new Limits(data.high(), data.low());
            }
            Limits padded = data.padded();
            boolean standing = data.low() == 0 && artists.stream().anyMatch(Artist.Bars.class::isInstance);
            return standing ? new Limits(0, padded.high()) : padded;
        });
    }

    /// Whether it shows a picture, whose pixels are to be squares.
    boolean hasPicture() {
        return artists.stream().anyMatch(Artist.Picture.class::isInstance);
    }
}
