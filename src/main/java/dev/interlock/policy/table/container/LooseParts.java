package dev.interlock.policy.table.container;

import dev.interlock.policy.table.finding.Wording;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks into parts that nothing reads and programs write loosely, drawings in VML and data of others, for what such a part
 * points to or runs.
 */
final class LooseParts {

    /** Bytes of one drawing; a note takes about a thousand. */
    static final int LARGEST_DRAWING = 2 << 20;

    // No run of characters is ever tried twice: a drawing of blanks alone would take hours. A place may spell its
    // letters by
    // their numbers.
    private static final Pattern PLACE = Pattern.compile("(?i)[\\s:\"'](href|althref|src)\\s*+=\\s*+[\"']?+\\s*+"
            + "((?:[a-z][a-z0-9+.-]*+:|//|\\\\\\\\|[^\"'\\s>#]{0,40}&#)[^\"'\\s>]{0,200})");
    /** Buttons and lists of the programs' own, and what they run; comments are of the kind Note. */
    private static final Pattern CONTROL = Pattern.compile(
            "(?i)objecttype\\s*+=\\s*+[\"'](?!note[\"'])|<(?:[a-z0-9_.-]++:)?(?:fmla[a-z]++|dde)[\\s/>]");
    /** Power Query keeps its queries in the data of others, whatever that part is called. */
    private static final Pattern QUERY = Pattern.compile("(?i)<(?:[a-z0-9_.-]++:)?datamashup[\\s/>]");

    private LooseParts() {}

    /** Whether the part is a drawing in VML. */
    static boolean isDrawing(String part) {
        return PartName.key(part).endsWith(".vml");
    }

    /** What the part does that no part may, as the rest of a sentence; null when it does nothing. */
    static @Nullable String refusal(String part, byte[] content) {
        if (isDrawing(part)) {
            String text = text(content);
            Matcher place = PLACE.matcher(text);
            return place.find()
                    ? "points to " + Wording.quote(place.group(2))
                    : CONTROL.matcher(text).find() ? "holds a control" : null;
        }
        return !PartName.key(part).startsWith("xl/worksheets/")
                        && QUERY.matcher(text(content)).find()
                ? "holds a query of data"
                : null;
    }

    /** Read so, every encoding an XML processor has to know shows the letters of ASCII. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
}
