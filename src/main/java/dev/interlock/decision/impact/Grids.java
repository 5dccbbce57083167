package dev.interlock.decision.impact;

import dev.interlock.facts.Coverage;
import dev.interlock.policy.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The situations of an operation that the rows on either side distinguish. */
interface Grids {

    /**
     * Situations.
     *
     * @param core how many of the grid's axes, from the first, belong to the operation's own states; the others hold
     *     something out of the ordinary that another check may speak of
     */
    record Shape(Grid grid, int core) {

        /** The same without what leaves a fact open. */
        Shape told() {
            return new Shape(grid.told(), core);
        }
    }

    /**
     * The situations editions speak of.
     *
     * @param editions the editions on either side; one that is not there is left out
     * @param deep whether the rules differ
     * @param alone whether nothing decided before, so that nothing is held against anything
     */
    static Grids between(List<Edition> editions, boolean deep, boolean alone) {
        List<Grids> grids = new ArrayList<>();
        if (editions.stream().anyMatch(edition -> has(edition, Coverage.class))) {
            grids.add(new ImpactGrids(editions, deep, alone));
        }
        if (editions.stream().anyMatch(edition -> !has(edition, Coverage.class))) {
            grids.add(new CheckGrids(editions, deep));
        }
        return (operation, asOf) -> grids.stream()
                .flatMap(each -> each.of(operation, asOf).stream())
                .toList();
    }

    /** Every edition with a sheet Impact has a row that says which locks it covers. */
    private static boolean has(Edition edition, Class<?> row) {
        return edition.rows().stream().anyMatch(row::isInstance);
    }

    /** What is to be asked of an operation, spelled as a call would, at an instant. */
    List<Shape> of(String operation, Instant asOf);
}
