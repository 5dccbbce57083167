package dev.interlock.facts.verdict;

import dev.interlock.facts.Lock;
import dev.interlock.facts.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target and one lock that bears on it, or does not, as rules found it.
 *
 * @param target the operation's own target
 * @param lock the lock, none, or not known
 * @param diskStatus status of the target disk; null when not known or the target has no disk
 * @param because the finding in words
 * @param facts names of the facts it rests on
 * @param missing facts that would tell of the lock
 */
public record Situation(
        Target target,
        Lock lock,
        @Nullable String diskStatus,
        String because,
        List<String> facts,
        List<Missing> missing) {}
