package dev.interlock.facts.verdict;

/**
 * Something a caller should know beside the outcome.
 *
 * @param code stable word for programs
 * @param text sentence for people
 */
public record Advisory(String code, String text) {}
