package dev.interlock.policy.analysis;

import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.Ruling;
import dev.interlock.policy.Edition;
import dev.interlock.policy.table.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of conditions of an Impact sheet. */
final class ImpactColumns {

    private static final List<IdleColumn<ImpactGroup, Combination, Ruling>> COLUMNS = List.of(
            column("Lock reason", ImpactRow::lockReason, at -> IdleColumn.values(at.diskStatus(), at.source())),
            column("Disk status", ImpactRow::diskStatus, at -> IdleColumn.values(at.lockReason(), at.source())),
            column("Created from", ImpactRow::createdFrom, at -> IdleColumn.values(at.lockReason(), at.diskStatus())));

    private ImpactColumns() {}

    /** Reports the columns that change nothing; {@code covered} are the lock reasons the edition speaks of. */
    static void check(Edition edition, List<ImpactGroup> groups, List<String> covered, Findings findings) {
        List<String> reasons = new ArrayList<>(Domain.LOCK_REASONS);
        reasons.add(Domain.OTHER_REASON);
        Function<ImpactGroup, List<Combination>> known = group ->
                group.combinations(reasons).stream().filter(group::isKnown).toList();
        for (IdleColumn<ImpactGroup, Combination, Ruling> column : COLUMNS) {
            // Of a lock the edition does not speak of it says that nothing stands in the way.
            column.check(
                    edition,
                    groups,
                    known,
                    (group, at) -> covered.contains(at.lockReason()) ? group.answer(at) : Ruling.FREE,
                    findings);
        }
    }

    private static IdleColumn<ImpactGroup, Combination, Ruling> column(
            String header,
            Function<ImpactRow, Condition> condition,
            Function<Combination, List<@Nullable String>> others) {
        return new IdleColumn<>(
                "Impact",
                header,
                group -> group.rows().stream()
                        .anyMatch(row -> !condition.apply(row).isAny()),
                others,
                Ruling::saysTheSameAs);
    }
}
