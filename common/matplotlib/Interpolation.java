package common.matplotlib;

/// What is between the pixels of a picture that is drawn larger or smaller.
enum Interpolation {
    ANTIALIASED("antialiased"), NEAREST("nearest"), BILINEAR("bilinear");

    private final String title;

    Interpolation(String title) {
        this.title = title;
    }

    /// The kind of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    static Interpolation named(String name) {
        for (Interpolation kind : values()) {
            if (kind.title.equals(name) || kind == NEAREST && name.equals("none")) {
                return kind;
            }
        }
        throw new IllegalArgumentException("interpolation is 'antialiased', 'nearest' or 'bilinear', not '" + name + "'");
    }

    /// Whether pixels stay squares when n of them are drawn over that many.
    boolean keepsSquares(int n, int over) {
        return switch (this) {
            case NEAREST -> true;
            case BILINEAR -> false;
            case ANTIALIASED -> over > 3 * n || over == n || over == 2 * n;
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
