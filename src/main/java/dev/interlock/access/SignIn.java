package dev.interlock.access;

import java.time.Duration;

/** What came of a token. */
public sealed interface SignIn {

    /** The token is good. */
    record Known(Identity identity) implements SignIn {}

    /**
     * The token is not good.
     *
     * @param told what may be said of it to whoever sent it: nothing that helps to make a better forgery
     */
    record Refused(String told) implements SignIn {}

    /** The token was not looked at: too many like it were wrong. */
    record TooMany(Duration retryAfter) implements SignIn {}

    /** The token may be good, and cannot be checked now: the keys of the provider are out of reach. */
    record Unavailable(Duration retryAfter) implements SignIn {}
}
