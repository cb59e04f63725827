package common.dataset;

/// How people write the ten digits: for each digit some ways, each a few strokes of the pen through
/// given points. A box of 1 x 1, x to the right and y down; a corner is a point said twice.
final class Glyphs {

    /// @param weight  how often it is seen, among the ways to write the same digit
    /// @param strokes `{x0, y0, x1, y1, …}`, one for each time the pen is put down
    record Style(int weight, double[]... strokes) {}

    /// The styles of the digits 0 to 9.
    static final Style[][] DIGITS = {
        { // 0: an oval closed at the top, or one whose ends cross or miss each other
            new Style(6, s(.55, .02, .25, .12, .08, .5, .22, .9, .5, .98, .82, .82, .93, .45, .8, .12, .5, .03)),
            new Style(3, s(.7, .1, .4, .03, .1, .35, .1, .7, .4, .97, .8, .8, .92, .4, .7, .08, .45, .12)),
            new Style(1, s(.35, .0, .12, .4, .2, .85, .5, .98, .85, .75, .88, .35, .65, .06, .3, .14)),
        },
        { // 1: a line; with a flag; with flag and foot
            new Style(14, s(.5, 0, .5, .5, .5, 1)),
            new Style(3, s(.3, .22, .52, 0, .52, 0, .5, .5, .5, 1)),
            new Style(2, s(.25, .25, .5, 0, .5, 0, .5, .5, .5, .98), s(.2, 1, .5, .98, .8, 1)),
        },
        { // 2: with a corner, or with a loop, at the lower left
            new Style(5, s(.1, .25, .35, .03, .75, .06, .85, .32, .55, .65, .08, .97, .08, .97, .5, .93, .95, .96)),
            new Style(5, s(.12, .2, .4, .02, .78, .1, .8, .38, .5, .75, .2, .95, .05, .85, .25, .72, .55, .88, .97, .93)),
            new Style(2, s(.05, .3, .3, .03, .65, .05, .72, .35, .4, .78, .12, .96, .12, .96, .55, .9, 1, .8)),
        },
        { // 3: two bows; with a flat top
            new Style(6, s(.12, .14, .45, .0, .82, .15, .7, .4, .38, .47, .38, .47, .8, .55, .9, .8, .55, 1, .08, .9)),
            new Style(3, s(.15, .08, .55, .0, .8, .2, .6, .42, .35, .5, .7, .55, .85, .78, .5, 1, .1, .93)),
            new Style(2, s(.1, .05, .5, .03, .85, .04, .85, .04, .6, .25, .42, .42, .42, .42, .8, .52, .85, .82, .5, 1, .1, .92)),
        },
        { // 4: open at the top, the right stroke long; closed to a triangle
            new Style(7, s(.2, .02, .12, .3, .1, .52, .1, .52, .45, .56, .85, .48), s(.82, .03, .76, .5, .7, 1)),
            new Style(3, s(.3, 0, .05, .5, .05, .5, .5, .55, .95, .52), s(.75, .1, .7, .5, .68, 1)),
            new Style(3, s(.7, .03, .4, .3, .06, .62, .06, .62, .5, .63, .95, .6), s(.7, .03, .68, .5, .65, 1)),
        },
        { // 5: in one go, or with the bar put on afterwards
            new Style(5, s(.9, .03, .6, .04, .3, .07, .3, .07, .22, .42, .22, .42, .55, .4, .8, .6, .7, .9, .35, 1, .05, .9)),
            new Style(4, s(.3, .05, .2, .45, .2, .45, .6, .4, .85, .65, .65, .95, .3, 1, .05, .92), s(.3, .05, .6, .04, .98, 0)),
            new Style(2, s(.8, .1, .45, .08, .35, .12, .25, .4, .45, .48, .7, .62, .65, .85, .35, 1, .1, .95)),
        },
        { // 6: a bow with a round belly; a straighter one with a small belly
            new Style(6, s(.7, .0, .35, .25, .12, .65, .2, .93, .5, 1, .82, .85, .75, .6, .45, .56, .18, .75)),
            new Style(4, s(.5, .0, .25, .35, .12, .75, .3, .98, .65, .97, .85, .75, .65, .58, .35, .65, .2, .85)),
            new Style(2, s(.85, .03, .45, .12, .15, .5, .15, .85, .45, 1, .75, .85, .7, .62, .4, .58, .15, .72)),
        },
        { // 7: plain; with a bar; with a serif
            new Style(7, s(.05, .1, .45, .07, .9, .05, .9, .05, .65, .45, .45, 1)),
            new Style(3, s(.05, .08, .5, .06, .92, .06, .92, .06, .6, .5, .45, 1), s(.3, .52, .55, .5, .85, .48)),
            new Style(3, s(.06, .28, .1, .1, .1, .1, .5, .08, .88, .02, .88, .02, .72, .45, .6, 1)),
        },
        { // 8: one line that crosses itself; two rings
            new Style(7, s(.78, .12, .5, .0, .22, .15, .35, .4, .65, .58, .78, .82, .5, 1, .22, .85, .35, .6, .65, .4, .8, .15)),
            new Style(2, s(.5, .0, .2, .12, .25, .38, .52, .46, .78, .35, .78, .12, .5, .0),
                    s(.5, .46, .18, .62, .2, .9, .5, 1, .82, .9, .8, .62, .5, .46)),
            new Style(2, s(.85, .08, .45, .05, .25, .25, .5, .48, .7, .72, .5, .98, .25, .85, .4, .58, .7, .35, .9, .12)),
        },
        { // 9: a ring with a straight, or a curved, tail
            new Style(6, s(.8, .12, .5, .0, .18, .2, .25, .46, .55, .45, .8, .15, .8, .15, .76, .5, .68, 1)),
            new Style(3, s(.82, .15, .55, .0, .2, .15, .2, .42, .5, .48, .82, .2, .82, .2, .85, .6, .65, .92, .25, .98)),
            new Style(3, s(.75, .1, .4, .03, .15, .3, .4, .5, .75, .3, .82, .05, .82, .05, .7, .5, .5, 1)),
        },
    };

    private Glyphs() {}

    private static double[] s(double... points) {
        return points;
    }
}
