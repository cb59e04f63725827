package common.matplotlib;

import common.numpy.NDArray;
import java.util.stream.IntStream;

/// A digit beside what a network makes of it, for those who draw none in a [DigitWindow].
public final class DigitFigure {

    private DigitFigure() {}

    /// Draws them in a figure of their own.
    ///
    /// @param input what the network saw, (28, 28)
    /// @param y     the probabilities of the ten digits, (10,)
    public static void show(NDArray input, NDArray y) {
        plt.figure(8, 4);
        plt.subplot(1, 2, 1);
        plt.imshow(input).cmap(plt.cm.gray);
        plt.axis("off");
        plt.subplot(1, 2, 2);
        plt.bar(IntStream.range(0, y.size()).mapToObj(String::valueOf).toList(), y);
        plt.ylim(0, 1);
        plt.show();
    }
}
