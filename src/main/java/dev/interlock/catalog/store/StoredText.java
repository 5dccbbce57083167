package dev.interlock.catalog.store;

/** Text as every database takes it. */
final class StoredText {

    private static final char REPLACEMENT = '\uFFFD';

    private StoredText() {}

    /** The text with what PostgreSQL and UTF-8 have no place for replaced: NUL and halves of surrogate pairs. */
    static String of(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }
}
