package common.matplotlib;

//DEPS org.jfree:org.jfree.svg:5.0.7

import java.nio.charset.StandardCharsets;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/// Figures as SVG files.
final class Svg {

    private Svg() {
    }

    static byte[] of(Figure figure) {
        var g = new SVGGraphics2D(figure.width(), figure.height());
        g.setDefsKeyPrefix("f"); // else a time, and no two files were the same
        g.setFontFunction(family -> '"' + family + "\", Verdana, sans-serif"); // within an attribute's single quotes
        figure.paint(g);
        String element = g.getSVGElement(null, true, new ViewBox(0, 0, figure.width(), figure.height()), null, null);
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element + '\n').getBytes(StandardCharsets.UTF_8);
    }
}
