package dev.interlock.policy.table;

import dev.interlock.facts.Coverage;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.policy.Case;
import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.LookAlike;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.grid.StoredSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes an edition of a workbook's sheets. */
final class EditionReader {

    private EditionReader() {}

    /** The edition, as far as the sheets are sound; null when they are not those of a workbook of the law. */
    static @Nullable Edition read(EditionName name, List<StoredSheet> stored, Findings findings) {
        Layout layout = Layout.of(stored, findings);
        if (layout == null) {
            return null;
        }
        Map<String, Table> tables = tables(layout, stored, findings);
        Map<String, String> operations = new LinkedHashMap<>();
        List<Object> rows = new ArrayList<>();
        layout.law().forEach((schema, law) -> {
            Table table = tables.get(schema.name());
            if (table != null) {
                rows.addAll(law.of(table, name.date()));
                for (TableRow row : table.rows()) {
                    String operation = row.text("Operation");
                    if (operation != null) {
                        operations.putIfAbsent(Spelling.key(operation), operation);
                    }
                }
            }
        });
        if (layout == Layout.LOCK_IMPACT) {
            rows.add(coverage(name.date(), rows));
        }
        Table about = tables.get(Schemas.ABOUT.name());
        Table cases = tables.get(Schemas.CASES.name());
        Map<String, String> fields = about == null ? Map.of() : AboutFields.of(about, name, findings);
        List<Case> tests = cases == null ? List.of() : CaseRows.of(cases, name);
        List<Sheet> sheets = tables.values().stream().map(Table::sheet).toList();
        return new Edition(
                name.table(),
                name.date(),
                findings.file(),
                fields,
                Collections.unmodifiableMap(operations),
                List.copyOf(rows),
                tests,
                sheets);
    }

    /** The sheets of the layout by name, in the workbook's order. */
    private static Map<String, Table> tables(Layout layout, List<StoredSheet> stored, Findings findings) {
        Map<String, Table> tables = new LinkedHashMap<>();
        List<String> names = layout.sheets().stream().map(SheetSchema::name).toList();
        for (StoredSheet sheet : stored) {
            int place = names.indexOf(sheet.name());
            if (sheet.name().equals(SheetForm.FINDINGS)) {
                continue; // An annotated copy handed in again.
            }
            if (place < 0) {
                if (sheet.rows().isEmpty()) {
                    String message = "the sheet is empty and none of this workbook";
                    findings.warning("table-empty-sheet", sheet.name(), null, message, "delete it");
                    continue;
                }
                String foreign = LookAlike.foreign(sheet.name());
                String message = Wording.quote(sheet.name()) + " is not a sheet of this workbook"
                        + (foreign == null ? "" : ": it " + foreign);
                findings.error(
                        "table-unknown-sheet", sheet.name(), null, message, Wording.choices(sheet.name(), names));
            } else if (tables.containsKey(sheet.name())) {
                findings.error("table-duplicate-sheet", sheet.name(), null, "the sheet is there twice", "delete one");
            } else {
                tables.put(sheet.name(), Table.read(sheet, layout.sheets().get(place), findings));
            }
        }
        for (String name : names) {
            if (!tables.containsKey(name)) {
                String message = "the sheet " + Wording.quote(name) + " is missing";
                findings.error("table-missing-sheet", message, "add it, with its header in row 1");
            }
        }
        return tables;
    }

    private static Coverage coverage(String date, List<Object> rows) {
        Set<String> reasons = new TreeSet<>();
        boolean any = false;
        for (Object row : rows) {
            Condition reason = row instanceof ImpactRow impact ? impact.lockReason() : ((DefaultRow) row).lockReason();
            any |= reason.isAny();
            if (reason.key() != null) {
                reasons.add(reason.key());
            }
        }
        return new Coverage(date, Collections.unmodifiableSet(reasons), any);
    }
}
