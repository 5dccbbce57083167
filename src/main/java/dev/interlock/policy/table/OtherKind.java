package dev.interlock.policy.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells by the first bytes what a file is that is no zip archive. */
final class OtherKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private OtherKind() {}

    /** What it is instead, null for a zip archive. */
    static @Nullable String of(byte[] bytes) {
        if (bytes.length == 0) {
            return "empty";
        }
        if (startsWith(bytes, ZIP)) {
            return null;
        }
        if (startsWith(bytes, OLE)) {
            return "an old .xls or protected with a password";
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "a web page";
        }
        return "something else";
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
