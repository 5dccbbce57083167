package dev.interlock.benchmark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that ask a served law without a pause, and count the requests that were not answered. */
final class Clients implements AutoCloseable {

    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final CountDownLatch gone;
    private volatile boolean stopped;

    private Clients(int number) {
        gone = new CountDownLatch(number);
    }

    /** Begins, and returns when the service is warm. */
    static Clients start(ServedLaw served, int number) throws InterruptedException {
        Clients clients = new Clients(number);
        for (int i = 0; i < number; i++) {
            Thread thread = new Thread(() -> clients.ask(served), "client-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        Thread.sleep(5_000);
        return clients;
    }

    private void ask(ServedLaw served) {
        while (!stopped) {
            asked.incrementAndGet();
            if (!served.stopInstance().contains("\"outcome\"")) {
                failed.incrementAndGet();
            }
        }
        gone.countDown();
    }

    /** Stops them and waits for their last answers. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        gone.await();
    }

    @Override
    public String toString() {
        return asked + " requests, " + failed + " failed";
    }
}
