package dev.interlock.policy.table.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one part of a workbook speaks of another, or of something outside.
 *
 * @param kind last word of its type, in lower case ({@code worksheet}); all of a type that no program writes
 * @param target as the file spells it
 * @param outside whether the target is no part of the file
 */
public record Relation(String id, String kind, String target, boolean outside) {

    /** A hyperlink is a relation, and a cell may have one. */
    private static final int MOST = 50_000;

    /** Who names the kinds of relations that spreadsheet programs write. */
    private static final List<String> NAMING = List.of(
            "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/", "http://customschemas.google.com/");

    /** Kinds of the parts that are read, as programs spell them. */
    private static final List<String> READ =
            List.of("officeDocument", "worksheet", "sharedStrings", "styles", "theme", "drawing");

    private static final String SPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** All that a part of relations holds. */
    public static List<Relation> read(byte[] content) throws DamagedPart {
        PartXml xml = PartXml.open(content, SPACE, "Relationships");
        List<Relation> relations = new ArrayList<>();
        while (xml.child(1)) {
            if (relations.size() == MOST) {
                throw new DamagedPart("has more than " + MOST + " relations");
            }
            String id = xml.attribute("Id");
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (!xml.name().equals("Relationship") || id == null || type == null || target == null) {
                throw new DamagedPart("has a relation without an id, a type or a target");
            }
            if (type.startsWith(PartXml.STRICT)) {
                throw DamagedPart.strict();
            }
            String last = type.substring(type.lastIndexOf('/') + 1);
            // Programs differ in whether they take another letter case for the same.
            boolean spelled = READ.stream().noneMatch(kind -> kind.equalsIgnoreCase(last) && !kind.equals(last));
            boolean known = spelled && NAMING.stream().anyMatch(type::startsWith);
            String kind = known ? last : type;
            relations.add(new Relation(
                    id,
                    kind.toLowerCase(Locale.ROOT),
                    target,
                    "External".equalsIgnoreCase(xml.attribute("TargetMode"))));
        }
        xml.finish();
        return relations;
    }

    /** The part that holds the relations of another; of the file as a whole for an empty name. */
    public static String partOf(String part) {
        int folder = part.lastIndexOf('/') + 1;
        return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    }

    /** The part that is meant, seen from the part that speaks; null when that is none of the file. */
    @Nullable
    public String part(String from) {
        List<String> path = new ArrayList<>();
        if (!target.startsWith("/")) {
            String[] folders = from.split("/");
            path.addAll(List.of(folders).subList(0, Math.max(0, folders.length - 1)));
        }
        for (String step : target.split("/")) {
            if (step.equals("..")) {
                if (path.isEmpty()) {
                    return null;
                }
                path.remove(path.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.add(step);
            }
        }
        return outside ? null : String.join("/", path);
    }
}
