package dev.interlock.policy.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work that may not come to an end, on a thread of its own. Nothing stops a compiler from outside: one that takes too long is
 * left alone, and what it makes is not used.
 */
final class CompilerThread<T> {

    /** By the clock, for a thread that does not even get to work. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final FutureTask<T> task;
    private final Thread thread;

    private CompilerThread(String name, Callable<T> work) {
        task = new FutureTask<>(work);
        thread = new Thread(task, name);
        thread.setDaemon(true);
    }

    static <T> CompilerThread<T> start(String name, Callable<T> work) {
        CompilerThread<T> started = new CompilerThread<>(name, work);
        started.thread.start();
        return started;
    }

    /**
     * What came of the work.
     *
     * @param budget time of the processor it may take: a busy machine makes no rule slower to compile
     * @throws TimeoutException when it takes more
     */
    T await(Duration budget) throws ExecutionException, TimeoutException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!task.isDone() && spent() < budget.toNanos() && System.nanoTime() < end) {
            try {
                return task.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Looked at again: only the processor's time counts.
                continue;
            }
        }
        return task.get(0, TimeUnit.NANOSECONDS);
    }

    /** Nanoseconds; 0 before it has begun and where the machine does not tell. */
    private long spent() {
        return Math.max(0, THREADS.getThreadCpuTime(thread.getId()));
    }
}
