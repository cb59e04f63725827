package common.matplotlib;

import java.awt.Color;
import java.util.List;

/// The colour of a thing drawn: that of its turn in matplotlib's cycle, until it is given one of its own, which leaves
/// the turn to those after it.
final class Hue {

    private final List<Hue> turns;
    private Color own;

    private Hue(List<Hue> turns, Color own) {
        this.turns = turns;
        this.own = own;
    }

    static Hue of(Color color) {
        return new Hue(List.of(), color);
    }

    /// The next turn of those taken.
    static Hue next(List<Hue> turns) {
        var hue = new Hue(turns, null);
        turns.add(hue);
        return hue;
    }

    Color color() {
        return own != null ? own : Colors.cycle(turns.indexOf(this));
    }

    /// @param name as [Colors#named]
    void set(String name) {
        if (own == null) {
            turns.remove(this);
        }
        own = Colors.named(name);
    }

    Color faded(double alpha) {
        return Colors.faded(color(), alpha);
    }
}
