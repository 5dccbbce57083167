/**
 * Facts and bundle to decision: the request, the session, matches, resolution, explanation, timeline. Imports facts and
 * policy.
 */
@NullMarked
package dev.interlock.decision;

import org.jspecify.annotations.NullMarked;
