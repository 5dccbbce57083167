package dev.interlock.policy.table.container;

import dev.interlock.policy.table.finding.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each part of a workbook says it is.
 *
 * @param byExtension kinds by the end of a name
 * @param byPart kinds by a part's key
 */
public record ContentTypes(Map<String, String> byExtension, Map<String, String> byPart) {

    public static final String PART = "[Content_Types].xml";
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final int MOST = 2_000;
    private static final String SPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String SHEET = OFFICE + "spreadsheetml.";
    private static final Set<String> READ = Set.of("worksheet+xml", "sharedstrings+xml", "styles+xml");
    private static final Set<String> SHEETS = Set.of(
            "sheet.main+xml",
            "worksheet+xml",
            "chartsheet+xml",
            "sharedstrings+xml",
            "styles+xml",
            "calcchain+xml",
            "comments+xml",
            "table+xml",
            "sheetmetadata+xml",
            "customproperty",
            "printersettings");
    private static final Set<String> OTHERS = Set.of(
            "application/xml",
            "text/xml",
            "application/vnd.openxmlformats-package.relationships+xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            "application/vnd.openxmlformats-package.digital-signature-origin",
            "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
            "application/vnd.openxmlformats-package.digital-signature-certificate",
            OFFICE + "extended-properties+xml",
            OFFICE + "custom-properties+xml",
            OFFICE + "customxmlproperties+xml",
            OFFICE + "theme+xml",
            OFFICE + "themeoverride+xml",
            OFFICE + "vmldrawing",
            OFFICE + "drawing+xml",
            "application/vnd.ms-excel.threadedcomments+xml",
            "application/vnd.ms-excel.person+xml",
            "application/vnd.ms-excel.featurepropertybag+xml",
            "application/vnd.ms-office.chartstyle+xml",
            "application/vnd.ms-office.chartcolorstyle+xml",
            "application/vnd.ms-office.drawingml.diagramdrawing+xml",
            "application/vnd.ms-office.classificationlabels+xml");

    public static ContentTypes read(byte[] content) throws DamagedPart {
        PartXml xml = PartXml.open(content, SPACE, "Types");
        Map<String, String> extensions = new HashMap<>();
        Map<String, String> parts = new HashMap<>();
        while (xml.child(1)) {
            if (extensions.size() + parts.size() > MOST) {
                throw new DamagedPart("speaks of more than " + MOST + " parts");
            }
            String type = xml.attribute("ContentType");
            String extension = xml.attribute("Extension");
            String part = xml.attribute("PartName");
            String before = null;
            if (type != null && extension != null && xml.name().equals("Default")) {
                before = extensions.put(extension.toLowerCase(Locale.ROOT), type.toLowerCase(Locale.ROOT));
            } else if (type != null && part != null && xml.name().equals("Override")) {
                before = parts.put(PartName.key(part.replaceFirst("^/", "")), type.toLowerCase(Locale.ROOT));
            } else {
                throw new DamagedPart("has an entry that is none");
            }
            if (before != null && !before.equals(type.toLowerCase(Locale.ROOT))) {
                throw new DamagedPart("says two things of one part");
            }
        }
        xml.finish();
        return new ContentTypes(extensions, parts);
    }

    /** What a part is, in lower case; null when nothing is said of it. */
    @Nullable
    public String of(String part) {
        String kind = byPart.get(PartName.key(part));
        return kind != null ? kind : byExtension.get(PartName.key(part.substring(part.lastIndexOf('.') + 1)));
    }

    /** Whether the part is one that is read whole later, should the workbook speak of it. */
    public boolean isRead(String part) {
        String kind = String.valueOf(of(part));
        return kind.startsWith(SHEET) && READ.contains(kind.substring(SHEET.length()));
    }

    /** Why a part is refused for what it is, as the rest of a sentence; null when it is not. */
    @Nullable
    public String refusal(String part) {
        String kind = of(part);
        if (kind == null) {
            return "is of no kind that the file tells";
        }
        if (kind.contains("macro") || kind.contains("vba") || kind.contains("activex") || kind.contains("control")) {
            return "is a program";
        }
        if (kind.contains("oleobject") || kind.contains(OFFICE + "package")) {
            return "is an embedded file";
        }
        if (kind.equals(OFFICE + "vmldrawing") && !LooseParts.isDrawing(part)) {
            return "is a drawing of notes by its kind and not by its name";
        }
        // What Google Sheets keeps for itself.
        boolean google = kind.equals("application/binary") && PartName.key(part).equals("xl/metadata");
        boolean known = google
                || OTHERS.contains(kind)
                || kind.startsWith("image/")
                || kind.startsWith(OFFICE + "drawingml.")
                || kind.startsWith(SHEET) && SHEETS.contains(kind.substring((SHEET).length()));
        return known ? null : "is of the kind " + Wording.quote(kind) + ", which no workbook of the law has";
    }
}
