package dev.interlock.policy.table;

import java.util.List;

/** The closed vocabularies of the sheets. */
final class Vocabulary {

    static final CellRule TARGET =
            CellRules.word("a kind of target", List.of("Instance", "Disk", "Snapshot", "Image", "none"));
    static final CellRule LOCK_REASON = CellRules.anyCase(
            "a lock reason", List.of("security", "financial", "recycling", "dedicatedhostfinancial", "refunded"));
    static final CellRule DISK_STATUS = CellRules.anyCase(
            "a disk status",
            List.of("In_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting", "not In_use"));
    static final CellRule CREATED_FROM =
            CellRules.word("a source of a creation", List.of("Instance", "Snapshot", "Disk", "not Instance"));
    static final CellRule OUTCOME =
            CellRules.word("an outcome", List.of("unaffected", "fails", "accepted-not-executed", "undocumented"));
    static final CellRule CHECK_OUTCOME = CellRules.word("an outcome of a check", List.of("fails", "unaffected"));
    static final CellRule EXPECTED_OUTCOME = CellRules.word(
            "an outcome", List.of("unaffected", "fails", "accepted-not-executed", "undocumented", "indeterminate"));
    static final CellRule BASIS = CellRules.word("a basis", List.of("printed", "derived", "inferred"));
    static final CellRule TYPE =
            CellRules.word("a type of parameter", List.of("string", "ascii", "integer", "boolean", "list"));
    static final CellRule YES_OR_NO = CellRules.word("`yes` or `no`", List.of("yes", "no"));
    static final CellRule LOCK_STATUS =
            CellRules.word("a lock status", List.of("none", "compliance-cooloff", "compliance", "expired"));
    static final CellRule COOL_OFF = CellRules.word("a cooling-off period", List.of("zero", "non-zero"));
    static final CellRule DURATION = CellRules.word("a change of duration", List.of("longer", "same", "shorter"));
    static final CellRule EFFECT = CellRules.word("an effect", List.of("new lock", "extend", "unlock"));

    private Vocabulary() {}
}
