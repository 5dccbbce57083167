package dev.interlock.policy.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gate in front of the spreadsheet library: what passes is a plain archive of bounded size without programs in it. */
final class Container {

    static final int LARGEST_FILE = 5 << 20;
    static final int LARGEST_PART = 20 << 20;
    static final int LARGEST_SUM = 40 << 20;
    static final int MOST_PARTS = 200;

    private static final String SAVE_AGAIN = "save it again as an Excel workbook (.xlsx)";

    private Container() {}

    /** The names of the parts in lower case; null when the file is refused, which is then among the findings. */
    static @Nullable Set<String> check(byte[] bytes, Findings findings) {
        if (bytes.length > LARGEST_FILE) {
            findings.error("table-too-large", "the file has " + bytes.length + " bytes", "at most 5 MB");
            return null;
        }
        String other = OtherKind.of(bytes);
        if (other != null) {
            findings.error("table-not-a-workbook", "the file is " + other + ", not an .xlsx workbook", SAVE_AGAIN);
            return null;
        }
        List<ZipPart> parts = ZipDirectory.of(bytes);
        if (parts == null) {
            findings.error("table-damaged", "the file is damaged or cut off", SAVE_AGAIN);
            return null;
        }
        return isBounded(parts, findings) && isSound(bytes, parts, findings) ? names(parts) : null;
    }

    private static boolean isBounded(List<ZipPart> parts, Findings findings) {
        if (parts.size() > MOST_PARTS) {
            findings.error("table-too-large", "the file has " + parts.size() + " parts", "at most " + MOST_PARTS);
            return false;
        }
        long sum = 0;
        for (ZipPart part : parts) {
            sum += part.size();
            if (part.size() > LARGEST_PART) {
                String message = "part " + Wording.quote(part.name()) + " unpacks to " + part.size() + " bytes";
                findings.error("table-too-large", message, "at most 20 MB a part");
                return false;
            }
        }
        if (sum > LARGEST_SUM) {
            findings.error("table-too-large", "the file unpacks to " + sum + " bytes", "at most 40 MB in all");
            return false;
        }
        return true;
    }

    private static boolean isSound(byte[] bytes, List<ZipPart> parts, Findings findings) {
        boolean sound = true;
        Set<String> seen = new HashSet<>();
        SharedTexts texts = new SharedTexts();
        for (ZipPart part : parts) {
            String why = PartName.refusal(part.name(), seen);
            byte[] content = why == null ? part.unpack(bytes) : null;
            if (why != null) {
                findings.error("table-part-refused", "part " + Wording.quote(part.name()) + " " + why, SAVE_AGAIN);
            } else if (content == null) {
                String message = "part " + Wording.quote(part.name()) + " is damaged";
                findings.error("table-damaged", message, SAVE_AGAIN);
            } else if (PartContent.passes(part.name(), content, texts, findings)) {
                continue;
            }
            sound = false;
        }
        String fault = sound ? texts.fault() : null;
        if (fault != null) {
            findings.error("table-damaged", fault, SAVE_AGAIN);
        }
        return sound && fault == null;
    }

    private static Set<String> names(List<ZipPart> parts) {
        Set<String> names = new HashSet<>();
        parts.forEach(part -> names.add(PartName.key(part.name())));
        return names;
    }
}
