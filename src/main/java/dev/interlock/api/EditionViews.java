package dev.interlock.api;

import dev.interlock.catalog.Active;
import dev.interlock.policy.CsvText;
import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.bundle.LawTable;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows tables and editions as JSON and CSV. */
@Singleton
public class EditionViews {

    private final InstantSource clock;

    EditionViews(InstantSource clock) {
        this.clock = clock;
    }

    Map<String, Object> tables(Active active) {
        List<Map<String, Object>> tables = active.decider().bundle().tables().values().stream()
                .map(table -> table(active, table))
                .toList();
        return Map.of("revision", active.decider().bundle().revision(), "tables", tables);
    }

    Map<String, Object> table(Active active, LawTable table) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("table", table.name());
        view.put("revision", active.decider().bundle().revision());
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        String governing = table.editions().floorKey(today);
        view.put(
                "editions",
                table.editions().values().stream()
                        .map(edition -> summary(active, edition, edition.date().equals(governing)))
                        .toList());
        return view;
    }

    private static Map<String, Object> summary(Active active, Edition edition, boolean governing) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("date", edition.date());
        view.put("file", edition.file());
        active.decider().bundle().files().stream()
                .filter(file -> file.path().equals(edition.file()))
                .forEach(file -> view.put("sha256", file.sha256()));
        view.put("governsToday", governing);
        view.put("operations", edition.operations().size());
        view.put("about", edition.about());
        return view;
    }

    /** The edition with the sheet of that name, or with all its sheets; empty when it has no such sheet. */
    Optional<Map<String, Object>> edition(Active active, Edition edition, @Nullable String sheet) {
        if (sheet != null
                && edition.sheets().stream().noneMatch(each -> each.name().equals(sheet))) {
            return Optional.empty();
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("table", edition.table());
        view.put("date", edition.date());
        view.put("file", edition.file());
        view.put("revision", active.decider().bundle().revision());
        view.put("about", edition.about());
        view.put(
                "sheets",
                edition.sheets().stream()
                        .filter(each -> sheet == null || each.name().equals(sheet))
                        .map(EditionViews::sheet)
                        .toList());
        return Optional.of(view);
    }

    private static Map<String, Object> sheet(Sheet sheet) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("sheet", sheet.name());
        view.put("columns", sheet.columns());
        view.put(
                "rows",
                sheet.rows().stream().map(row -> row(sheet.columns(), row)).toList());
        return view;
    }

    private static Map<String, Object> row(List<String> columns, Sheet.Row row) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), i < row.values().size() ? row.values().get(i) : null);
        }
        return Map.of("row", row.row(), "cells", cells);
    }

    /** A sheet as CSV (RFC 4180); the first one when no name is given, empty when there is none of that name. */
    Optional<byte[]> csv(Edition edition, @Nullable String name) {
        return edition.sheets().stream()
                .filter(sheet -> name == null || sheet.name().equals(name))
                .findFirst()
                .map(EditionViews::csv);
    }

    private static byte[] csv(Sheet sheet) {
        return CsvText.of(
                sheet.columns(), sheet.rows().stream().map(Sheet.Row::values).toList());
    }
}
