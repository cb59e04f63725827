package common.dataset;

import java.time.Duration;

/// How long to wait for servers, and how often to ask again.
///
/// @param answer   for all servers that don't answer together, so that being offline is noticed soon
/// @param stall    between two bytes
/// @param total    for one file from one mirror
/// @param busy     the longest wait that a busy server (429, 503) may ask for
/// @param attempts how often a server that is busy or breaks off is asked
record RetryPolicy(Duration answer, Duration stall, Duration total, Duration busy, int attempts) {

    /// How long another process's download may stand still: as long as a mirror may keep it waiting, and a little more.
    Duration waiting() {
        return stall.multipliedBy(3);
    }

    static final RetryPolicy STANDARD = new RetryPolicy(Duration.ofSeconds(9), Duration.ofSeconds(10),
            Duration.ofMinutes(10), Duration.ofSeconds(10), 3);
}
