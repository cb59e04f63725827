package common.files;

import java.io.IOException;

/// A file whose content is not what it must be. The message is a predicate without a subject, such
/// as "ends after 500 of 9912422 bytes": whoever catches it puts the file's name or URL before it.
public final class BadFile extends IOException {

    public BadFile(String predicate) {
        super(predicate);
    }

    public BadFile(String predicate, Throwable cause) {
        super(predicate, cause);
    }
}
