package dev.interlock.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.rules.gate.ClassGate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The second net: what comes through the compiler past the first gate is seen in its class files. */
@Timeout(120)
class ClassGateTest {

    private static final String HEAD = """
            package interlock.rules.hostile;
            import dev.interlock.facts.Question;
            import dev.interlock.facts.verdict.Verdicts;
            global Verdicts verdicts;
            """;

    /** What a consequence does, and the word of the finding. */
    private static final Map<String, String> ESCAPES = Map.ofEntries(
            Map.entry("Runtime.getRuntime().exec( \"x\" );", "Runtime.exec"),
            Map.entry("System.setProperty( \"a\", \"b\" );", "System.setProperty"),
            Map.entry("verdicts.advise( \"a\", \"\" + $question.getClass().getName() );", "Class.getName"),
            Map.entry("Object o = $question.operation().getBytes();", "String.getBytes"),
            Map.entry("Object o = \"x\".repeat( 9 );", "String.repeat"),
            Map.entry("Runnable r = () -> verdicts.refused();", "LambdaMetafactory.metafactory"),
            Map.entry("Object o = java.time.Instant.now();", "Instant.now"),
            Map.entry("drools.getKieRuntime();", "KnowledgeHelper.getKieRuntime"),
            Map.entry("Thread.sleep( 1 );", "Thread.sleep"),
            Map.entry("verdicts.advisories();", "Verdicts.advisories"),
            Map.entry("$question.parameters().value( \"x\" ).asText();", "JsonNode.asText"),
            Map.entry("$question.\\u0077ait();", "Object.wait"));

    @Test
    void what_rules_may_not_use_is_found_however_it_was_written() {
        StringBuilder drl = new StringBuilder(HEAD);
        ESCAPES.keySet()
                .forEach(escape -> drl.append("rule \"")
                        .append(ESCAPES.get(escape))
                        .append("\"\nwhen\n $question : Question()\nthen\n ")
                        .append(escape)
                        .append("\nend\n"));
        SortedMap<String, String> texts = new TreeMap<>(Map.of("rules/hostile/x.drl", drl.toString()));
        List<Diagnostic> found = ClassGate.check("hostile", RuleCompiler.classesOf(texts));
        assertThat(found).allMatch(finding -> finding.code().equals("rule-class-not-allowed"));
        for (String word : ESCAPES.values()) {
            assertThat(found).as(word).anyMatch(finding -> finding.message().contains("`" + word + "`"));
        }
    }

    @Test
    void bytes_that_are_no_class_are_refused() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("interlock/rules/hostile/A.class", new byte[] {1, 2, 3});
        files.put("java/lang/String.class", new byte[0]);
        assertThat(ClassGate.check("hostile", files)).hasSize(2);
    }
}
