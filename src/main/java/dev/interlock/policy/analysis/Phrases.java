package dev.interlock.policy.analysis;

import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.Ruling;
import dev.interlock.facts.law.TransitionRow;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts rows and answers into messages. */
final class Phrases {

    private static final int FEW = 5;

    private Phrases() {}

    static String quoted(String word) {
        return "`" + word + "`";
    }

    static String quoted(Collection<? extends @Nullable String> words) {
        return words.stream().map(String::valueOf).map(Phrases::quoted).collect(Collectors.joining(", "));
    }

    /** Rows of one sheet: {@code row 3}, {@code rows 3 and 7}; of more than a few the first. */
    static String rows(Collection<Integer> numbers) {
        List<String> first =
                numbers.stream().sorted().limit(FEW).map(String::valueOf).toList();
        int more = numbers.size() - first.size();
        String word = numbers.size() == 1 ? "row " : "rows ";
        return word + (more == 0 ? listed(first) : String.join(", ", first) + " and " + more + " more");
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String listed(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** A row by its sheet and number: {@code Checks 24}. */
    static String name(LawRow row) {
        return row.place().sheet() + " " + row.place().row();
    }

    /** What a row says: what a caller is told, and what becomes of the lock. */
    static String said(LawRow row) {
        String effect = row instanceof TransitionRow transition ? transition.effect() : null;
        return said(row.ruling()) + (effect == null ? "" : " and " + quoted(effect));
    }

    private static String said(Ruling ruling) {
        String code = ruling.code() == null ? "" : " with " + quoted(ruling.code());
        String status = ruling.httpStatus() == null ? "" : (code.isEmpty() ? " with " : " and ") + ruling.httpStatus();
        return quoted(ruling.outcome().word()) + code + status;
    }
}
