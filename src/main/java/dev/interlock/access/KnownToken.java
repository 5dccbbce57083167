package dev.interlock.access;

/**
 * A token of which only the hash is known here.
 *
 * @param identity who has it
 * @param hash what is kept of it
 */
public record KnownToken(Identity identity, TokenHash hash) {}
