package dev.interlock.policy.table.container;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parts a workbook of the law may have, by their names. */
public final class PartName {

    private static final List<String> PROGRAMS = List.of(
            "vbaproject",
            "vbadata",
            "xl/macrosheets/",
            "xl/dialogsheets/",
            "xl/activex/",
            "xl/ctrlprops/",
            "xl/webextensions/",
            "customui/",
            "usercustomization/");
    private static final List<String> EMBEDDED = List.of("xl/embeddings/", "xl/model/");
    private static final List<String> OUTSIDE =
            List.of("xl/externallinks/", "xl/connections.xml", "xl/querytables/", "xl/richdata/", "xl/pivotcache/");

    private PartName() {}

    /** Why a part is refused, as the rest of a sentence; null when it is not. Adds its name to those seen. */
    public static @Nullable String refusal(String name, Set<String> seen) {
        String key = key(name);
        if (!seen.add(key)) {
            return "is there twice";
        }
        boolean plain = !key.isEmpty() && key.chars().allMatch(c -> c > ' ' && c < 0x7F || c == ' ');
        if (!plain
                || key.startsWith("/")
                || key.contains("\\")
                || key.contains(":")
                || key.contains("//")
                || hasDots(key)) {
            return "has a name that no workbook has";
        }
        if (holds(key, PROGRAMS)) {
            return "is a program";
        }
        if (holds(key, EMBEDDED)) {
            return "is an embedded file";
        }
        return holds(key, OUTSIDE) ? "fetches data from outside" : null;
    }

    /** The form under which readers take two names for one. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static boolean hasDots(String key) {
        return ("/" + key + "/").contains("/../") || ("/" + key + "/").contains("/./");
    }

    private static boolean holds(String key, List<String> words) {
        return words.stream().anyMatch(key::contains);
    }
}
