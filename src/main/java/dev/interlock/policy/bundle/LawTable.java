package dev.interlock.policy.bundle;

import dev.interlock.policy.Edition;
import dev.interlock.policy.rules.LawRules;
import java.util.NavigableMap;

/**
 * A table of the law: its editions and the rules that match their rows.
 *
 * @param editions by date; never empty
 */
public record LawTable(String name, NavigableMap<String, Edition> editions, LawRules rules) {}
