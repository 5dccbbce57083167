package dev.interlock.facts.verdict;

import dev.interlock.facts.LockState;
import dev.interlock.facts.law.TransitionRow;

/** A row of the Transitions sheet lets a call through that changes the lock. */
public record Permission(TransitionRow row, LockState state) {}
