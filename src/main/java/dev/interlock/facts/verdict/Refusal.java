package dev.interlock.facts.verdict;

import dev.interlock.facts.LockState;

/** A row of the Transitions sheet refuses a call for the lock's status. */
public record Refusal(LockState state) {}
