package bench;

//SOURCES Sample.java

/// A figure that was aimed at, and whether it is reached: its median, by measurements in turn.
///
/// @param text   what is to hold
/// @param figure what was measured, printed
public record Goal(String text, String figure, boolean holds) {

    /// A ratio of at least `bound`.
    public static Goal atLeast(double bound, String text, Sample ratio) {
        return new Goal(text + ": at least " + Sample.digits(bound) + " times", ratio.times(), ratio.median() >= bound);
    }

    /// At most `bound` seconds.
    public static Goal atMostSeconds(double bound, String text, Sample seconds) {
        return new Goal(text + ": at most " + Sample.digits(bound) + " s", seconds.time(), seconds.median() <= bound);
    }

    /// At most that share of another's.
    public static Goal atMostShare(double bound, String text, Sample share) {
        return new Goal(text + ": at most " + Sample.digits(bound), share.times(), share.median() <= bound);
    }
}
