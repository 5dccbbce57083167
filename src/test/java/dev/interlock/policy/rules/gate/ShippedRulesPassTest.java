package dev.interlock.policy.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate lets the shipped rules through as they are, though at a load their digest already lets them pass. */
class ShippedRulesPassTest {

    @ParameterizedTest
    @ValueSource(strings = {"security-lock", "snapshot-lock"})
    void nothing_is_found(String table) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        ShippedBundle.files().forEach((path, bytes) -> {
            if (path.startsWith("rules/" + table + "/")) {
                files.put(path, bytes);
            }
        });
        assertThat(files).hasSizeGreaterThan(5);
        assertThat(RuleGate.check(table, files)).isEmpty();
    }
}
