package dev.interlock.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which editions govern. A table takes part when its governing edition lists the operation; when none does, the tables
 * that say what an unlisted operation gets.
 */
final class Participation {

    private final Map<String, NavigableMap<Instant, Governing>> byInstant = new LinkedHashMap<>();
    private final Map<String, Map<String, Governing>> byDate = new LinkedHashMap<>();

    private final NavigableSet<Instant> starts = new TreeSet<>();

    void add(Governing edition) {
        starts.add(edition.from());
        String table = edition.table().name();
        byInstant.computeIfAbsent(table, t -> new TreeMap<>()).put(edition.from(), edition);
        byDate.computeIfAbsent(table, t -> new TreeMap<>())
                .put(edition.edition().date(), edition);
    }

    /** The editions that speak of the operation at an instant; a table pinned to an edition is governed by that one. */
    List<Governing> of(String operation, Instant asOf, Map<String, String> pinned) {
        List<Governing> listing = new ArrayList<>(2);
        List<Governing> defaulting = new ArrayList<>(1);
        for (String table : byInstant.keySet()) {
            Governing edition = governing(table, asOf, pinned);
            if (edition == null) {
                continue;
            }
            if (edition.lists(operation)) {
                // Checks of the call itself are told before what a lock on something it touches does.
                listing.add(edition.impact() ? listing.size() : 0, edition);
            } else if (edition.defaults()) {
                defaulting.add(edition);
            }
        }
        return listing.isEmpty() ? defaulting : listing;
    }

    /** Number of the time between two starts of editions that an instant falls into, whichever table they belong to. */
    int intervalOf(Instant asOf) {
        return starts.headSet(asOf, true).size();
    }

    /** The edition of a table that governs at an instant; null before the first, and for a pin that does not exist. */
    @Nullable
    Governing governing(String table, Instant asOf, Map<String, String> pinned) {
        String pin = pinned.isEmpty() ? null : pinned.get(table);
        if (pin != null) {
            return byDate.getOrDefault(table, Map.of()).get(pin);
        }
        NavigableMap<Instant, Governing> editions = byInstant.get(table);
        Map.Entry<Instant, Governing> entry = editions == null ? null : editions.floorEntry(asOf);
        return entry == null ? null : entry.getValue();
    }

    /** The instants after this one at which a newer edition of a table that is not pinned begins to govern. */
    List<Instant> changesAfter(Instant asOf, Map<String, String> pinned) {
        if (starts.isEmpty() || !asOf.isBefore(starts.last())) {
            return List.of();
        }
        List<Instant> changes = new ArrayList<>();
        byInstant.forEach((table, editions) -> {
            if (!pinned.containsKey(table)) {
                changes.addAll(editions.tailMap(asOf, false).keySet());
            }
        });
        return changes;
    }

    /** The first edition of each table, as part of a sentence. */
    String firstEditions() {
        return byInstant.entrySet().stream()
                .map(table -> table.getKey() + " of "
                        + table.getValue().firstEntry().getValue().edition().date())
                .collect(Collectors.joining(", "));
    }

    /** The same with one table alone. */
    Participation only(String table) {
        Participation one = new Participation();
        editions(table).values().forEach(one::add);
        return one;
    }

    /** Dates of a table's editions; empty for a table that does not exist. */
    Map<String, Governing> editions(String table) {
        return byDate.getOrDefault(table, Map.of());
    }

    Iterable<String> tables() {
        return byDate.keySet();
    }
}
