package dev.interlock.policy.analysis;

import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.facts.law.Ruling;
import dev.interlock.facts.law.TransitionRow;
import dev.interlock.policy.Edition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, wherever it stands and in whichever edition: its conditions and what a caller is told. Remarks to the
 * reader of the sheet (basis, note, source) do not count.
 */
record RowContent(List<@Nullable Object> values) {

    static RowContent of(LawRow row) {
        List<@Nullable Object> values = decisiveOf(row);
        Ruling ruling = row.ruling();
        values.addAll(Arrays.asList(ruling.message(), ruling.suggestedCode(), ruling.advisory()));
        return new RowContent(values);
    }

    /** The same without what is only told. */
    static List<@Nullable Object> decisiveOf(LawRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(row.place().sheet());
        values.addAll(conditions(row));
        Ruling ruling = row.ruling();
        values.addAll(Arrays.asList(ruling.outcome(), ruling.code(), ruling.httpStatus()));
        return values;
    }

    /** Every row of the law in an edition. */
    static List<RowContent> all(Edition edition) {
        List<RowContent> all = new ArrayList<>();
        for (Object row : edition.rows()) {
            if (row instanceof LawRow law) {
                all.add(of(law));
            }
        }
        return all;
    }

    private static List<@Nullable Object> conditions(LawRow row) {
        if (row instanceof ImpactRow impact) {
            return Arrays.asList(
                    impact.key(), impact.target(), impact.lockReason(), impact.diskStatus(), impact.createdFrom());
        } else if (row instanceof DefaultRow byDefault) {
            return Arrays.asList(byDefault.lockReason());
        } else if (row instanceof CheckRow check) {
            return Arrays.asList(check.operation(), check.order(), check.condition());
        } else if (row instanceof TransitionRow transition) {
            return Arrays.asList(
                    transition.operation(),
                    transition.lockStatus(),
                    transition.coolOff(),
                    transition.duration(),
                    transition.effect());
        }
        ParameterRow parameter = (ParameterRow) row;
        return Arrays.asList(
                parameter.operation(),
                parameter.parameter(),
                parameter.type(),
                parameter.required(),
                parameter.minimum(),
                parameter.maximum(),
                parameter.allowed(),
                parameter.order());
    }
}
