package dev.interlock.decision.impact;

import dev.interlock.policy.CsvText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Differences as a table for a spreadsheet program. */
final class DifferenceTable {

    private static final List<String> HEADER = List.of(
            "Table",
            "Operations",
            "When",
            "From",
            "Until",
            "Differs in",
            "Situations",
            "Old outcome",
            "Old code",
            "Old HTTP status",
            "Old file",
            "Old cell",
            "New outcome",
            "New code",
            "New HTTP status",
            "New file",
            "New cell");

    private DifferenceTable() {}

    static byte[] csv(List<Difference> differences) {
        return CsvText.of(
                HEADER, differences.stream().map(DifferenceTable::line).toList());
    }

    private static List<@Nullable Object> line(Difference difference) {
        List<@Nullable Object> line = new ArrayList<>(Arrays.asList(
                difference.table(),
                String.join(", ", difference.operations()),
                words(difference.when()),
                difference.from(),
                difference.until(),
                aspect(difference),
                difference.situations()));
        add(line, difference.old());
        add(line, difference.young());
        return line;
    }

    private static String aspect(Difference difference) {
        return difference.fields().isEmpty()
                ? difference.aspect().word()
                : difference.aspect().word() + ": " + String.join(", ", difference.fields());
    }

    private static String words(Map<String, String> when) {
        return when.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void add(List<@Nullable Object> line, @Nullable Side side) {
        line.add(side == null ? null : side.outcome().word());
        line.add(side == null ? null : side.code());
        line.add(side == null ? null : side.httpStatus());
        line.add(side == null ? null : side.file());
        line.add(side == null ? null : side.cell() == null ? side.rule() : side.cell());
    }
}
