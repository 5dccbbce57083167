package dev.interlock.catalog;

/**
 * What came of something that may be denied.
 *
 * @param <T> what there is when it was not
 */
public sealed interface Attempt<T> {

    /** It is done. */
    record Done<T>(T value) implements Attempt<T> {}

    /** It is not, and nothing was changed. */
    record Denied<T>(Denial denial) implements Attempt<T> {}
}
