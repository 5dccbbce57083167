package dev.interlock.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process killed at any instant of a publish leaves a store that opens at once, with the old or the new revision active,
 * whole, and everything it was told is done.
 */
class KilledWhilePublishingTest {

    private static final int KILLS = 15;
    private static final int FILE = 40_000;

    @TempDir
    Path folder;

    @Test
    void killed_at_random_instants() throws Exception {
        Random random = new Random(20261120);
        long before = 0;
        boolean sawLocked = false;
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = PublishingChild.start(folder, FILE, null);
            String last = null;
            try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).isEqualTo("open");
                if (!sawLocked) {
                    StoreFailure failure =
                            OpenStore.failure(() -> Store.open(StoreSettings.embedded(folder), InstantSource.system()));
                    assertThat(failure.code()).isEqualTo(StoreFailure.Code.LOCKED);
                    sawLocked = true;
                }
                for (int done = random.nextInt(4); done > 0; done--) {
                    last = out.readLine();
                }
                Thread.sleep(0, random.nextInt(1_000_000));
                Thread.sleep(random.nextInt(40));
                child.destroyForcibly();
                last = lastLine(out, last);
            }
            child.waitFor();
            before = check(before, last);
        }
        assertThat(before).isGreaterThan(KILLS);
    }

    private static String lastLine(BufferedReader out, String last) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                // A line may be cut off in the middle.
                last = line.startsWith("done ") && line.length() > 75 ? line : last;
            }
        } catch (IOException e) {
            // The pipe broke with the process.
        }
        return last;
    }

    private long check(long before, String last) throws StoreFailure {
        long told = last == null ? before : Long.parseLong(last.split(" ")[1]);
        try (Store store = Store.open(StoreSettings.embedded(folder), InstantSource.system())) {
            Activation active = store.active();
            if (active == null) {
                assertThat(told).isZero();
                return 0;
            }
            // What the child told is there; what it did after that it may not have had the time to tell.
            assertThat(active.number()).isGreaterThanOrEqualTo(told);
            assertThat(store.files(active.revision()).values()).allMatch(bytes -> bytes.length == FILE);
            assertThat(store.activations(Long.MAX_VALUE, Integer.MAX_VALUE)).hasSize((int) active.number());
            for (Submission submission : store.submissions(Long.MAX_VALUE, 2)) {
                assertThat(store.files(submission.revision())).hasSize(1);
                assertThat(store.report(submission)).isNotEmpty();
            }
            assertThat(store.verifyAudit(null).fault()).isNull();
            return active.number();
        }
    }
}
