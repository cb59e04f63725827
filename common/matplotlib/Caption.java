package common.matplotlib;

/// A title or the name of an axis, for instance in Japanese, and what to write where no font of the machine has its letters.
record Caption(String text, String otherwise) {

    static final Caption NONE = new Caption("", "");

    Caption {
        text = text == null ? "" : text;
        otherwise = otherwise == null ? "" : otherwise;
    }

    static Caption of(String text) {
        return new Caption(text, text);
    }

    /// What this machine can write of it, in letters of that size.
    Text sized(double points) {
        return new Text(Fonts.canDisplay(text) ? text : otherwise, points);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
