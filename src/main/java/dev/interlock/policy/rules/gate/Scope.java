package dev.interlock.policy.rules.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names an expression may use where it stands. */
final class Scope {

    /** Where an expression stands. */
    enum Place {
        PATTERN,
        CONSEQUENCE,
        FUNCTION
    }

    /** Names that mean something to the engine or to the code made of a rule. */
    private static final Set<String> RESERVED = Set.of(
            "drools",
            "kcontext",
            "channels",
            "verdicts",
            "this",
            "insert",
            "delete",
            "update",
            "modify",
            "retract",
            "end",
            "rule",
            "query",
            "function",
            "eval",
            "when",
            "then",
            "not",
            "exists",
            "or",
            "and",
            "from",
            "in",
            "_this");

    private final Map<String, Typed> names;
    private final Place place;
    private final @Nullable Class<?> self;

    private Scope(Map<String, Typed> names, Place place, @Nullable Class<?> self) {
        this.names = names;
        this.place = place;
        this.self = self;
    }

    static Scope empty(Place place) {
        return new Scope(new HashMap<>(), place, null);
    }

    /** The same names inside of a pattern on a type. */
    Scope within(Class<?> type) {
        return new Scope(names, Place.PATTERN, type);
    }

    /** The same names so far; what is added to the copy is not seen here. */
    Scope copy(Place other) {
        return new Scope(new HashMap<>(names), other, self);
    }

    /** Adds a name; false when there is one already that is something else. */
    boolean add(String name, Typed typed) {
        Typed before = names.putIfAbsent(name, typed);
        return before == null;
    }

    @Nullable
    Typed name(String name) {
        return names.get(name);
    }

    Set<String> names() {
        return names.keySet();
    }

    /** The type of the pattern the expression stands in; null outside of patterns. */
    @Nullable
    Class<?> self() {
        return self;
    }

    Place place() {
        return place;
    }

    /** Whether a variable, a parameter or a function may have the name. */
    static boolean mayName(String name) {
        return name.matches("[a-z][A-Za-z0-9]{0,59}") && !RESERVED.contains(name);
    }

    static boolean mayBind(String name) {
        return name.matches("\\$[A-Za-z][A-Za-z0-9]{0,59}");
    }
}
