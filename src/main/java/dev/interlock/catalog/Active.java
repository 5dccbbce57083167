package dev.interlock.catalog;

import dev.interlock.decision.Decider;
import java.time.Instant;
import java.util.Map;

/**
 * The revision that decides.
 *
 * @param contents the files' bytes as they were read, by path
 * @param activatedAt since when it decides
 */
public record Active(Decider decider, Map<String, byte[]> contents, Instant activatedAt) {}
