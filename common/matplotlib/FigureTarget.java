package common.matplotlib;

import java.util.List;

/// Where figures go: to windows or files, as scripts' options say, or wherever a front end of its own (a notebook, for
/// instance) puts them. `plt.show()` asks it and nobody else.
///
/// ```java
/// plt.showIn((figures, wait) -> figures.forEach(figure -> display(figure.png(100))));
/// ```
@FunctionalInterface
public interface FigureTarget {

    /// Shows or saves figures.
    ///
    /// @param wait whether to return only when the user has closed them, where they are such that he can
    /// @throws common.files.Failure if one could not be saved
    void show(List<Figure> figures, boolean wait);

    /// Called by `plt.pause` and `plt.draw` while figures grow: shows them as they are now, where that costs little.
    default void update(List<Figure> figures) {
    }
}
