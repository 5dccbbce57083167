package dev.interlock.decision.impact;

import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.policy.Edition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order in which the rows of an operation speak, on each side. */
final class CheckOrder {

    private record Spoken(String name, int order, int row) {}

    private final List<List<String>> orders = new ArrayList<>();
    private final List<Map<String, Integer>> places = new ArrayList<>();

    CheckOrder(List<Edition> editions, String key) {
        for (Edition edition : editions) {
            List<String> names = names(edition, key);
            Map<String, Integer> placed = new HashMap<>();
            names.forEach(name -> placed.putIfAbsent(name, placed.size()));
            orders.add(names);
            places.add(placed);
        }
    }

    private static List<String> names(Edition edition, String key) {
        List<Spoken> spoken = new ArrayList<>();
        for (Object each : edition.rows()) {
            if (each instanceof CheckRow row && row.operation().equals(key)) {
                spoken.add(new Spoken(row.condition(), row.order(), row.place().row()));
            } else if (each instanceof ParameterRow row && row.operation().equals(key)) {
                spoken.add(new Spoken(row.parameter(), row.order(), row.place().row()));
            }
        }
        spoken.sort(Comparator.comparingInt(Spoken::order).thenComparingInt(Spoken::row));
        return spoken.stream().map(Spoken::name).toList();
    }

    boolean isTheSame() {
        return orders.stream().distinct().count() <= 1;
    }

    /** Whether two may speak in another order: those that are no parameters always may. */
    boolean mayTurn(String one, String other) {
        long orders = places.stream()
                .filter(placed -> placed.containsKey(one) && placed.containsKey(other))
                .map(placed -> placed.get(one) < placed.get(other))
                .distinct()
                .count();
        return orders != 1;
    }
}
