package dev.interlock.policy.rules.gate;

import dev.interlock.facts.Coverage;
import dev.interlock.facts.Disk;
import dev.interlock.facts.Facts;
import dev.interlock.facts.Instance;
import dev.interlock.facts.Lock;
import dev.interlock.facts.LockState;
import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.Missing;
import dev.interlock.facts.Parameters;
import dev.interlock.facts.Question;
import dev.interlock.facts.Situation;
import dev.interlock.facts.Snapshot;
import dev.interlock.facts.Spelling;
import dev.interlock.facts.Target;
import dev.interlock.facts.law.Basis;
import dev.interlock.facts.law.CheckRow;
import dev.interlock.facts.law.Condition;
import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.ParameterRow;
import dev.interlock.facts.law.RowPlace;
import dev.interlock.facts.law.Ruling;
import dev.interlock.facts.law.StatusCheck;
import dev.interlock.facts.law.TransitionRow;
import dev.interlock.facts.verdict.Check;
import dev.interlock.facts.verdict.Observation;
import dev.interlock.facts.verdict.Permission;
import dev.interlock.facts.verdict.Refusal;
import dev.interlock.facts.verdict.Verdicts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types a rule may name. A type that is not here cannot be reached from one that is; see {@link Members}. */
final class AllowedTypes {

    /** Rows of the sheets, and what follows from each: there are many, and they are never taken out. */
    static final Set<Class<?>> ROWS = Set.of(
            CheckRow.class,
            DefaultRow.class,
            ImpactRow.class,
            ParameterRow.class,
            StatusCheck.class,
            TransitionRow.class);

    /** What rules derive and hand to each other. */
    static final Set<Class<?>> DERIVED = Set.of(
            Question.class,
            Situation.class,
            Missing.class,
            Observation.class,
            LockState.class,
            Permission.class,
            Refusal.class,
            StatusCheck.class,
            Check.class);

    /** What rules may make with `new`. */
    static final Set<Class<?>> MADE = Set.of(
            Situation.class,
            Missing.class,
            Observation.class,
            LockState.class,
            Permission.class,
            Refusal.class,
            StatusCheck.class,
            Check.class,
            LockedSnapshot.class);

    /** Types of the facts room: what their records and methods tell may be read. */
    static final Set<Class<?>> FACTS = Set.of(
            Coverage.class,
            Disk.class,
            Facts.class,
            Instance.class,
            Lock.class,
            LockState.class,
            LockedSnapshot.class,
            Missing.class,
            Parameters.class,
            Question.class,
            Situation.class,
            Snapshot.class,
            Spelling.class,
            Target.class,
            Basis.class,
            CheckRow.class,
            Condition.class,
            DefaultRow.class,
            ImpactRow.class,
            Outcome.class,
            ParameterRow.class,
            RowPlace.class,
            Ruling.class,
            StatusCheck.class,
            TransitionRow.class,
            Check.class,
            Observation.class,
            Permission.class,
            Refusal.class,
            Verdicts.class);

    /** Types of the Java library, each with the methods {@link Members} lists. */
    static final Set<Class<?>> LIBRARY = Set.of(
            Object.class,
            String.class,
            Long.class,
            Integer.class,
            Boolean.class,
            Math.class,
            Instant.class,
            Duration.class,
            ChronoUnit.class,
            List.class,
            Set.class,
            Objects.class);

    private static final Map<String, Class<?>> BY_NAME = byName();

    private AllowedTypes() {}

    /** The type a rule means by a name without its package; null when it is none it may use. */
    static @Nullable Class<?> named(String name) {
        return BY_NAME.get(name);
    }

    /** Names of the types, for hints. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static boolean importable(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        Class<?> type = BY_NAME.get(qualifiedName.substring(dot + 1));
        return type != null && type.getName().equals(qualifiedName);
    }

    static boolean allowed(Class<?> type) {
        return FACTS.contains(type) || LIBRARY.contains(type);
    }

    private static Map<String, Class<?>> byName() {
        Map<String, Class<?>> types = new HashMap<>();
        FACTS.forEach(type -> types.put(type.getSimpleName(), type));
        LIBRARY.forEach(type -> types.put(type.getSimpleName(), type));
        return Map.copyOf(types);
    }
}
