package dev.interlock.policy.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Compiling comes to an end, whatever the text. */
@Timeout(120)
class RuleCompilerTest {

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @BeforeEach
    void write() {
        files.put("rules/small/a.drl", """
                package interlock.rules.small;
                import dev.interlock.facts.Question;
                rule "A rule"
                when
                    Question()
                then
                end
                """.getBytes(UTF_8));
    }

    @Test
    void rules_that_take_too_long_are_refused() {
        RuleCompiler.Compiled compiled = RuleCompiler.compile(files, Duration.ZERO);
        assertThat(compiled.rules()).isEmpty();
        assertThat(compiled.diagnostics()).extracting(Diagnostic::code).containsExactly("rule-compile-timeout");
        assertThat(RuleCompiler.compile(files).rules()).containsOnlyKeys("small");
    }

    @Test
    void findings_of_all_tables_and_files_are_told_together() {
        files.put("rules/small/b.drl", "package other;\n".getBytes(UTF_8));
        files.put("rules/other/c.drl", new byte[] {(byte) 0xFF});
        files.put("rules/other/d.drl", "package interlock.rules.other;\nimport java.io.File;\n".getBytes(UTF_8));
        assertThat(RuleCompiler.compile(files).diagnostics())
                .extracting(finding -> finding.file() + " " + finding.code())
                .containsExactly(
                        "rules/other/c.drl rule-not-utf8",
                        "rules/other/d.drl rule-import-not-allowed",
                        "rules/small/b.drl rule-package");
    }
}
