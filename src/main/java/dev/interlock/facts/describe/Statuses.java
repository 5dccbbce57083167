package dev.interlock.facts.describe;

import org.jspecify.annotations.Nullable;

/** What is said of a status ECS does not have: the resource counts as one whose status is not known. */
final class Statuses {

    private Statuses() {}

    static void advise(String kind, @Nullable String id, String status, Vocabulary known, Findings findings) {
        findings.advise(
                "unknown-status",
                kind + (id == null ? "" : " " + Shown.text(id)) + " has the status " + Shown.text(status)
                        + ", which ECS does not document; it counts as not given",
                known.near(status));
    }
}
