package common.files;

/// A failure whose message is meant for the user: what was expected, what was found and the next
/// step, in plain words. The launcher prints the message without a stack trace and ends with [#status].
public final class Failure extends RuntimeException {

    /// Exit status of a run that could not do its work.
    public static final int FAILED = 1;
    /// Exit status of a command line that makes no sense.
    public static final int USAGE = 2;

    private final int status;

    /// A failed run, exit status 1.
    public Failure(String message) {
        this(message, null);
    }

    /// A failed run, exit status 1; `--verbose` shows the cause.
    public Failure(String message, Throwable cause) {
        this(message, cause, FAILED);
    }

    private Failure(String message, Throwable cause, int status) {
        super(Printable.text(message), cause);
        this.status = status;
    }

    /// A command line that makes no sense, exit status 2.
    public static Failure usage(String message) {
        return new Failure(message, null, USAGE);
    }

    /// The process's exit status: [#FAILED] or [#USAGE].
    public int status() {
        return status;
    }
}
