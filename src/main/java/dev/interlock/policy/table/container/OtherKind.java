package dev.interlock.policy.table.container;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a file is that is no workbook of the law. */
final class OtherKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** The stream that holds a protected workbook, whether or not a password is asked for. */
    private static final byte[] PROTECTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final Map<String, String> KINDS = Map.of(
            "spreadsheetml.template", "a template (.xltx)",
            "sheet.macroenabled", "a workbook with macros (.xlsm)",
            "template.macroenabled", "a template with macros (.xltm)",
            "addin.macroenabled", "a program for Excel (.xlam)",
            "sheet.binary", "a binary workbook (.xlsb)",
            "wordprocessingml", "a document of a word processor",
            "presentationml", "a presentation");

    private OtherKind() {}

    /** What it is by its bytes, null for a zip archive. */
    static @Nullable String of(byte[] bytes) {
        if (bytes.length == 0) {
            return "empty";
        }
        if (startsAt(bytes, 0, ZIP)) {
            return null;
        }
        if (startsAt(bytes, 0, OLE)) {
            return holds(bytes, PROTECTED) ? "protected with a password" : "an old .xls or protected with a password";
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "a web page";
        }
        return start.startsWith("<?xml") ? "an XML file" : "something else";
    }

    /** What an archive is by the names of its parts, null when it may be a workbook. */
    static @Nullable String of(Set<String> parts) {
        if (parts.contains("META-INF/manifest.xml") && parts.contains("content.xml")) {
            return "an OpenDocument file (.ods)";
        }
        return parts.contains(ContentTypes.PART) ? null : "an archive of other files";
    }

    /** What an archive is by the kind of a part in it; null when the kind is not one of a main part we know. */
    static @Nullable String ofMainPart(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType;
        return KINDS.entrySet().stream()
                .filter(kind -> type.contains(kind.getKey()) && type.contains("main"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(byte[] bytes, byte[] word) {
        for (int i = 0; i + word.length <= bytes.length; i++) {
            if (bytes[i] == word[0] && startsAt(bytes, i, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] bytes, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
