package dev.interlock.facts;

import java.util.Locale;

/** ECS spells one word in several ways (In_use, In_Use): words are compared by their key and shown as they came. */
public final class Spelling {

    private Spelling() {}

    /** The form under which two spellings of one word are equal: lower case, independent of the machine's language. */
    public static String key(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'A' && c <= 'Z' || c > 127) {
                return word.toLowerCase(Locale.ROOT);
            }
        }
        return word;
    }
}
