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

    /** Advises when the answer was one page of several: what stands on another page would be taken not to exist. */
    static void check(JsonNode document, String list, int count, Findings findings) {
        JsonNode total = document.get("TotalCount");
        JsonNode next = document.get("NextToken");
        boolean more = total != null && total.isNumber() && total.longValue() > count
                || next != null && next.isTextual() && !next.textValue().isEmpty();
        if (more) {
            findings.advise(
                    "incomplete-list",
                    "`" + list + "` is one page of a longer list; what stands on another page is taken not to exist");
        }
    }
}
