package common.numpy;

import java.util.Optional;

/// Rows of `width` pixels, by where they begin: a batch, whose products need no bytes.
record Batch(Storage.Pixels images, int[] starts, int width) {

    int pixels() {
        return starts.length * width;
    }

    byte[] gather() {
        var bytes = images.bytes();
        var gathered = new byte[starts.length * width];
        for (int i = 0; i < starts.length; i++) {
            System.arraycopy(bytes, starts[i], gathered, i * width, width);
        }
        return gathered;
    }

    /// Their numbers; empty if they are none of the images' rows.
    Optional<int[]> numbers() {
        var numbers = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            numbers[i] = starts[i] / width;
            if (numbers[i] * width != starts[i]) {
                return Optional.empty();
            }
        }
        return Optional.of(numbers);
    }
}
