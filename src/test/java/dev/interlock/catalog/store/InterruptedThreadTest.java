package dev.interlock.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt closes the file a thread is at, unless somebody opens it again. */
class InterruptedThreadTest {

    @TempDir
    Path folder;

    @Test
    void interrupts_take_nothing_away() throws Exception {
        Random random = new Random(7);
        try (Store store = Store.open(StoreSettings.embedded(folder), InstantSource.system())) {
            Thread writer = new Thread(() -> write(store));
            writer.start();
            while (writer.isAlive()) {
                Thread.sleep(random.nextInt(5));
                writer.interrupt();
            }
            assertThat(store.auditHead().number()).isEqualTo(100);
            assertThat(store.verifyAudit(null).isSound()).isTrue();
        }
    }

    private static void write(Store store) {
        for (int i = 0; i < 100; i++) {
            try {
                store.record(AuditEntry.of(Handings.ANN, "access-denied", null).with("n", i));
            } catch (StoreFailure e) {
                throw new AssertionError(e);
            }
        }
    }
}
