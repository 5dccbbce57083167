package dev.interlock.policy.rules.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.rules.RuleCompiler;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known way out of a rule is refused with its place, and none of it has run. */
@Timeout(30)
class RefusedRulesTest {

    static List<RefusedCorpus.Escape> escapes() throws IOException {
        return RefusedCorpus.read();
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void the_rule_is_refused(RefusedCorpus.Escape escape) {
        List<Diagnostic> found = findings(escape.drl().getBytes(UTF_8));
        assertThat(found.stream().map(RefusedRulesTest::inShort).distinct())
                .as("%s", found)
                .isNotEmpty()
                .containsExactlyElementsOf(escape.findings());
    }

    @AfterEach
    void nothing_has_run() {
        assertThat(System.getProperty("interlock.canary")).isNull();
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        byte[] bytes = "package interlock.rules.hostile; // x\n".getBytes(UTF_8);
        bytes[35] = (byte) 0xFF;
        assertThat(findings(bytes)).singleElement().extracting(Diagnostic::code).isEqualTo("rule-not-utf8");
    }

    @Test
    void text_in_findings_is_that_of_the_author_and_no_class_of_ours() throws IOException {
        for (RefusedCorpus.Escape escape : RefusedCorpus.read()) {
            for (Diagnostic finding : findings(escape.drl().getBytes(UTF_8))) {
                String ours = finding.message().replaceAll("`[^`]*`", "");
                assertThat(ours)
                        .as("%s", finding)
                        .doesNotContain("org.", "java.", "Exception", "null", "Descr", "Expr");
            }
        }
    }

    private static List<Diagnostic> findings(byte[] drl) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("rules/hostile/escape.drl", drl);
        RuleCompiler.Compiled compiled = RuleCompiler.compile(files);
        assertThat(compiled.rules()).isEmpty();
        return compiled.diagnostics();
    }

    private static String inShort(Diagnostic finding) {
        return finding.code() + (finding.cell() == null ? "" : " " + finding.cell());
    }
}
