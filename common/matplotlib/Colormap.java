package common.matplotlib;

import java.util.Locale;

/// Colours for values from 0 to 1, 256 of them, as matplotlib has them under these names.
public enum Colormap {
    GRAY("gray") {
        @Override
        int color(int level) {
            return level * 0x010101;
        }
    },
    GRAY_R("gray_r") {
        @Override
        int color(int level) {
            return (255 - level) * 0x010101;
        }
    },
    VIRIDIS("viridis") {
        @Override
        int color(int level) {
            return Viridis.color(level);
        }
    },
    VIRIDIS_R("viridis_r") {
        @Override
        int color(int level) {
            return Viridis.color(255 - level);
        }
    };

    private static final int LEVELS = 256;

    private final String title;

    Colormap(String title) {
        this.title = title;
    }

    /// The map of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    static Colormap named(String name) {
        for (Colormap map : values()) {
            if (map.title.equals(name.toLowerCase(Locale.ROOT))) {
                return map;
            }
        }
        throw new IllegalArgumentException("no colour map is called '" + name + "': use gray, gray_r, viridis or viridis_r");
    }

    /// The colour of a level, 0 to 255, as 0xRRGGBB.
    abstract int color(int level);

    /// The colour of a value, 0 to 1, as 0xRRGGBB; what lies beyond gets the colour at that end.
    int at(double value) {
        return color(Math.clamp((int) Math.floor(value * LEVELS), 0, LEVELS - 1));
    }

    @Override
    public String toString() {
        return title;
    }
}
