package dev.interlock.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.ShippedBundle;
import dev.interlock.facts.verdict.Advisory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules an operator would write beside the shipped ones are let through and decide; rules that run away get an error and
 * never a part of an answer, and the next decision is right.
 */
@Timeout(120)
class RuleLimitsTest {

    private static final Path HONEST = Path.of("src/test/resources/rules/honest");
    private static final Path RUNAWAY = Path.of("src/test/resources/rules/runaway");
    private static final Pattern SAYS = Pattern.compile("honest-[a-z]+");
    private static final String DISK = """
            {"operation": "DetachDisk", "asOf": "2026-11-20T10:00:00Z", "parameters": {"DiskId": "d-1"}, "facts": {
             "Instances": [{"InstanceId": "i-1", "OperationLocks": {"LockReason": [{"LockReason": "security"}]}}],
             "Disks": [{"DiskId": "d-1", "InstanceId": "i-1", "Status": "In_use"}]}}""";
    private static final String SNAPSHOT = """
            {"operation": "LockSnapshot", "asOf": "2026-11-20T10:00:00Z", "parameters": {"SnapshotId": "s-1"}, "facts": {
             "Snapshots": [{"SnapshotId": "s-1", "Status": "accomplished", "RetentionDays": 30,
              "CreationTime": "2026-02-02T02:02:02Z"}]}}""";

    private static Decider decider;
    private static Decider shipped;

    @BeforeAll
    static void compile() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path path : drl(HONEST)) {
            files.put("rules/" + HONEST.relativize(path), Files.readString(path, UTF_8));
        }
        for (Path path : drl(RUNAWAY)) {
            files.put("rules/security-lock/" + path.getFileName(), Files.readString(path, UTF_8));
        }
        assertThat(files).hasSizeGreaterThan(8);
        decider = new Decider(ShippedBundle.with(files));
        shipped = new Decider(ShippedBundle.bundle());
    }

    @ParameterizedTest
    @ValueSource(strings = {"security-lock", "snapshot-lock"})
    void honest_rules_decide(String table) throws IOException {
        List<String> expected = new ArrayList<>();
        for (Path path : drl(HONEST.resolve(table))) {
            Matcher says = SAYS.matcher(Files.readString(path, UTF_8).split("package", -1)[0]);
            while (says.find()) {
                expected.add(says.group());
            }
        }
        assertThat(expected).hasSizeGreaterThan(2);
        Decision decision = ask(decider, table.equals("security-lock") ? DISK : SNAPSHOT);
        assertThat(decision.advisories())
                .extracting(Advisory::code)
                .filteredOn(code -> code.contains("honest"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    static List<String> runaways() throws IOException {
        return drl(RUNAWAY).stream()
                .map(path -> path.getFileName().toString().replace(".drl", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("runaways")
    void rules_that_run_away_are_cut_and_the_next_decision_is_right(String name) throws IOException {
        String operation = Pattern.compile("(^|-)([a-z])")
                .matcher(name)
                .replaceAll(match -> match.group(2).toUpperCase(Locale.ROOT));
        for (int i = 0; i < 3; i++) {
            RuleFailure failure =
                    catchThrowableOfType(RuleFailure.class, () -> ask(decider, DISK.replace("DetachDisk", operation)));
            assertThat(failure).isNotNull();
            assertThat(failure.code()).as(failure.explanation()).isEqualTo("decision-limit");
            assertThat(failure.explanation()).startsWith("The rules did not come to an end within ");
            assertThat(Ask.said(ask(decider, DISK))).isEqualTo(Ask.said(ask(shipped, DISK)));
        }
    }

    @Test
    void a_call_about_thousands_of_instances_is_within_the_limits() throws IOException {
        StringBuilder instances = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            instances
                    .append(i == 0 ? "" : ",")
                    .append("{\"InstanceId\": \"i-")
                    .append(i)
                    .append("\"}");
        }
        Decision decision =
                ask(shipped, "{\"operation\": \"CreateInstance\", \"facts\": {\"Instances\": [" + instances + "]}}");
        assertThat(decision.outcome()).isNotNull();
    }

    private static Decision ask(Decider asked, String json) throws IOException {
        return Ask.decision(asked, new ObjectMapper().readTree(json));
    }

    private static List<Path> drl(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }
}
