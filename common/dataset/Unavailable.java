package common.dataset;

/// A published file is missing and can't be downloaded either. The message says which, where it
/// should be, why it can't be had, the likely cause and the next step.
final class Unavailable extends Exception {

    Unavailable(String message) {
        super(message);
    }
}
