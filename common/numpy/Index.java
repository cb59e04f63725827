package common.numpy;

/// What may stand between brackets: a slice (`all`, `slice(1, 3)`), a mask or an array of numbers, or one number among
/// those (`point(i)`).
public sealed interface Index permits NDArray, Slice, Point {}
