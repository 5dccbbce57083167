package dev.interlock.policy.table;

import java.util.List;

/** The closed vocabularies of the sheets. */
final class Vocabulary {

    private static final String ANY = "any";

    static final CellRule TARGET =
            CellRules.word("a kind of target", List.of("Instance", "Disk", "Snapshot", "Image", "none"));
    static final CellRule LOCK_REASON = CellRules.anyCaseOrEmpty(
            "a lock reason", List.of("security", "financial", "recycling", "dedicatedhostfinancial", "refunded"), ANY);
    static final CellRule DISK_STATUS = CellRules.anyCaseOrEmpty(
            "a disk status",
            List.of("In_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting", "not In_use"),
            ANY);
    static final CellRule CREATED_FROM = CellRules.wordOrEmpty(
            "a source of a creation", List.of("Instance", "Snapshot", "Disk", "not Instance"), ANY);
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
    static final CellRule COOL_OFF = CellRules.wordOrEmpty("a cooling-off period", List.of("zero", "non-zero"), ANY);
    static final CellRule DURATION =
            CellRules.wordOrEmpty("a change of duration", List.of("longer", "same", "shorter"), ANY);
    static final CellRule EFFECT = CellRules.wordOrEmpty("an effect", List.of("new lock", "extend", "unlock"), "none");

    private Vocabulary() {}
}
