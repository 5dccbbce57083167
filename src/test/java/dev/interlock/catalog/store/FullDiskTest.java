package dev.interlock.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A write for which there is no room is refused; what is there can be read, by the same process and by the next. */
class FullDiskTest {

    @TempDir
    Path folder;

    @Test
    void no_more_room_in_the_middle_of_a_publish() throws Exception {
        Process child = PublishingChild.start(folder, 300_000, 3_000);
        List<String> said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(child.waitFor()).as(said.toString()).isZero();

        long done = said.stream().filter(line -> line.startsWith("done ")).count();
        assertThat(done).isPositive();
        assertThat(said.subList(said.size() - 3, said.size()))
                .allMatch(("failed store-full " + done + " true")::equals);

        try (Store store = Store.open(StoreSettings.embedded(folder), InstantSource.system())) {
            assertThat(store.active().number()).isEqualTo(done);
            assertThat(store.files(store.active().revision())).hasSize(1);
            assertThat(store.verifyAudit(null).isSound()).isTrue();
            assertThat(Handings.publish(store, Handings.of("room again")).number())
                    .isEqualTo(done + 1);
        }
    }
}
