package dev.interlock.policy.analysis;

import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.GridAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column of conditions, looked at for whether any answer would be another without it. One without entries is no
 * finding: the column has to be there.
 *
 * @param <G> the rows of one operation
 * @param <S> a situation of theirs
 * @param <A> an answer
 * @param asked whether some row of the operation has an entry in the column
 * @param others the values of the situation but for the column's own
 * @param alike whether two answers say the same
 */
record IdleColumn<G, S, A>(
        String sheet,
        String header,
        Predicate<G> asked,
        Function<S, List<@Nullable String>> others,
        BiPredicate<A, A> alike) {

    /** Reports the column at its header if it has entries and changes nothing. */
    void check(
            Edition edition,
            List<G> groups,
            Function<G, List<S>> situations,
            BiFunction<G, S, A> answer,
            Findings findings) {
        boolean entries = false;
        for (G group : groups) {
            if (asked.test(group)) {
                entries = true;
                if (matters(group, situations.apply(group), answer)) {
                    return;
                }
            }
        }
        if (entries) {
            findings.warning(
                    "law-idle-column",
                    sheet,
                    address(edition),
                    "The column `" + header + "` changes no answer: every operation gets the same whatever it says",
                    "Clear its cells, or look which outcome should differ");
        }
    }

    /** Whether two situations that differ in nothing else get different answers. */
    private boolean matters(G group, List<S> situations, BiFunction<G, S, A> answer) {
        Map<List<@Nullable String>, A> first = new HashMap<>();
        for (S situation : situations) {
            A said = answer.apply(group, situation);
            A before = first.putIfAbsent(others.apply(situation), said);
            if (before != null && !alike.test(before, said)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String address(Edition edition) {
        for (Sheet each : edition.sheets()) {
            int place = each.name().equals(sheet) ? each.columns().indexOf(header) : -1;
            if (place >= 0) {
                return GridAddress.of(place, 1);
            }
        }
        return null;
    }

    static List<@Nullable String> values(@Nullable String... values) {
        return Arrays.asList(values);
    }
}
