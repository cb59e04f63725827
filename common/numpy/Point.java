package common.numpy;

/// One number among slices: `col[:, :, y, x]` is `col.get(all, all, point(y), point(x))`. Its axis goes away.
public record Point(int at) implements Index {}
