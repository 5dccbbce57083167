package dev.interlock.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Edition;
import java.util.Objects;

/** Reads what has to be sound. */
final class SoundReading {

    private SoundReading() {}

    static Edition of(String file, byte[] bytes) {
        WorkbookReader.Reading reading = WorkbookReader.read(file, bytes);
        assertThat(reading.diagnostics()).isEmpty();
        return Objects.requireNonNull(reading.edition());
    }

    /** The edition of a text under {@code tables/good}. */
    static Edition ofGood(String table, String date) {
        byte[] bytes =
                WorkbookText.resource("good/" + table + "-" + date + ".txt").bytes();
        return of("decision-tables/" + table + "/" + date + ".xlsx", bytes);
    }
}
