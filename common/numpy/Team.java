package common.numpy;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/// Cores that share work of a tenth of a millisecond, as the product of a batch is: it would be over before a core that
/// sleeps is awake.
///
/// So a worker of the pool that has helped once looks out for more during the fifth of a millisecond after (OpenMP,
/// whose word the team is, calls that an active wait). And nobody waits for a helper to come: who is free takes another
/// part, and whoever asked for help does all those that no one else has taken.
final class Team {
    private static final long ACTIVE_WAIT = 200_000; // nanoseconds

    private final Executor pool;
    private final AtomicBoolean isAtWork = new AtomicBoolean();
    private final AtomicInteger helpers = new AtomicInteger(); // on their way, at work or looking out
    private volatile Work work = Work.NONE;

    /// Whose helpers are workers of `pool`, and go back there when nothing comes.
    Team(Executor pool) {
        this.pool = pool;
    }

    /// Calls `body` with 0 to parts - 1 on `cores` cores at most; on the caller's alone while the team has other work.
    /// Throws what `body` throws, after all parts.
    void share(int parts, int cores, IntConsumer body) {
        var work = new Work(parts, body);
        boolean isFree = isAtWork.compareAndSet(false, true);
        try {
            if (isFree) {
                this.work = work;
                callHelpers(cores - 1);
            }
            work.takeLast();
            work.awaitEnd();
        } finally {
            if (isFree) {
                end();
            }
        }
        work.rethrow();
    }

    private void callHelpers(int most) {
        while (helpers.get() < most) {
            helpers.incrementAndGet();
            pool.execute(this::help);
        }
    }

    /// Runs what keeps the whole pool busy: the helpers go back to it, and nothing within is shared once more.
    void dismissedDuring(Runnable longWork) {
        boolean isFree = isAtWork.compareAndSet(false, true);
        if (isFree) {
            work = Work.DISMISSED;
        }
        try {
            longWork.run();
        } finally {
            if (isFree) {
                end();
            }
        }
    }

    private void end() {
        work = Work.NONE; // and nothing of the work is kept
        isAtWork.set(false);
    }

    private void help() {
        var last = Work.NONE;
        for (long since = System.nanoTime(); last != Work.DISMISSED && System.nanoTime() - since < ACTIVE_WAIT; ) {
            var next = work;
            if (next == last) {
                Thread.yield(); // the compiler's threads have work too
            } else {
                next.takeFirst();
                last = next;
                since = System.nanoTime();
            }
        }
        helpers.decrementAndGet();
    }

    private static final class Work {
        static final Work NONE = new Work(0, _ -> {});
        static final Work DISMISSED = new Work(0, _ -> {});

        private final int parts;
        private final IntConsumer body;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger first = new AtomicInteger();
        private final AtomicInteger last;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Work(int parts, IntConsumer body) {
            this.parts = parts;
            this.body = body;
            last = new AtomicInteger(parts);
        }

        /// What the helpers do: parts from the first one on.
        void takeFirst() {
            while (taken.getAndIncrement() < parts) {
                run(first.getAndIncrement());
            }
        }

        /// What the caller does: parts from the last one back. So each core goes on with the rows that it has in its cache.
        void takeLast() {
            while (taken.getAndIncrement() < parts) {
                run(last.decrementAndGet());
            }
        }

        private void run(int part) {
            try {
                body.accept(part);
            } catch (Throwable e) { // a helper must not take an OutOfMemoryError with it
                failure.compareAndSet(null, e);
            }
            done.incrementAndGet();
        }

        void awaitEnd() {
            while (done.get() < parts) {
                Thread.yield();
            }
        }

        void rethrow() {
            switch (failure.get()) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
