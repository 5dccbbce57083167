package dev.interlock.policy.table.grid;

import dev.interlock.policy.table.container.ContentTypes;
import dev.interlock.policy.table.container.DamagedPart;
import dev.interlock.policy.table.container.PartLinks;
import dev.interlock.policy.table.container.PartXml;
import dev.interlock.policy.table.container.Relation;
import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.table.look.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file the sheets are and what belongs to them.
 *
 * @param texts the part of shared texts, null when there is none
 * @param styles the part of styles, null when there is none
 * @param theme the part of numbered colours, null when there is none
 * @param from1904 whether days are counted from 1904
 */
record WorkbookParts(
        List<SheetPart> sheets,
        @Nullable String texts,
        @Nullable String styles,
        @Nullable String theme,
        boolean from1904) {

    private static final int MOST_SHEETS = 20;

    /** A sheet in the workbook's list. */
    record SheetPart(String name, String part, boolean hidden) {}

    /** Null when the file is no workbook, which is then among the findings. */
    static @Nullable WorkbookParts of(Map<String, byte[]> parts, Findings findings) {
        String part = Relation.partOf("");
        try {
            String main = only("officedocument", relations("", parts), "");
            if (main == null) {
                throw new DamagedPart("names no workbook");
            }
            part = main;
            if (!ContentTypes.WORKBOOK.equals(types(parts).of(main))) {
                throw new DamagedPart("is no workbook by its kind");
            }
            byte[] content = parts.get(main);
            if (content == null) {
                throw new DamagedPart("is not in the file");
            }
            return read(main, content, relations(main, parts), findings);
        } catch (DamagedPart e) {
            PartLinks.damaged(part, e, findings);
            return null;
        }
    }

    private static WorkbookParts read(String main, byte[] content, List<Relation> relations, Findings findings)
            throws DamagedPart {
        PartXml xml = PartXml.open(content, PartXml.MAIN, "workbook");
        List<SheetPart> sheets = new ArrayList<>();
        boolean from1904 = false;
        while (xml.child(1)) {
            if (xml.name().equals("workbookPr")) {
                from1904 = xml.isTrue("date1904");
            } else if (xml.name().equals("bookViews")) {
                windows(xml, findings);
            } else if (xml.name().equals("definedNames")) {
                DefinedNames.check(xml);
            } else if (xml.name().equals("sheets")) {
                if (!sheets.isEmpty()) {
                    throw new DamagedPart("has two lists of sheets");
                }
                while (xml.child(2)) {
                    if (sheets.size() == MOST_SHEETS) {
                        throw new DamagedPart("has more than " + MOST_SHEETS + " sheets");
                    }
                    sheets.add(sheet(xml, main, relations));
                }
            }
        }
        xml.finish();
        if (sheets.isEmpty()) {
            throw new DamagedPart("has no sheets");
        }
        String texts = only("sharedstrings", relations, main);
        String theme = only("theme", relations, main);
        return new WorkbookParts(List.copyOf(sheets), texts, only("styles", relations, main), theme, from1904);
    }

    private static void windows(PartXml xml, Findings findings) throws DamagedPart {
        int level = xml.depth();
        while (xml.child(level)) {
            String visibility = xml.attribute("visibility");
            if (visibility != null && !visibility.equals("visible")) {
                throw DamagedPart.unseen("opens in a window that is hidden");
            }
            String tabs = xml.attribute("showSheetTabs");
            boolean shown = tabs == null || xml.isTrue("showSheetTabs");
            if (!shown || Measure.isBelow(xml.attribute("tabRatio"), 1)) {
                String message = "the workbook opens without the tabs that lead to its other sheets";
                findings.warning("table-shown-otherwise", null, null, message, "have the program show sheet tabs");
            }
        }
    }

    private static SheetPart sheet(PartXml xml, String main, List<Relation> relations) throws DamagedPart {
        String name = xml.attribute("name");
        String id = xml.attribute(PartXml.RELATION_ID, "id");
        String state = xml.attribute("state");
        List<Relation> meant =
                relations.stream().filter(relation -> relation.id().equals(id)).toList();
        if (name == null || name.isEmpty() || meant.size() != 1) {
            throw new DamagedPart("has a sheet without a name or without a part");
        }
        String part = meant.get(0).part(main);
        if (part == null || !meant.get(0).kind().equals("worksheet")) {
            throw new DamagedPart("has the sheet " + Wording.quote(name) + ", which is no sheet of rows");
        }
        return new SheetPart(name, part, state != null && !state.equals("visible"));
    }

    private static ContentTypes types(Map<String, byte[]> parts) throws DamagedPart {
        return ContentTypes.read(parts.getOrDefault(ContentTypes.PART, new byte[0]));
    }

    private static List<Relation> relations(String part, Map<String, byte[]> parts) throws DamagedPart {
        byte[] content = parts.get(Relation.partOf(part));
        if (content == null) {
            throw new DamagedPart("has no relations to its parts");
        }
        return Relation.read(content);
    }

    /** The part of a kind that there is at most one of; null when there is none. */
    private static @Nullable String only(String kind, List<Relation> relations, String from) throws DamagedPart {
        List<Relation> meant = relations.stream()
                .filter(relation -> relation.kind().equals(kind))
                .toList();
        if (meant.size() > 1) {
            throw new DamagedPart("has " + meant.size() + " parts of the kind " + Wording.quote(kind));
        }
        return meant.isEmpty() ? null : meant.get(0).part(from);
    }
}
