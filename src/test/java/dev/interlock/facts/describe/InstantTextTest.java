package dev.interlock.facts.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-28T10:00:00Z,      2026-01-28T10:00:00Z",
        "2024-02-29T23:59:59Z,      2024-02-29T23:59:59Z",
        "2026-01-28T10:00Z,         2026-01-28T10:00:00Z",
        "2026-01-28T18:00:00+08:00, 2026-01-28T10:00:00Z",
        "2026-01-28T10:00:00.250Z,  2026-01-28T10:00:00.250Z",
        "1970-01-01T00:00:00Z,      1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z,      9999-12-31T23:59:59Z",
    })
    void isRead(String text, Instant instant) {
        assertThat(InstantText.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "now",
                "2026-01-28",
                "2026-01-28T10:00:00",
                "2026-02-30T10:00:00Z",
                "2025-02-29T10:00:00Z",
                "2026-13-01T10:00:00Z",
                "2026-00-01T10:00:00Z",
                "2026-01-00T10:00:00Z",
                "2026-01-28T24:00:00Z",
                "2026-01-28T10:60:00Z",
                "2026-01-28T10:00:60Z",
                "2026-0a-28T10:00:00Z",
                "1969-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "1769594400",
                "2026-01-28T10:00:00[Europe/Berlin]",
                "２026-01-28T10:00:00Z",
            })
    void isRefused(String text) {
        assertThat(InstantText.parse(text)).isNull();
    }
}
