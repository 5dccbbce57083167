package dev.interlock.decision.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.decision.CallError;
import dev.interlock.decision.Decider;
import dev.interlock.decision.Decision;
import dev.interlock.decision.request.Request;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Lock;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Snapshot;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.analysis.GeneratedLaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No call about an operation is decided otherwise than before unless the comparison tells of the operation. */
class ComparisonAgainstDecidersTest {

    /** The law of 41 shows what only a call that names none of one instance does. */
    private static final int FIRST = 40;

    private static final int ROUNDS = 16;
    private static final int CALLS = 100;
    private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

    private int differing;

    @Test
    void what_operations_act_on_is_told_wherever_a_call_shows_it() {
        for (int seed = FIRST; seed < FIRST + ROUNDS; seed++) {
            GeneratedLaw law = new GeneratedLaw(seed);
            Edition before = law.impact();
            compare(before, law.withOtherTargets(before), seed);
        }
        assertThat(differing).isGreaterThan(10);
    }

    @Test
    void rows_that_are_new_or_gone_are_told_wherever_a_call_shows_it() {
        for (int seed = 0; seed < ROUNDS / 4; seed++) {
            GeneratedLaw law = new GeneratedLaw(seed);
            Edition with = law.withOtherTargets(law.impact());
            Edition without = law.withoutAnOperation(with);
            compare(without, with, seed);
            compare(with, without, seed);
        }
        assertThat(differing).isGreaterThan(2);
    }

    private void compare(Edition before, Edition after, int seed) {
        Decider active = new Decider(GeneratedLaw.bundle(before));
        Decider candidate = new Decider(GeneratedLaw.bundle(after));
        TreeSet<String> told = new TreeSet<>();
        BundleComparison.of(active, candidate).differences().forEach(each -> told.addAll(each.operations()));
        Random random = new Random(seed);
        for (String operation : new TreeSet<>(before.operations().values())) {
            TreeSet<String> calls = new TreeSet<>();
            for (int i = 0; i < CALLS; i++) {
                Request request = request(operation, random);
                Decision decided = active.decide(request, LATER);
                Decision now = candidate.decide(request, LATER);
                if (!told(decided).equals(told(now))) {
                    calls.add(words(request, decided, now));
                }
            }
            if (!calls.isEmpty()) {
                differing++;
                assertThat(told)
                        .as(
                                "seed %d: %s differs in %s; %s; %s",
                                seed, operation, calls.first(), rows(before, operation), rows(after, operation))
                        .contains(operation);
            }
        }
    }

    /** What a caller is told; how often one code is repeated, in words of two locks at once, is no other answer. */
    private static List<Object> told(Decision decision) {
        TreeSet<String> codes = new TreeSet<>();
        decision.violations().forEach(error -> codes.add(error.code() + " " + error.httpStatus()));
        CallError error = decision.error();
        return List.of(decision.outcome(), error == null ? "" : String.valueOf(error.code()), codes);
    }

    private static List<String> rows(Edition edition, String operation) {
        return edition.rows().stream()
                .filter(each ->
                        !(each instanceof ImpactRow row) || row.operation().equals(operation))
                .map(Object::toString)
                .toList();
    }

    private static String words(Request request, Decision decided, Decision after) {
        StringBuilder parameters = new StringBuilder();
        request.parameters()
                .names()
                .forEach(name -> parameters
                        .append(name)
                        .append(' ')
                        .append(request.parameters().value(name))
                        .append(", "));
        return parameters + "" + request.facts() + ": " + decided.outcome() + decided.violations() + " -> "
                + after.outcome() + after.violations();
    }

    private static Request request(String operation, Random random) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        name(parameters, "InstanceId", "i-", random);
        name(parameters, "DiskId", "d-", random);
        name(parameters, "SnapshotId", "s-", random);
        name(parameters, "ImageId", "m-", random);
        if (random.nextInt(5) == 0) {
            parameters.putArray("DiskDeviceMapping").addObject().put("SnapshotId", "s-1");
        }
        List<Instance> instances = new ArrayList<>();
        List<Disk> disks = new ArrayList<>();
        List<Snapshot> snapshots = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i <= 3; i++) {
            instances.add(new Instance("i-" + i, null, List.of(lock("Instance i-" + i, random))));
        }
        for (int i = 1 + random.nextInt(3); i <= 3; i++) {
            disks.add(new Disk("d-" + i, pick(random, "In_use", "Available", "Creating", null), attached(random)));
        }
        for (int i = 1 + random.nextInt(3); i <= 3; i++) {
            String disk = pick(random, "d-1", "d-2", "d-3", null);
            snapshots.add(new Snapshot("s-" + i, null, null, null, null, null, disk, false, null));
        }
        Facts facts = new Facts(
                random.nextInt(8) == 0 ? null : instances,
                random.nextInt(8) == 0 ? null : disks,
                random.nextInt(8) == 0 ? null : snapshots,
                null);
        return new Request(operation, null, new Parameters(parameters), facts, Map.of(), List.of());
    }

    private static void name(ObjectNode parameters, String name, String letter, Random random) {
        int number = random.nextInt(6);
        if (number < 4) {
            parameters.put(name, letter + (number + 1));
        }
    }

    private static Lock lock(String name, Random random) {
        String reason = pick(random, "security", "financial", "recycling", "none", null);
        return reason == null ? Lock.unknown(name) : reason.equals("none") ? Lock.none(name) : Lock.of(name, reason);
    }

    private static @Nullable List<String> attached(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> List.of();
            case 2 -> List.of("i-1", "i-2");
            default -> List.of("i-" + (1 + random.nextInt(3)));
        };
    }

    private static @Nullable String pick(Random random, @Nullable String... words) {
        return words[random.nextInt(words.length)];
    }
}
