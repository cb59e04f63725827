package common.dataset;

import java.time.Duration;

/// How long to wait for servers, and how often to ask again.
///
/// @param answer   for all servers that don't answer together, so that being offline is noticed soon
/// @param stall    between two bytes
/// @param total    for one file from one mirror, and for another process's download
/// @param busy     the longest wait that a busy server (429, 503) may ask for
/// @param attempts how often a server that is busy or breaks off is asked
record RetryPolicy(Duration answer, Duration stall, Duration total, Duration busy, int attempts) {

    static final RetryPolicy STANDARD = new RetryPolicy(Duration.ofSeconds(9), Duration.ofSeconds(10),
            Duration.ofMinutes(10), Duration.ofSeconds(10), 3);
}
