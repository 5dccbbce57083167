package dev.interlock.policy.analysis;

import dev.interlock.facts.law.LawRow;
import dev.interlock.policy.Edition;
import dev.interlock.policy.bundle.Bundle;
import dev.interlock.policy.bundle.LawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows of a candidate the active revision does not have. */
public final class NewRows {

    private NewRows() {}

    /**
     * The rows of the candidate whose content stands in no row of the same edition of the active bundle. A row that only
     * moved is not new, nor is one with another basis, note or source. An edition the active bundle does not have is
     * compared with the one it follows.
     *
     * @param active null when nothing is active: every row is new
     */
    public static List<LawRow> of(Bundle candidate, @Nullable Bundle active) {
        List<LawRow> rows = new ArrayList<>();
        for (LawTable table : candidate.tables().values()) {
            for (Edition edition : table.editions().values()) {
                Edition before = active == null ? null : before(active.tables().get(table.name()), edition.date());
                Set<RowContent> known = before == null ? Set.of() : new HashSet<>(RowContent.all(before));
                for (Object row : edition.rows()) {
                    if (row instanceof LawRow law && !known.contains(RowContent.of(law))) {
                        rows.add(law);
                    }
                }
            }
        }
        return rows;
    }

    private static @Nullable Edition before(@Nullable LawTable table, String date) {
        Map.Entry<String, Edition> entry =
                table == null ? null : table.editions().floorEntry(date);
        return entry == null ? null : entry.getValue();
    }
}
