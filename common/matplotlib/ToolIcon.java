package common.matplotlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;

/// The pictures on the buttons of a figure's window, drawn, so that they are sharp on any screen.
enum ToolIcon implements Icon {
    HOME {
        @Override
        void paint(Graphics2D g) {
            g.draw(line(3, 12, 12, 4, 21, 12));
            g.draw(line(6, 10, 6, 20, 18, 20, 18, 10));
            g.draw(line(10, 20, 10, 14, 14, 14, 14, 20));
        }
    },
    BACK {
        @Override
        void paint(Graphics2D g) {
            g.draw(line(20, 12, 4, 12));
            g.draw(line(10, 6, 4, 12, 10, 18));
        }
    },
    FORWARD {
        @Override
        void paint(Graphics2D g) {
            g.draw(line(4, 12, 20, 12));
            g.draw(line(14, 6, 20, 12, 14, 18));
        }
    },
    PAN {
        @Override
        void paint(Graphics2D g) {
            g.draw(line(3, 12, 21, 12));
            g.draw(line(12, 3, 12, 21));
            g.draw(line(6, 9, 3, 12, 6, 15));
            g.draw(line(18, 9, 21, 12, 18, 15));
            g.draw(line(9, 6, 12, 3, 15, 6));
            g.draw(line(9, 18, 12, 21, 15, 18));
        }
    },
    ZOOM {
        @Override
        void paint(Graphics2D g) {
            g.draw(new Ellipse2D.Double(4, 4, 11, 11));
            g.draw(line(14, 14, 20, 20));
        }
    },
    SAVE {
        @Override
        void paint(Graphics2D g) {
            g.draw(line(4, 4, 17, 4, 20, 7, 20, 20, 4, 20, 4, 4));
            g.draw(new Rectangle2D.Double(8, 4, 7, 5));
            g.draw(new Rectangle2D.Double(7, 13, 10, 7));
        }
    },
    COPY {
        @Override
        void paint(Graphics2D g) {
            g.draw(new Rectangle2D.Double(8, 8, 12, 12));
            g.draw(line(16, 8, 16, 4, 4, 4, 4, 16, 8, 16));
        }
    };

    private static final int SIZE = 24;

    abstract void paint(Graphics2D g);

    private static Path2D line(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        return path;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        var g = (Graphics2D) graphics.create();
        g.translate(x, y);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(component.isEnabled() ? new Color(0x303030) : Color.LIGHT_GRAY);
        g.setStroke(new BasicStroke(1.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        paint(g);
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return SIZE;
    }

    @Override
    public int getIconHeight() {
        return SIZE;
    }
}
