package dev.interlock.policy.table.container;

import dev.interlock.policy.table.finding.Findings;
import dev.interlock.policy.table.finding.Wording;
import dev.interlock.policy.zip.ZipDirectory;
import dev.interlock.policy.zip.ZipPart;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The gate on the raw bytes: what passes is a plain archive of bounded size without programs in it. */
public final class Container {

    public static final int LARGEST_FILE = 5 << 20;
    public static final int LARGEST_PART = 20 << 20;
    public static final int LARGEST_SUM = 40 << 20;
    public static final int MOST_PARTS = 200;

    public static final String SAVE_AGAIN = "save it again as an Excel workbook (.xlsx)";

    private Container() {}

    /** The parts that are XML, by their names in any letter case; null when the file is refused, which is then among the findings. */
    public static @Nullable Map<String, byte[]> check(byte[] bytes, Findings findings) {
        if (bytes.length > LARGEST_FILE) {
            findings.error("table-too-large", "the file has " + bytes.length + " bytes", "at most 5 MB");
            return null;
        }
        String other = OtherKind.of(bytes);
        if (other != null) {
            refuseKind(other, findings);
            return null;
        }
        List<ZipPart> parts = ZipDirectory.of(bytes);
        if (parts == null) {
            findings.error("table-damaged", "the file is damaged or cut off", SAVE_AGAIN);
            return null;
        }
        if (!isBounded(parts, findings)) {
            return null;
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        parts.forEach(part -> names.add(part.name()));
        other = OtherKind.of(names);
        if (other != null) {
            refuseKind(other, findings);
            return null;
        }
        Map<String, byte[]> contents = unpack(bytes, parts, findings);
        return contents != null && PartLinks.pass(contents, names, findings) ? contents : null;
    }

    public static void refuseKind(String other, Findings findings) {
        findings.error("table-not-a-workbook", "the file is " + other + ", not an .xlsx workbook", SAVE_AGAIN);
    }

    private static boolean isBounded(List<ZipPart> parts, Findings findings) {
        if (parts.size() > MOST_PARTS) {
            findings.error("table-too-large", "the file has " + parts.size() + " parts", "at most " + MOST_PARTS);
            return false;
        }
        long sum = 0;
        for (ZipPart part : parts) {
            sum += part.size();
            boolean drawing = LooseParts.isDrawing(part.name());
            if (part.size() > (drawing ? LooseParts.LARGEST_DRAWING : LARGEST_PART)) {
                String message = "part " + Wording.quote(part.name()) + " unpacks to " + part.size() + " bytes";
                String hint = drawing ? "at most 2 MB a drawing of notes" : "at most 20 MB a part";
                findings.error("table-too-large", message, hint);
                return false;
            }
        }
        if (sum > LARGEST_SUM) {
            findings.error("table-too-large", "the file unpacks to " + sum + " bytes", "at most 40 MB in all");
            return false;
        }
        return true;
    }

    private static @Nullable Map<String, byte[]> unpack(byte[] bytes, List<ZipPart> parts, Findings findings) {
        boolean sound = true;
        Set<String> seen = new HashSet<>();
        Map<String, byte[]> contents = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (ZipPart part : parts) {
            if (part.size() == 0 && part.name().endsWith("/")) {
                // A folder, as archivers write them.
                continue;
            }
            String why = PartName.refusal(part.name(), seen);
            byte[] content = why == null ? part.unpack(bytes) : null;
            if (why == null && content != null && Doctype.isIn(content)) {
                why = "declares a DOCTYPE";
            }
            if (why == null && content != null) {
                why = LooseParts.refusal(part.name(), content);
            }
            if (why == null && part.name().endsWith("/")) {
                why = "is a folder that holds bytes";
            }
            if (why != null) {
                refuse(part.name(), why, findings);
                sound = false;
            } else if (content == null) {
                findings.error("table-damaged", "part " + Wording.quote(part.name()) + " is damaged", SAVE_AGAIN);
                sound = false;
            } else if (isXml(part.name())) {
                contents.put(part.name(), content);
            }
        }
        return sound ? contents : null;
    }

    public static void refuse(String part, String why, Findings findings) {
        findings.error(
                "table-part-refused",
                "part " + Wording.quote(part) + " " + why,
                "take it out, or build the workbook anew, without macros, links and embedded files");
    }

    private static boolean isXml(String name) {
        String key = PartName.key(name);
        return key.endsWith(".xml") || key.endsWith(".rels");
    }
}
