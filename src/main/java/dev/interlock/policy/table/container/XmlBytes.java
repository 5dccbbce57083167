package dev.interlock.policy.table.container;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the bytes of an XML part for what would make a parser work without end or read other characters than we see. */
final class XmlBytes {

    /** Longer than a list of choices or a format can be; a parser takes the square of this for a tag full of namespaces. */
    private static final int LONGEST_TAG = 40_000;

    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private XmlBytes() {}

    /** What is wrong as the rest of a sentence; null when nothing is. */
    static @Nullable String refusal(byte[] content) {
        if (!isUtf8(content)) {
            return "is not XML in UTF-8";
        }
        int from = -1;
        byte quote = 0;
        for (int i = 0; i < content.length; i++) {
            byte b = content[i];
            if (b == 0) {
                return "is not XML in UTF-8";
            }
            if (from < 0) {
                from = b == '<' && i + 1 < content.length && isName(content[i + 1]) ? i : -1;
            } else if (i - from > LONGEST_TAG) {
                return "has a tag of more than " + LONGEST_TAG + " bytes";
            } else if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '>') {
                from = -1;
            } else if (b == '"' || b == '\'') {
                quote = b;
            }
        }
        return null;
    }

    private static boolean isName(byte b) {
        return b != '!' && b != '?' && b != '/';
    }

    private static boolean isUtf8(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
        String xml = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        if (!xml.stripLeading().startsWith("<")) {
            return false;
        }
        Matcher encoding = ENCODING.matcher(xml.startsWith("<?xml") ? xml.substring(0, xml.indexOf('>') + 1) : "");
        return !encoding.find()
                || encoding.group(1).equalsIgnoreCase("UTF-8")
                || encoding.group(1).equalsIgnoreCase("US-ASCII");
    }
}
