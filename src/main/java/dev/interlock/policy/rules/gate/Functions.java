package dev.interlock.policy.rules.gate;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The functions of a table, whichever of its files holds them. */
interface Functions {

    /**
     * The function, checked; null when there is none of that name and number of arguments.
     *
     * @param line where it is called, for a finding that functions call each other in a circle
     */
    @Nullable
    Function find(String name, int arguments, Report report, int line);

    Collection<String> names();
}
