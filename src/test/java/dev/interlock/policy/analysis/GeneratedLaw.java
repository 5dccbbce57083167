package dev.interlock.policy.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.ShippedBundle;
import dev.interlock.facts.Coverage;
import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.Ruling;
import dev.interlock.facts.law.TransitionRow;
import dev.interlock.policy.Digest;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.BundleFile;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Draws editions as an author might write them who pays no heed to what the rows say together. */
public final class GeneratedLaw {

    public static final String DATE = "2026-01-01";
    private static final List<String> TARGETS = List.of("Disk", "Snapshot", "Instance", "none", "Disk");

    private final Random random;

    public GeneratedLaw(long seed) {
        random = new Random(seed);
    }

    /** Up to eight rows for each of three operations, and defaults for some locks. */
    public Edition impact() {
        List<Object> rows = new ArrayList<>();
        Map<String, String> operations = new HashMap<>();
        int number = 1;
        for (int operation = 1; operation <= 3; operation++) {
            String name = "Operation" + operation;
            String target = pick(TARGETS);
            boolean disk = target.equals("Disk") || target.equals("Snapshot");
            Set<List<Object>> taken = new HashSet<>();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                Condition reason = condition("security", "security", "financial", null);
                Condition status = disk ? condition("In_use", "not In_use", "Available", null, null) : Condition.ANY;
                Condition source = condition("Instance", "not Instance", "Disk", null, null, null);
                if (taken.add(List.of(reason, status, source))) {
                    RowPlace place = place("security-lock", "Impact", ++number);
                    rows.add(new ImpactRow(
                            DATE,
                            place,
                            name,
                            name.toLowerCase(Locale.ROOT),
                            target,
                            reason,
                            status,
                            source,
                            ruling()));
                    operations.put(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        Set<Condition> reasons = new HashSet<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            Condition reason = condition("security", "financial", null);
            if (reasons.add(reason)) {
                RowPlace place = place("security-lock", "Defaults", 1 + reasons.size());
                rows.add(new DefaultRow(DATE, place, reason, ruling()));
            }
        }
        rows.add(coverage(rows));
        return edition("security-lock", operations, rows);
    }

    /** The same in which some rows act on something else, as after a slip in the column Target. */
    public Edition withOtherTargets(Edition edition) {
        Set<List<Object>> taken = new HashSet<>();
        List<Object> rows = new ArrayList<>();
        for (Object each : edition.rows()) {
            if (!(each instanceof ImpactRow row)) {
                rows.add(each);
                continue;
            }
            String target = random.nextInt(3) == 0
                    ? pick(List.of("Disk", "Snapshot", "Instance", "Image", "none"))
                    : row.target();
            boolean disk = target.equals("Disk") || target.equals("Snapshot");
            Condition status = disk ? row.diskStatus() : Condition.ANY;
            if (taken.add(List.of(row.key(), target, row.lockReason(), status, row.createdFrom()))) {
                rows.add(new ImpactRow(
                        row.edition(),
                        row.place(),
                        row.operation(),
                        row.key(),
                        target,
                        row.lockReason(),
                        status,
                        row.createdFrom(),
                        row.ruling()));
            }
        }
        return with(edition, rows);
    }

    /** The same without the rows of one operation, so that a default answers. */
    public Edition withoutAnOperation(Edition edition) {
        String key = pick(edition.operations().keySet().stream().sorted().toList());
        Map<String, String> operations = new HashMap<>(edition.operations());
        operations.remove(key);
        List<Object> rows = edition.rows().stream()
                .filter(each -> !(each instanceof ImpactRow row) || !row.key().equals(key))
                .toList();
        return edition(edition.table(), operations, rows);
    }

    /** Up to twelve rows of one operation. */
    Edition transitions() {
        List<Object> rows = new ArrayList<>();
        rows.add(new CheckRow(
                DATE,
                place("snapshot-lock", "Checks", 2),
                "lockit",
                12,
                CheckRow.TRANSITIONS,
                new Ruling(Outcome.FAILS, null, null, null, null, Basis.PRINTED, null, null, null)));
        Set<List<Object>> taken = new HashSet<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            String status = pick(Domain.LOCK_STATUSES);
            Condition coolOff = condition("zero", "non-zero", null);
            Condition duration = condition("longer", "same", "shorter", null, null);
            if (taken.add(List.of(status, coolOff, duration))) {
                RowPlace place = place("snapshot-lock", "Transitions", 1 + taken.size());
                Ruling ruling = random.nextBoolean()
                        ? ruling()
                        : new Ruling(Outcome.UNAFFECTED, null, null, null, null, Basis.PRINTED, null, null, null);
                rows.add(new TransitionRow(DATE, place, "lockit", status, coolOff, duration, null, ruling));
            }
        }
        return edition("snapshot-lock", Map.of("lockit", "LockIt"), rows);
    }

    /** A bundle of one edition and the shipped rules of its table; its file has a digest of what the rows say. */
    public static Bundle bundle(Edition edition) {
        Bundle shipped = ShippedBundle.bundle();
        LawTable law = Objects.requireNonNull(shipped.tables().get(edition.table()));
        TreeMap<String, LawTable> tables = new TreeMap<>();
        tables.put(
                edition.table(),
                new LawTable(edition.table(), new TreeMap<>(Map.of(edition.date(), edition)), law.rules()));
        String digest = Digest.of(edition.rows().toString().getBytes(UTF_8));
        List<BundleFile> files = List.of(new BundleFile(edition.file(), digest, 1));
        return new Bundle("sha256:" + digest, shipped.manifest(), files, tables, List.of());
    }

    static Edition with(Edition edition, List<Object> rows) {
        return edition(edition.table(), edition.operations(), rows);
    }

    private static Edition edition(String table, Map<String, String> operations, List<Object> rows) {
        String file = "decision-tables/" + table + "/" + DATE + ".xlsx";
        return new Edition(table, DATE, file, Map.of(), operations, List.copyOf(rows), List.of(), List.of());
    }

    private static RowPlace place(String table, String sheet, int row) {
        return new RowPlace("decision-tables/" + table + "/" + DATE + ".xlsx", sheet, row, "A" + row + ":J" + row);
    }

    private static Coverage coverage(List<Object> rows) {
        Set<String> reasons = new TreeSet<>();
        boolean any = false;
        for (Object row : rows) {
            Condition reason = row instanceof ImpactRow impact ? impact.lockReason() : ((DefaultRow) row).lockReason();
            any |= reason.isAny();
            if (reason.key() != null) {
                reasons.add(reason.key());
            }
        }
        return new Coverage(DATE, reasons, any);
    }

    private Ruling ruling() {
        Outcome outcome = pick(List.of(Outcome.FAILS, Outcome.FAILS, Outcome.FAILS, Outcome.UNAFFECTED));
        String code = outcome == Outcome.FAILS ? pick(List.of("CodeA", "CodeA", "CodeA", "CodeB")) : null;
        return new Ruling(outcome, code, null, null, null, Basis.PRINTED, null, null, null);
    }

    private Condition condition(@Nullable String... texts) {
        return Condition.of(texts[random.nextInt(texts.length)]);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
