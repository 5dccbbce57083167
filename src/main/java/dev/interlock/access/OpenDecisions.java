package dev.interlock.access;

/**
 * Whether who shows no token may do what a {@link Roles#CALLER} may.
 *
 * @param on false closes everything to who shows no token
 */
public record OpenDecisions(boolean on) {}
