package dev.interlock.policy.table.container;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the bytes of an XML part for what would make a parser work without end or read other characters than we see. */
final class XmlBytes {

    /** Longer than a list of choices or a format can be; a parser takes the square of this for a tag full of namespaces. */
    private static final int LONGEST_TAG = 40_000;

    /** More than any program declares; a parser keeps each for ever. */
    private static final int MOST_NAMESPACES = 1_000;

    private static final int CHUNK = 8_192;

    private static final byte[] DECLARES = "xmlns".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private XmlBytes() {}

    /** What is wrong as the rest of a sentence; null when nothing is. */
    static @Nullable String refusal(byte[] content) {
        if (!isUtf8(content)) {
            return "is not XML in UTF-8";
        }
        int from = -1;
        byte quote = 0;
        Set<String> namespaces = new HashSet<>();
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
            } else if (b == 'x' && declares(content, i)) {
                String declaration = declaration(content, i);
                // Each byte is looked at once: its tag may hold nothing but such words.
                i += declaration.length() - 1;
                if (namespaces.add(declaration) && namespaces.size() > MOST_NAMESPACES) {
                    return "declares more than " + MOST_NAMESPACES + " namespaces";
                }
            }
        }
        return null;
    }

    private static boolean declares(byte[] content, int at) {
        return Arrays.equals(content, at, Math.min(content.length, at + DECLARES.length), DECLARES, 0, DECLARES.length);
    }

    /** The declaration as it stands there, prefix and name; cut where the tag gets too long anyway. */
    private static String declaration(byte[] content, int at) {
        int end = at;
        int quotes = 0;
        byte quote = 0;
        while (end < content.length && end - at < LONGEST_TAG && quotes < 2) {
            byte b = content[end++];
            if (quotes == 0 && b == '>') {
                end--;
                break;
            }
            if (quotes == 0 && (b == '"' || b == '\'')) {
                quote = b;
                quotes = 1;
            } else if (quotes == 1 && b == quote) {
                quotes = 2;
            }
        }
        return new String(content, at, end - at, StandardCharsets.ISO_8859_1);
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
        boolean named = !encoding.find()
                || encoding.group(1).equalsIgnoreCase("UTF-8")
                || encoding.group(1).equalsIgnoreCase("US-ASCII");
        return named && isDecodable(content);
    }

    /** The parser tells of bytes that are no characters on the service's own output. */
    private static boolean isDecodable(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, true);
            if (!result.isOverflow()) {
                return !result.isError();
            }
            characters.clear();
        }
    }
}
