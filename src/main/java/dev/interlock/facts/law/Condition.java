package dev.interlock.facts.law;

import dev.interlock.facts.Spelling;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition cell: empty (any value), a word (`In_use`), or a word excluded (`not In_use`). Words are compared by
 * {@link Spelling#key}.
 *
 * @param key key of the word, null for any
 * @param negated true for `not ...`
 * @param text the cell as the author wrote it, null for any
 */
public record Condition(
        @Nullable String key, boolean negated, @Nullable String text) {

    public static final Condition ANY = new Condition(null, false, null);

    private static final String NOT = "not ";

    /** The condition a cell's text stands for; null or empty text is {@link #ANY}. */
    public static Condition of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return ANY;
        }
        return text.startsWith(NOT)
                ? new Condition(Spelling.key(text.substring(NOT.length())), true, text)
                : new Condition(Spelling.key(text), false, text);
    }

    public boolean isAny() {
        return key == null;
    }

    /** Whether it certainly holds; for a value that is not known only `any` does. */
    public boolean holds(@Nullable String value) {
        return key == null || value != null && key.equals(Spelling.key(value)) != negated;
    }

    /**
     * Whether it holds or would for some value of a fact that is not known (null). An exception (`not In_use`) has to be
     * shown: it never holds for a value that is not known.
     */
    public boolean mayHold(@Nullable String value) {
        return value == null ? key == null || !negated : holds(value);
    }

    /** The condition in words, for explanations; {@code anything} when it is empty. */
    public String inWords() {
        return text == null ? "anything" : text;
    }

    /** The word it names, whether wanted or excluded; {@code anything} when it is empty. */
    public String word() {
        return negated && text != null ? text.substring(NOT.length()) : inWords();
    }

    /** Two spellings of one condition are the same condition. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition condition
                && Objects.equals(key, condition.key)
                && negated == condition.negated;
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, negated);
    }
}
