package dev.interlock.access;

import java.time.Instant;

/**
 * What came of a token that was looked at.
 *
 * @param until how long a good one may be believed without looking again
 */
record Checked(SignIn signIn, Instant until) {}
