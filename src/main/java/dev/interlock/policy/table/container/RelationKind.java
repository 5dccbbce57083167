package dev.interlock.policy.table.container;

import dev.interlock.policy.table.finding.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which relations the parts of a workbook of the law may have: those that honest programs write and nothing runs by. */
final class RelationKind {

    private static final Set<String> HARMLESS = Set.of(
            "officedocument",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "classificationlabels",
            "customxml",
            "customxmlprops",
            "customproperty",
            "worksheet",
            "chartsheet",
            "sharedstrings",
            "styles",
            "theme",
            "themeoverride",
            "calcchain",
            "sheetmetadata",
            "comments",
            "threadedcomment",
            "person",
            "vmldrawing",
            "drawing",
            "image",
            "hyperlink",
            "table",
            "printersettings",
            "chart",
            "chartusershapes",
            "chartstyle",
            "chartcolorstyle",
            "diagramdata",
            "diagramlayout",
            "diagramquickstyle",
            "diagramcolors",
            "diagramdrawing",
            "featurepropertybag",
            "workbookmetadata",
            "origin",
            "signature",
            "certificate");
    private static final List<String> PROGRAMS =
            List.of("vba", "macro", "dialogsheet", "control", "ctrlprop", "activex", "extensibility", "webext");
    private static final List<String> EMBEDDED = List.of("ole", "package", "afchunk", "powerpivot");

    private RelationKind() {}

    /** Why a relation is refused, as the rest of a sentence; null when it is not. */
    static @Nullable String refusal(Relation relation) {
        String kind = relation.kind();
        if (holds(kind, PROGRAMS)) {
            return "brings a program";
        }
        if (holds(kind, EMBEDDED)) {
            return "brings an embedded file";
        }
        if (!HARMLESS.contains(kind)) {
            return kind.contains("external") || kind.equals("connections") || kind.equals("querytable")
                    ? "fetches data from outside"
                    : "has the relation " + Wording.quote(kind) + ", which no workbook of the law has";
        }
        if (!relation.outside()) {
            return null;
        }
        return kind.equals("hyperlink") && isWebAddress(relation.target())
                ? null
                : "points outside, to " + Wording.quote(relation.target());
    }

    /** Whether a link is one a person may follow: to the web, to a mailbox, or beside the file. */
    private static boolean isWebAddress(String target) {
        String address = target.toLowerCase(Locale.ROOT);
        boolean scheme = address.indexOf(':') >= 0 || address.startsWith("\\") || address.startsWith("//");
        return !scheme
                || address.startsWith("https://")
                || address.startsWith("http://")
                || address.startsWith("mailto:");
    }

    private static boolean holds(String kind, List<String> words) {
        return words.stream().anyMatch(kind::contains);
    }
}
