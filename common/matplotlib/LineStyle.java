package common.matplotlib;

import java.awt.BasicStroke;

/// How a line is drawn, by matplotlib's signs.
enum LineStyle {
    SOLID("-", "solid"),
    DASHED("--", "dashed", 3.7f, 1.6f),
    DASH_DOT("-.", "dashdot", 6.4f, 1.6f, 1, 1.6f),
    DOTTED(":", "dotted", 1, 1.65f),
    NONE("", "None");

    private final String sign;
    private final String title;
    private final float[] dashes;

    LineStyle(String sign, String title, float... dashes) {
        this.sign = sign;
        this.title = title;
        this.dashes = dashes;
    }

    /// The style of that sign or name.
    ///
    /// @throws IllegalArgumentException if there is none
    static LineStyle of(String sign) {
        for (LineStyle style : values()) {
            if (style.sign.equals(sign) || style.title.equals(sign)) {
                return style;
            }
        }
        if (sign.equals("none") || sign.isBlank()) {
            return NONE;
        }
        throw new IllegalArgumentException("'" + sign + "' is no line style: use - (solid), -- (dashed), : (dotted), -. (dashdot)"
                + " or an empty text (None) for no line");
    }

    /// The longest sign that the text starts with, empty if it starts with none.
    static String prefixOf(String text) {
        String longest = "";
        for (LineStyle style : values()) {
            if (text.startsWith(style.sign) && style.sign.length() > longest.length()) {
                longest = style.sign;
            }
        }
        return longest;
    }

    String sign() {
        return sign;
    }

    /// A pen for a line of that width in points.
    BasicStroke stroke(double points) {
        float width = (float) (points * Figure.POINT);
        if (dashes.length == 0) {
            return new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_ROUND);
        }
        float[] scaled = new float[dashes.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = dashes[i] * width;
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, scaled, 0);
    }
}
