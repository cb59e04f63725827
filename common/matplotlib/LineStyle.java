package common.matplotlib;

import java.awt.BasicStroke;

/// How a line is drawn, by matplotlib's signs.
enum LineStyle {
    SOLID("-"),
    DASHED("--", 3.7f, 1.6f),
    DASH_DOT("-.", 6.4f, 1.6f, 1, 1.6f),
    DOTTED(":", 1, 1.65f),
    NONE("");

    private final String sign;
    private final float[] dashes;

    LineStyle(String sign, float... dashes) {
        this.sign = sign;
        this.dashes = dashes;
    }

    /// The style of that sign.
    ///
    /// @throws IllegalArgumentException if there is none
    static LineStyle of(String sign) {
        for (LineStyle style : values()) {
            if (style.sign.equals(sign)) {
                return style;
            }
        }
        throw new IllegalArgumentException("'" + sign + "' is no line style: use - -- : -. or an empty text for no line");
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
