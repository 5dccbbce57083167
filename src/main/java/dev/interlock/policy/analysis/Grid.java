package dev.interlock.policy.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Situations by two columns, to be told in few words. A value that is null is of no matter. */
final class Grid {

    private final String rows;
    private final String columns;
    private final Function<Collection<@Nullable String>, String> rowsInWords;
    private final Map<@Nullable String, Set<@Nullable String>> marked = new LinkedHashMap<>();
    private final Set<@Nullable String> allRows = new LinkedHashSet<>();
    private final Set<@Nullable String> allColumns = new LinkedHashSet<>();

    /** A grid of the values of two columns, by their headers. */
    Grid(String rows, String columns) {
        this(rows, columns, Phrases::quoted);
    }

    /** A grid whose values by rows have words of their own. */
    Grid(String rows, String columns, Function<Collection<@Nullable String>, String> rowsInWords) {
        this.rows = rows;
        this.columns = columns;
        this.rowsInWords = rowsInWords;
    }

    /** Takes a situation there is, and whether it is to be told. */
    void take(@Nullable String row, @Nullable String column, boolean marks) {
        allRows.add(row);
        allColumns.add(column);
        if (marks) {
            marked.computeIfAbsent(row, r -> new LinkedHashSet<>()).add(column);
        }
    }

    boolean isEmpty() {
        return marked.isEmpty();
    }

    /** The marked situations; a column all values of which are meant is left out, so for the whole grid it is empty. */
    String inWords() {
        Map<Set<@Nullable String>, List<@Nullable String>> alike = new LinkedHashMap<>();
        marked.forEach((row, values) ->
                alike.computeIfAbsent(values, v -> new ArrayList<>()).add(row));
        List<String> parts = new ArrayList<>();
        alike.forEach((values, its) -> {
            List<String> words = new ArrayList<>();
            if (its.size() < allRows.size()) {
                words.add(rows + " " + rowsInWords.apply(its));
            }
            if (values.size() < allColumns.size()) {
                words.add(columns + " " + Phrases.quoted(values));
            }
            parts.add(String.join(" and ", words));
        });
        return String.join("; ", parts);
    }
}
