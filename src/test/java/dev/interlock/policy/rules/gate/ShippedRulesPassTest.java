package dev.interlock.policy.rules.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.ShippedBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The gate lets the shipped rules through as they are, though at a load their digest already lets them pass; and each says
 * what it rests on.
 */
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

    @Test
    void each_rule_stands_below_what_it_rests_on() {
        List<String> silent = new ArrayList<>();
        ShippedBundle.files().forEach((path, bytes) -> {
            if (path.endsWith(".drl")) {
                List<String> lines = new String(bytes, UTF_8).lines().toList();
                for (int i = 1; i < lines.size(); i++) {
                    if (lines.get(i).startsWith("rule \"") && !lines.get(i - 1).startsWith("// ")) {
                        silent.add(path + ": " + lines.get(i));
                    }
                }
            }
        });
        assertThat(silent).isEmpty();
    }
}
