package dev.interlock.facts.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Something a caller should know beside the outcome.
 *
 * @param code stable word for programs
 * @param text sentence for people
 * @param near the word that was probably meant, which the sentence asks about at its end; null when there is none
 */
public record Advisory(
        String code, String text, @JsonIgnore @Nullable String near) {

    public Advisory(String code, String text) {
        this(code, text, null);
    }

    /** One about a word that nobody knows, and that may be another's slip. */
    public static Advisory ofWord(String code, String said, @Nullable String near) {
        return near == null ? new Advisory(code, said) : new Advisory(code, said + question(near), near);
    }

    /** The sentence without its question. */
    public String said() {
        return near == null
                ? text
                : text.substring(0, text.length() - question(near).length());
    }

    private static String question(String near) {
        return "; did you mean `" + near + "`?";
    }
}
