package common.matplotlib;

import common.numpy.NDArray;
import java.util.List;

/// What [plt] says of the axes of the current plot.
class AxesFunctions extends DrawingFunctions {

    AxesFunctions() {
    }

    /// The range of the x axis.
    public static void xlim(double left, double right) {
        gca().setXlim(left, right);
    }

    /// The left end of the x axis; the right one stays.
    public static void xlim(double left) {
        gca().setXlim(left, gca().xRange().high());
    }

    /// The range of the y axis.
    public static void ylim(double bottom, double top) {
        gca().setYlim(bottom, top);
    }

    /// The lower end of the y axis; the upper one stays.
    public static void ylim(double bottom) {
        gca().setYlim(bottom, gca().yRange().high());
    }

    /// What the x axis shows.
    public static void xlabel(String text) {
        gca().setXlabel(text);
    }

    /// What the x axis shows, and what to write where no font of the machine has its letters.
    public static void xlabel(String text, String otherwise) {
        gca().setXlabel(text, otherwise);
    }

    /// What the y axis shows.
    public static void ylabel(String text) {
        gca().setYlabel(text);
    }

    /// What the y axis shows, and what to write where no font of the machine has its letters.
    public static void ylabel(String text, String otherwise) {
        gca().setYlabel(text, otherwise);
    }

    /// The title of the current plot, lines divided by `\n`.
    public static void title(String text) {
        gca().setTitle(text);
    }

    /// A title, for instance in Japanese, and what to write where no font of the machine has its letters.
    public static void title(String text, String otherwise) {
        gca().setTitle(text, otherwise);
    }

    /// Ticks of the x axis at those places, none for an empty list.
    public static void xticks(List<? extends Number> places) {
        gca().xticks(places);
    }

    /// Ticks of the x axis at those places, of shape (n,).
    public static void xticks(NDArray places) {
        gca().xticks(places);
    }

    /// Ticks of the x axis at those places, of shape (n,), with those labels.
    public static void xticks(NDArray places, List<String> labels) {
        gca().xticks(places, labels);
    }

    /// Ticks of the y axis at those places, none for an empty list.
    public static void yticks(List<? extends Number> places) {
        gca().yticks(places);
    }

    /// Ticks of the y axis at those places, of shape (n,).
    public static void yticks(NDArray places) {
        gca().yticks(places);
    }

    /// Ticks of the y axis at those places, of shape (n,), with those labels.
    public static void yticks(NDArray places, List<String> labels) {
        gca().yticks(places, labels);
    }

    /// Powers of ten along the x axis, or even steps: `log`, `linear`.
    public static void xscale(String kind) {
        gca().setXscale(kind);
    }

    /// Powers of ten along the y axis, or even steps: `log`, `linear`.
    public static void yscale(String kind) {
        gca().setYscale(kind);
    }

    /// Lines at the ticks of both axes.
    public static void grid() {
        gca().grid();
    }

    /// Lines at the ticks of both axes, or none.
    public static void grid(boolean visible) {
        gca().grid(visible);
    }

    /// `off` leaves out the frame, the ticks and their labels.
    public static void axis(String option) {
        gca().axis(option);
    }

    /// A box with the labels of lines and bars, where it hides the least: `plt.legend().loc("lower right")` elsewhere.
    public static Legend legend() {
        return gca().legend();
    }

    /// As [#legend()], with those names for what was drawn: `plt.legend(List.of("sin", "cos"))`.
    public static Legend legend(List<String> names) {
        return gca().legend(names);
    }
}
