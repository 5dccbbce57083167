package dev.interlock.policy.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an archive may hold, told by the path alone. No path that fits one of these leads out of a folder. */
enum EntryKind {
    MANIFEST("manifest\\.json", 256 << 10),
    WORKBOOK("decision-tables/[a-z0-9]+(?:-[a-z0-9]+)*/[0-9]{4}-[0-9]{2}-[0-9]{2}\\.xlsx", 5 << 20),
    RULES("rules/[a-z0-9-]+/[a-z0-9-]+\\.drl", 256 << 10),
    RULES_MANIFEST("rules/bundle\\.yaml", 64 << 10),
    SIGNATURE("signatures/([A-Za-z0-9][A-Za-z0-9._-]{0,63})\\.jws", 4 << 10);

    private static final int LONGEST = 200;

    private final Pattern path;
    /** Bytes that one of them may unpack to. */
    final int largest;

    EntryKind(String path, int largest) {
        this.path = Pattern.compile(path);
        this.largest = largest;
    }

    /** The kind, or null when an archive has no such file. */
    static @Nullable EntryKind of(String path) {
        if (path.length() <= LONGEST) {
            for (EntryKind kind : values()) {
                if (kind.path.matcher(path).matches()) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** Whether the path is one of a file that belongs to the bundle itself. */
    static boolean isOfBundle(String path) {
        EntryKind kind = of(path);
        return kind == WORKBOOK || kind == RULES || kind == RULES_MANIFEST;
    }

    /** The key id that the path of a signature has in it. */
    static String kid(String path) {
        Matcher matcher = SIGNATURE.path.matcher(path);
        return matcher.matches() ? matcher.group(1) : "";
    }

    static String signature(String kid) {
        return "signatures/" + kid + ".jws";
    }
}
