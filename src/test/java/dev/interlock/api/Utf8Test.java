package dev.interlock.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "i-1", "\u00e9", "\u20ac", "\ud83d\ude00", "a\u00e9b"})
    void texts_are_well_formed(String text) {
        byte[] bytes = ("x" + text + "x").getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.isWellFormed(bytes, 1, bytes.length - 2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0af", "e080af", "f5808080", "eda080", "e9", "80", "f0808080", "c3"})
    void long_forms_surrogates_and_halves_are_not(String hex) {
        byte[] bytes = HexFormat.of().parseHex("2022" + hex + "2222");
        assertThat(Utf8.isWellFormed(bytes, 0, bytes.length)).isFalse();
        assertThat(Utf8.isWellFormed(bytes, 0, 2)).isTrue();
    }
}
