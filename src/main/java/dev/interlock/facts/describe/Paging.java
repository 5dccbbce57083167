package dev.interlock.facts.describe;

import com.fasterxml.jackson.databind.JsonNode;

/** The fields ECS puts beside a list, and whether they tell of more than the list holds. */
final class Paging {

    private Paging() {}

    static boolean isField(String name) {
        return switch (name) {
            case "RequestId", "TotalCount", "PageNumber", "PageSize", "NextToken", "MaxResults" -> true;
            default -> false;
        };
    }

    /** Advises when the answer was one page of several: of snapshots and locks, what stands on another would be taken not to exist. */
    static void check(JsonNode document, String list, int count, Findings findings) {
        JsonNode total = document.get("TotalCount");
        JsonNode next = document.get("NextToken");
        boolean more = total != null && total.isNumber() && total.longValue() > count
                || next != null && next.isTextual() && !next.textValue().isEmpty();
        if (more) {
            boolean complete = list.equals("Snapshots") || list.equals("LockedSnapshotsInfo");
            findings.advise(
                    "incomplete-list",
                    "`" + list + "` is one page of a longer list; "
                            + (complete
                                    ? "what stands on another page is taken not to exist"
                                    : "of what stands on another page nothing is known"));
        }
    }
}
