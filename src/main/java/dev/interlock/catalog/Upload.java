package dev.interlock.catalog;

import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.Source;
import java.util.SortedMap;

/**
 * Files somebody hands in.
 *
 * @param files content by path inside the bundle
 * @param whole whether they are the whole bundle, or stand in for files of the active revision
 * @param rulesAdmitted whether its DRL may be other than what decides: somebody trusted signed it
 * @param reason why, 1 to 2,000 characters
 */
public record Upload(
        SortedMap<String, byte[]> files,
        boolean whole,
        boolean rulesAdmitted,
        Actor by,
        String reason,
        Source source) {}
