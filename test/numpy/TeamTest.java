package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TeamTest {

    @Test
    void eachPartIsDoneOnce() {
        try (var pool = Executors.newCachedThreadPool()) {
            var team = new Team(pool);
            for (int parts : new int[] {1, 2, 3, 100}) {
                for (int cores = 1; cores <= 5; cores++) {
                    for (int again = 0; again < 50; again++) {
                        eachOf(team, parts, cores);
                    }
                }
            }
        }
    }

    @Test
    void anotherThreadTakesParts() {
        try (var pool = Executors.newCachedThreadPool()) {
            var threads = new ConcurrentLinkedQueue<Thread>();
            var both = new CountDownLatch(2);
            new Team(pool).share(2, 2, _ -> {
                threads.add(Thread.currentThread());
                both.countDown();
                await(both);
            });
            assertThat(threads).hasSize(2).doesNotHaveDuplicates().contains(Thread.currentThread());
        }
    }

    /** So each finds in its cache what it left there at the last product. */
    @Test
    void theCallerGoesBackFromTheLastPartAndHelpersOnFromTheFirst() {
        try (var pool = Executors.newCachedThreadPool()) {
            var own = new ConcurrentLinkedQueue<Integer>();
            var helpers = new ConcurrentLinkedQueue<Integer>();
            var both = new CountDownLatch(2);
            var caller = Thread.currentThread();
            new Team(pool).share(8, 2, part -> {
                boolean isFirst = (Thread.currentThread() == caller ? own : helpers).isEmpty();
                (Thread.currentThread() == caller ? own : helpers).add(part);
                if (isFirst) {
                    both.countDown();
                    await(both);
                }
            });
            assertThat(List.copyOf(own)).startsWith(7).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(List.copyOf(helpers)).startsWith(0).isSorted();
            assertThat(own.size() + helpers.size()).isEqualTo(8);
        }
    }

    @Test
    void nobodyWaitsForHelpersThatDontCome() {
        var threads = new ConcurrentLinkedQueue<Thread>();
        new Team(_ -> {}).share(10, 4, _ -> threads.add(Thread.currentThread()));
        assertThat(threads).hasSize(10).containsOnly(Thread.currentThread());
    }

    @Test
    void whatIsSharedWithinSharedWorkStaysOnItsThread() {
        try (var pool = Executors.newCachedThreadPool()) {
            var team = new Team(pool);
            var done = new AtomicIntegerArray(4 * 4);
            team.share(4, 2, i -> {
                var thread = Thread.currentThread();
                team.share(4, 2, j -> {
                    assertThat(Thread.currentThread()).isSameAs(thread);
                    done.incrementAndGet(4 * i + j);
                });
            });
            var caller = Thread.currentThread();
            team.dismissedDuring(() -> team.share(4, 2, _ -> assertThat(Thread.currentThread()).isSameAs(caller)));
            assertThat(IntStream.range(0, 16).map(done::get)).containsOnly(1);
        }
    }

    @Test
    void whatFailsReachesTheCallerAndTheTeamWorksOn() {
        try (var pool = Executors.newCachedThreadPool()) {
            var team = new Team(pool);
            for (var failure : new Throwable[] {new IllegalStateException("part"), new OutOfMemoryError("part")}) {
                for (int bad = 0; bad < 4; bad++) {
                    int one = bad;
                    assertThatThrownBy(() -> team.share(4, 2, i -> {
                        if (i == one) {
                            throw sneaky(failure);
                        }
                    })).isSameAs(failure);
                }
            }
            eachOf(team, 8, 3);
        }
    }

    @Test
    void severalCallersAtOnceGetTheirOwnWork() throws InterruptedException {
        try (var pool = Executors.newCachedThreadPool()) {
            var team = new Team(pool);
            var failure = new AtomicReference<Throwable>();
            var callers = IntStream.range(0, 4).mapToObj(_ -> Thread.ofPlatform().uncaughtExceptionHandler((_, e) -> failure.set(e)).start(() -> {
                for (int again = 0; again < 500; again++) {
                    eachOf(team, 1 + again % 7, 3);
                }
            })).toList();
            for (var caller : callers) {
                caller.join();
            }
            assertThat(failure).hasNullValue();
        }
    }

    /** Products of several threads at once, and within parallel work, are the products of one. */
    @Test
    void productsAreTheSameHoweverTheyAreCalled() {
        var random = new NumpyRandom(0);
        var a = random.randn(120, 784);
        var b = random.randn(784, 50);
        var expected = a.dot(b).toArray();
        Kernels.parallel(32, _ -> assertThat(a.dot(b).toArray()).isEqualTo(expected));
        for (int again = 0; again < 200; again++) {
            assertThat(a.dot(b).toArray()).isEqualTo(expected);
        }
    }

    private static void eachOf(Team team, int parts, int cores) {
        var done = new AtomicIntegerArray(parts);
        team.share(parts, cores, done::incrementAndGet);
        assertThat(IntStream.range(0, parts).map(done::get)).containsOnly(1);
    }

    private static RuntimeException sneaky(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
