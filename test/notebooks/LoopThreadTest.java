//SOURCES ../../notebooks/LoopThread.java

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.channels.LoopThread;

/** What answers Jupyter runs from the start and goes on, whatever comes first. */
class LoopThreadTest {
    private static final int THREADS = 2000; // the flag that came too late was missed once in some hundreds

    @Test
    void eachOfManyRuns() throws InterruptedException {
        var ran = new CountDownLatch(THREADS);
        var threads = new ArrayList<LoopThread>();
        for (int i = 0; i < THREADS; i++) {
            var thread = new LoopThread("loop-" + i, 10_000, ran::countDown);
            threads.add(thread);
            thread.start();
        }
        assertThat(ran.await(1, TimeUnit.MINUTES)).as("%d of %d did not run", ran.getCount(), THREADS).isTrue();
        threads.forEach(LoopThread::shutdown);
        threads.forEach(Thread::interrupt);
    }

    @Test
    void goesOnAfterARequestThatFailed() throws InterruptedException {
        var runs = new AtomicInteger();
        var answered = new CountDownLatch(1);
        var thread = new LoopThread("loop", 1, () -> {
            switch (runs.incrementAndGet()) {
                case 1 -> throw new NullPointerException("no handlers yet");
                case 2 -> throw new StackOverflowError();
                default -> answered.countDown();
            }
        });
        thread.start();
        assertThat(answered.await(1, TimeUnit.MINUTES)).isTrue();
        thread.shutdown();
        assertThat(thread.join(Duration.ofMinutes(1))).isTrue();
    }
}
